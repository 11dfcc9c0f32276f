import { type BoothTurns, boothTime, type Stint, turnsOf } from '../run/boothTurns.ts'
import type { Run } from '../run/state.ts'
import { type Duration, type Instant, MINUTE, plus } from '../time/instant.ts'
import type { Timeline } from './row.ts'

/** The shortest rest after which a new turn begins, in ms (R16). */
const FULL_REST: Duration = 10 * MINUTE

export type RowsNow = Pick<Timeline, 'rows' | 'now'>

type Stretch = Pick<Stint, 'start' | 'end'>

function overlap(...all: readonly Stretch[]): Duration {
  const start = Math.max(...all.map((one) => one.start))
  return Math.max(0, Math.min(...all.map((one) => one.end)) - start)
}

/** Returns when nobody interprets, past and projected: breaks, and waits of at least `FULL_REST` that have begun (R16). */
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

/** Returns how long stints were work, in ms: the time since Start without rests (R16). */
export function workedFor(run: Run, line: RowsNow, stints: readonly Stint[], since = 0): Duration {
  if (run.startedAt === null) return 0
  const within = { start: Math.max(run.startedAt, since), end: boothTime(run, line.now) }
  const rests = restsOf(run, line)
  return stints.reduce((sum, stint) => {
    const rested = rests.reduce((all, rest) => all + overlap(stint, rest, within), 0)
    return sum + overlap(stint, within) - rested
  }, 0)
}

/** Returns how long the working interpreter has worked in this turn, in ms (R16). */
export function turnWorked(run: Run, line: RowsNow, turns: BoothTurns): Duration {
  const past = restsOf(run, line).map((one) => ({ ...one, end: Math.min(one.end, line.now) }))
  const renewed = past.filter((rest) => overlap(rest) >= FULL_REST).map(({ end }) => end)
  return workedFor(run, line, turnsOf(turns).at(-1) ?? [], Math.max(0, ...renewed))
}

/** Returns when a turn reaches `interval` (ms) by the projection; rests delay it (R16b). */
export function turnDue(run: Run, line: RowsNow, turns: BoothTurns, interval: Duration): Instant {
  const { now } = line
  const due = plus(now, interval - turnWorked(run, line, turns))
  return restsOf(run, line).reduce((at, rest) => {
    if (rest.end <= now || rest.start >= at) return at
    if (overlap(rest) >= FULL_REST) return plus(now, rest.end - now + interval)
    return plus(at, rest.end - Math.max(rest.start, now))
  }, due)
}
