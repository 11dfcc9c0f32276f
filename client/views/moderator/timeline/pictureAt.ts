import { useMemo } from 'react'
import { type Instant, instant, SECOND } from '../../../../shared/time/instant.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import { type Lane, pictureOf } from '../../../../shared/timing/timelinePicture.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { lengthFigure } from '../../../ui/agenda/useLength.ts'
import type { ShownLane } from '../../../ui/timeline/LaneStrip.tsx'
import { PLAN_LANE } from '../../../ui/timeline/TimelinePicture.tsx'
import { zonesOf } from '../agenda/zones.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useLandingText } from '../context/useTimes.ts'
import type { DraggedEnd, DragResult } from './dragResult.ts'

/** The step in ms to which the picture rounds its times, so that it changes at most once a step between two events. */
const PICTURE_STEP = 5 * SECOND

const round = (at: Instant) => instant(Math.round(at / PICTURE_STEP) * PICTURE_STEP)

/** Returns a lane with its times rounded to the step of the picture. */
export function rounded({ blocks, dropped }: Lane): Lane {
  return {
    blocks: blocks.map((block) => ({ ...block, from: round(block.from), to: round(block.to) })),
    dropped: dropped.map(({ item, at }) => ({ item, at: round(at) })),
  }
}

/** Returns the plan and the run as the console draws them at `now`; null while nothing is published. */
export function pictureAt(context: Pick<ConsoleContext, 'show' | 'you' | 'device'>, now: Instant) {
  const { show } = context
  const moment = momentOf(show, now)
  if (moment === null) return null
  const { line, landing, agenda, home } = moment
  const picture = pictureOf(line, landing.stop)
  return {
    ...picture,
    now: round(picture.now),
    from: round(picture.from),
    to: round(picture.to),
    plan: rounded(picture.plan),
    run: rounded(picture.run),
    /** The waiting items without a length, which have no block. */
    points: line.rows.flatMap(({ item: { id: item }, status, projected }) =>
      status === 'waiting' && projected !== null && projected.start === projected.end
        ? [{ item, start: round(projected.start), end: round(projected.end) }]
        : [],
    ),
    zones: [home, ...zonesOf(agenda, context).away.slice(0, 1)],
    plannedEnd: line.plannedEnd,
    landing,
  }
}

/** The picture that the timeline draws, with the ends of the plan and the run. */
export type PictureData = NonNullable<ReturnType<typeof pictureAt>>

/** The lane whose ends can be dragged, and the lane of the result. */
export const RUN_LANE = 'run'
const RESULT_LANE = 'result'

/** An empty lane. */
export const EMPTY: Lane = { blocks: [], dropped: [] }

/** Returns how many minutes a landing is after the hard stop; null if it is in time. */
export function minutesOver(minutes: number | null): number | null {
  return minutes !== null && minutes < 0 ? -minutes : null
}

/** Returns the lanes of the Timeline: the plan, the run, and the result of a drag. Without a drag, the third lane explains how to drag. */
export function useLanes(
  context: ConsoleContext,
  picture: PictureData,
  { dragged, result }: { readonly dragged: DraggedEnd | null; readonly result: DragResult | null },
): readonly ShownLane[] {
  const { t } = useTranslation('timeline')
  const endText = useLandingText(context)
  const hasEnded = context.show.run.position.status === 'ended'
  const item = dragged?.item
  const changed = useMemo(() => (item === undefined ? [] : [item]), [item])
  const { plan, run, plannedEnd, landing, stop } = picture
  const minutes = stop === null ? null : Math.floor(stop / 60_000) - Math.ceil(plannedEnd / 60_000)
  return [
    {
      id: PLAN_LANE,
      name: t('plan'),
      note: endText({ end: plannedEnd, minutes }),
      lane: plan,
    },
    {
      id: RUN_LANE,
      name: t('run'),
      note: endText(landing),
      lane: run,
      past: minutesOver(landing.minutes),
    },
    result === null
      ? { id: RESULT_LANE, name: '', note: hasEnded ? '' : t('how'), lane: EMPTY }
      : {
          id: RESULT_LANE,
          name: t('letGo'),
          note: t('letGoNote', {
            length: lengthFigure(dragged?.to ?? 0),
            lands: endText(result.lands),
          }),
          lane: result.lane,
          changed,
          past: minutesOver(result.lands.minutes),
        },
  ]
}
