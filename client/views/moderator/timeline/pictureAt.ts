import { type Instant, instant, SECOND } from '../../../../shared/time/instant.ts'
import { type Landing, landing } from '../../../../shared/timing/landing.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import { type Lane, type Picture, pictureOf } from '../../../../shared/timing/timelinePicture.ts'
import { zonesOf } from '../agenda/zones.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'

/** What the timeline draws, with how the plan and the run land. */
export type Pictured = Picture & {
  readonly zones: readonly string[]
  readonly plannedEnd: Instant
  readonly lands: Landing
}

/** As fine as it is drawn, in ms: between two events it is drawn anew no more often. */
const STEP = 5 * SECOND

const round = (at: Instant) => instant(Math.round(at / STEP) * STEP)

/** A lane to the step that is drawn. */
export function rounded({ blocks, dropped }: Lane): Lane {
  return {
    blocks: blocks.map((block) => ({ ...block, from: round(block.from), to: round(block.to) })),
    dropped: dropped.map(({ item, at }) => ({ item, at: round(at) })),
  }
}

/** Plan and run as the console draws them at `now`; null while nothing is published. */
export function pictureAt(
  context: Pick<ConsoleContext, 'show' | 'you' | 'device'>,
  now: Instant,
): Pictured | null {
  const { show } = context
  const moment = momentOf(show, now)
  if (moment === null) return null
  const { line, lands, agenda, home } = moment
  const picture = pictureOf(line, lands.stop)
  return {
    ...picture,
    now: round(picture.now),
    from: round(picture.from),
    to: round(picture.to),
    plan: rounded(picture.plan),
    run: rounded(picture.run),
    zones: [home, ...zonesOf(agenda, context).away.slice(0, 1)],
    plannedEnd: line.plannedEnd,
    lands: landing(show, line),
  }
}
