import { boothOf } from '../agenda/booths.ts'
import type { BoothId } from '../agenda/ids.ts'
import type { Item } from '../agenda/model.ts'
import { turnsIn } from '../run/boothTurns.ts'
import type { ShowState } from '../run/state.ts'
import { type Duration, type Instant, MINUTE } from '../time/instant.ts'
import { turnDue } from './boothWork.ts'
import { momentOf } from './moment.ts'
import type { Row } from './row.ts'

/** How far a change of speakers may be from the end of a booth's interval for a swap there (R16b). */
const MAX_DISTANCE: Duration = 5 * MINUTE

/** How long before the end of the interval the booth must answer, in ms. */
const NOTICE: Duration = 10 * MINUTE

/** A booth's next swap: before this item, or at the end of the interval if `before` is null. */
export type SwapProposal = {
  /** When the turn reaches the booth's interval. */
  readonly due: Instant
  readonly before: Row | null
  readonly needsAnswer: boolean
  readonly overdue: boolean
}

function voiceOf({ speakers }: Item): string | null {
  return speakers.length === 0 ? null : JSON.stringify(speakers.map(({ person }) => person))
}

/** Returns the waiting rows at which the speakers change. */
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
    return away <= MAX_DISTANCE ? [{ row, away }] : []
  })
  return near.toSorted((a, b) => a.away - b.away)[0]?.row ?? null
}

/**
 * Returns the next swap of a booth (R16b): at the change of speakers nearest to the end of the interval, or to now if that is
 * past, within 5 minutes, without those that the booth skipped. Null if nobody is working, before Start, after the end, and if
 * the show ends before.
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
  const isInTime = before?.projected != null && before.projected.start <= due + MAX_DISTANCE
  return { due, before, needsAnswer: now >= due - NOTICE, overdue: now >= due && !isInTime }
}
