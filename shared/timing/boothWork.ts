import { type BoothTurns, boothTime, type Stint, turnsOf } from '../run/boothTurns.ts'
import type { Run } from '../run/state.ts'
import { type Duration, type Instant, MINUTE, plus } from '../time/instant.ts'
import type { Timeline } from './row.ts'

/** From how long on a rest begins a turn again, in ms (R16). */
const RENEWS: Duration = 10 * MINUTE

type Line = Pick<Timeline, 'rows' | 'now'>

type Stretch = Pick<Stint, 'start' | 'end'>

/** For how long all of some stretches last together, in ms. */
function overlap(...all: readonly Stretch[]): Duration {
  const start = Math.max(...all.map((one) => one.start))
  return Math.max(0, Math.min(...all.map((one) => one.end)) - start)
}

/** When nobody interprets, by what was and the projection: in breaks, and in waits as long as a rest that have begun (R16). */
function restsOf(run: Run, { rows, now }: Line): readonly Stretch[] {
  const timed = rows.flatMap(({ item, actual, projected }) => {
    const { start, end } = { ...projected, ...actual }
    const isBreak = item.kind === 'break' && item.speakers.length === 0
    return start === undefined ? [] : [{ start, end: end ?? projected?.end ?? start, isBreak }]
  })
  const items = timed.filter(({ isBreak }) => !isBreak).toSorted((a, b) => a.start - b.start)
  let over: number = run.startedAt ?? Number.POSITIVE_INFINITY
  const waits = items.flatMap(({ start, end }) => {
    const wait = { start: over, end: start }
    over = Math.max(over, end)
    return wait.start <= now && overlap(wait) >= RENEWS ? [wait] : []
  })
  const breaks = timed.filter(
    (one) => one.isBreak && waits.every((wait) => overlap(wait, one) === 0),
  )
  return [...waits, ...breaks].toSorted((a, b) => a.start - b.start)
}

/** For how long some stints were work, in ms: from Start to the end, but for rests (R16). */
export function workedFor(run: Run, line: Line, stints: readonly Stint[], since = 0): Duration {
  if (run.startedAt === null) return 0
  const within = { start: Math.max(run.startedAt, since), end: boothTime(run, line.now) }
  const rests = restsOf(run, line)
  return stints.reduce((sum, stint) => {
    const rested = rests.reduce((all, rest) => all + overlap(stint, rest, within), 0)
    return sum + overlap(stint, within) - rested
  }, 0)
}

/** For how long whoever is on has worked in this turn, in ms (R16). */
export function turnWorked(run: Run, line: Line, turns: BoothTurns): Duration {
  const had = restsOf(run, line).map(({ start, end }) => ({ start, end: Math.min(end, line.now) }))
  const renewed = had.filter((rest) => overlap(rest) >= RENEWS).map(({ end }) => end)
  return workedFor(run, line, turnsOf(turns).at(-1) ?? [], Math.max(0, ...renewed))
}

/** When a turn is as long as `interval` (ms), or was, by the projection: rests to come put it off (R16b). */
export function turnDue(run: Run, line: Line, turns: BoothTurns, interval: Duration): Instant {
  const { now } = line
  const due = plus(now, interval - turnWorked(run, line, turns))
  return restsOf(run, line).reduce((at, rest) => {
    if (rest.end <= now || rest.start >= at) return at
    if (overlap(rest) >= RENEWS) return plus(now, rest.end - now + interval)
    return plus(at, rest.end - Math.max(rest.start, now))
  }, due)
}
