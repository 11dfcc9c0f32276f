import { boothOf } from '../agenda/booths.ts'
import type { BoothId } from '../agenda/ids.ts'
import type { Item } from '../agenda/model.ts'
import { turnsIn } from '../run/boothTurns.ts'
import type { ShowState } from '../run/state.ts'
import { type Duration, type Instant, MINUTE, plus } from '../time/instant.ts'
import { momentOf } from './moment.ts'
import type { Row } from './row.ts'

/** How far from a booth's interval a boundary between speakers may lie for a swap to be proposed there (R16b). */
const REACH: Duration = 5 * MINUTE

/** How long before the interval a swap is put to the booth, rather than only told. */
const AHEAD: Duration = 10 * MINUTE

/**
 * When a booth's next swap is due: before which item, or null where no boundary is near enough: at the interval itself, which may have
 * passed. `put`: so near that it is to be answered.
 */
export type SwapProposal = {
  readonly at: Instant
  readonly before: Row | null
  readonly put: boolean
}

/** Who speaks in an item, as a key; null where nobody is named. */
function voiceOf({ speakers }: Item): string | null {
  return speakers.length === 0 ? null : JSON.stringify(speakers.map(({ person }) => person))
}

/** What begins with another voice than the one before it, with when; one in whose midst we are is none. */
function boundaries(rows: readonly Row[]): readonly Row[] {
  const ahead = rows.filter(({ projected }) => projected !== null)
  return ahead.filter((row, n) => {
    const before = ahead[n - 1]
    const goesOn = before !== undefined && voiceOf(row.item) === voiceOf(before.item)
    return row.status === 'waiting' && !(goesOn && voiceOf(row.item) !== null)
  })
}

function nearest(rows: readonly Row[], due: Instant): Row | null {
  const distance = ({ projected }: Row) =>
    projected === null ? Number.POSITIVE_INFINITY : Math.abs(projected.start - due)
  const near = rows.filter((row) => distance(row) <= REACH)
  return near.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

/**
 * The next swap of a booth by the projection (R16b): at the boundary between speakers that is nearest to the interval, within 5 minutes of
 * it either way, leaving out those that the booth passed over; where there is none, at the interval. Null while nobody is on, before
 * Start and after the end, and where the show ends sooner.
 */
export function swapProposal(state: ShowState, now: Instant, booth: BoothId): SwapProposal | null {
  const moment = momentOf(state, now)
  const { on, skipped } = turnsIn(state.run, booth)
  if (moment === null || on === null) return null
  const { line, status, agenda } = moment
  if (status === 'planned' || status === 'ended') return null
  const due = plus(on.since, boothOf(agenda, booth).minutes * MINUTE)
  const open = boundaries(line.rows).filter(({ item }) => !skipped.includes(item.id))
  const before = nearest(open, due)
  const at = before?.projected?.start ?? due
  if (before === null && line.projectedEnd <= due) return null
  return { at, before, put: now >= due - AHEAD }
}
