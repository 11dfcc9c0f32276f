import { boothOf } from '../agenda/booths.ts'
import type { BoothId } from '../agenda/ids.ts'
import type { Item } from '../agenda/model.ts'
import { turnsIn } from '../run/boothTurns.ts'
import type { ShowState } from '../run/state.ts'
import { type Duration, type Instant, MINUTE } from '../time/instant.ts'
import { turnDue } from './boothWork.ts'
import { momentOf } from './moment.ts'
import type { Row } from './row.ts'

/** How far from a booth's interval a boundary between speakers may lie for a swap to be proposed there (R16b). */
const REACH: Duration = 5 * MINUTE

/** How long before the interval a swap is put to the booth, rather than only told. */
const AHEAD: Duration = 10 * MINUTE

/**
 * A booth's next swap: before which item, or null where no boundary is near: at the interval itself, or at once where that has passed.
 * `put`: so near that it is to be answered; `overdue`: its time has passed.
 */
export type SwapProposal = {
  /** When the turn is as long as the booth's interval. */
  readonly due: Instant
  readonly before: Row | null
  readonly put: boolean
  readonly overdue: boolean
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

function nearest(rows: readonly Row[], to: Instant): Row | null {
  const near = rows.flatMap((row) => {
    const away = Math.abs((row.projected?.start ?? Number.POSITIVE_INFINITY) - to)
    return away <= REACH ? [{ row, away }] : []
  })
  return near.toSorted((a, b) => a.away - b.away)[0]?.row ?? null
}

/**
 * The next swap of a booth by the projection (R16b): at the boundary between speakers that is nearest to the interval, or to now where
 * that has passed, within 5 minutes either way, leaving out those that the booth passed over. Null while nobody is on, before Start
 * and after the end, and where the show ends before it is due.
 */
export function swapProposal(state: ShowState, now: Instant, booth: BoothId): SwapProposal | null {
  const moment = momentOf(state, now)
  const turns = turnsIn(state, booth)
  if (moment === null || turns.on === null) return null
  const { line, status, agenda } = moment
  if (status === 'planned' || status === 'ended') return null
  const due = turnDue(state.run, line, turns, boothOf(agenda, booth).minutes * MINUTE)
  const open = boundaries(line.rows).filter(({ item }) => !turns.skipped.includes(item.id))
  const before = nearest(open, due) ?? nearest(open, now > due ? now : due)
  if (before === null && line.projectedEnd <= due) return null
  const isInTime = before?.projected != null && before.projected.start <= due + REACH
  return { due, before, put: now >= due - AHEAD, overdue: now >= due && !isInTime }
}
