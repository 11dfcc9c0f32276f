import { boothOf } from '../agenda/booths.ts'
import type { BoothId } from '../agenda/ids.ts'
import type { Item } from '../agenda/model.ts'
import {
  type BoothTurns,
  groupedStints,
  minutesCountUntil,
  type Stint,
  turnsIn,
} from '../run/boothTurns.ts'
import type { Run, ShowState } from '../run/state.ts'
import { type Duration, type Instant, MINUTE, plus } from '../time/instant.ts'
import { momentOf } from './moment.ts'
import type { Row, Timeline } from './row.ts'

/** The shortest rest after which a new turn begins, in ms (R16). */
const FULL_REST: Duration = 10 * MINUTE

export type RowsNow = Pick<Timeline, 'rows' | 'now'>

type Stretch = Pick<Stint, 'start' | 'end'>

function overlap(...all: readonly Stretch[]): Duration {
  const start = Math.max(...all.map((one) => one.start))
  return Math.max(0, Math.min(...all.map((one) => one.end)) - start)
}

/** Returns the times in which nobody interprets, past and projected: breaks, and waits of at least `FULL_REST` that have begun (R16). */
function restsOf(run: Run, { rows, now }: RowsNow): readonly Stretch[] {
  const timed = rows.flatMap(({ item, actual, projected }) => {
    const { start, end } = { ...projected, ...actual }
    const isBreak = item.kind === 'break' && item.speakers.length === 0
    return start === undefined ? [] : [{ start, end: end ?? projected?.end ?? start, isBreak }]
  })
  const items = timed.filter(({ isBreak }) => !isBreak).toSorted((a, b) => a.start - b.start)
  let lastEnd: number = run.startedAt ?? Number.POSITIVE_INFINITY
  const waits = items.flatMap(({ start, end }) => {
    const wait = { start: lastEnd, end: start }
    lastEnd = Math.max(lastEnd, end)
    return wait.start <= now && overlap(wait) >= FULL_REST ? [wait] : []
  })
  const breaks = timed.filter(
    (one) => one.isBreak && waits.every((wait) => overlap(wait, one) === 0),
  )
  return [...waits, ...breaks].toSorted((a, b) => a.start - b.start)
}

/** Returns the working time of stints in ms: from Start (or `since`) on, without rests (R16). */
export function workedFor(run: Run, line: RowsNow, stints: readonly Stint[], since = 0): Duration {
  if (run.startedAt === null) return 0
  const workSpan = { start: Math.max(run.startedAt, since), end: minutesCountUntil(run, line.now) }
  const rests = restsOf(run, line)
  return stints.reduce((sum, stint) => {
    const restTime = rests.reduce((all, rest) => all + overlap(stint, rest, workSpan), 0)
    return sum + overlap(stint, workSpan) - restTime
  }, 0)
}

/** Returns the working time of the current interpreter in this turn, in ms (R16). */
export function turnWorked(run: Run, line: RowsNow, turns: BoothTurns): Duration {
  const past = restsOf(run, line).map((one) => ({ ...one, end: Math.min(one.end, line.now) }))
  const restEnds = past.filter((rest) => overlap(rest) >= FULL_REST).map(({ end }) => end)
  return workedFor(run, line, groupedStints(turns).at(-1) ?? [], Math.max(0, ...restEnds))
}

/** Returns the projected time at which a turn reaches `interval` (ms); rests delay it (R16b). */
function turnDue(run: Run, line: RowsNow, turns: BoothTurns, interval: Duration): Instant {
  const { now } = line
  const due = plus(now, interval - turnWorked(run, line, turns))
  return restsOf(run, line).reduce((at, rest) => {
    if (rest.end <= now || rest.start >= at) return at
    if (overlap(rest) >= FULL_REST) return plus(now, rest.end - now + interval)
    return plus(at, rest.end - Math.max(rest.start, now))
  }, due)
}

/** A swap is proposed at a change of speakers that is at most this far from the end of a booth's interval, in ms (R16b). */
const MAX_DISTANCE: Duration = 5 * MINUTE

/** The booth must answer from this long before the end of the interval, in ms. */
const NOTICE: Duration = 10 * MINUTE

/** A booth's next swap: before this item, or at the end of the interval if `before` is null. */
export type SwapProposal = {
  /** The time at which the turn reaches the booth's interval. */
  readonly due: Instant
  readonly before: Row | null
  readonly needsAnswer: boolean
  readonly overdue: boolean
}

function speakersKey({ speakers }: Item): string | null {
  return speakers.length === 0 ? null : JSON.stringify(speakers.map(({ person }) => person))
}

/** Returns the waiting rows at which the speakers change. */
function boundaries(rows: readonly Row[]): readonly Row[] {
  const remaining = rows.filter(({ projected }) => projected !== null)
  return remaining.filter((row, n) => {
    const before = remaining[n - 1]
    const isSame = before !== undefined && speakersKey(row.item) === speakersKey(before.item)
    return row.status === 'waiting' && !(isSame && speakersKey(row.item) !== null)
  })
}

function nearest(rows: readonly Row[], to: Instant): Row | null {
  const candidates = rows.flatMap((row) => {
    const distance = Math.abs((row.projected?.start ?? Number.POSITIVE_INFINITY) - to)
    return distance <= MAX_DISTANCE ? [{ row, distance }] : []
  })
  return candidates.toSorted((a, b) => a.distance - b.distance)[0]?.row ?? null
}

/**
 * Returns the next swap of a booth (R16b): at the change of speakers that is nearest to the end of the interval, or to now if the
 * interval is over. It is at most `MAX_DISTANCE` away and not skipped by the booth. Null before Start and after the end, if nobody is
 * working, and if the show ends first.
 */
export function swapProposal(state: ShowState, now: Instant, booth: BoothId): SwapProposal | null {
  const moment = momentOf(state, now)
  const turns = turnsIn(state, booth)
  if (moment === null || turns.on === null) return null
  const { line, status, agenda } = moment
  if (status === 'planned' || status === 'ended') return null
  const due = turnDue(state.run, line, turns, boothOf(agenda, booth).minutes * MINUTE)
  const candidates = boundaries(line.rows).filter(({ item }) => !turns.skipped.includes(item.id))
  const before = nearest(candidates, due) ?? nearest(candidates, now > due ? now : due)
  if (before === null && line.projectedEnd <= due) return null
  const isInTime = before?.projected != null && before.projected.start <= due + MAX_DISTANCE
  return { due, before, needsAnswer: now >= due - NOTICE, overdue: now >= due && !isInTime }
}
