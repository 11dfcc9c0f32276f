import { changesOf, type ScreenLog } from './screenLog.ts'

/** A figure that came up on every screen: how far apart it came, in ms (Infinity: on one of them it never did). */
export type Spread = { readonly text: string; readonly spread: number }

/** The most that may lie between the first and the last screen, in ms: usually, and at all but one change. */
const MEDIAN_MOST = 100
const SINGLE_MOST = 250
const EXCEPTIONS = 1

/** Changes this near to the edge of the time looked at may lie beyond it on another screen, in ms. */
const EDGE = 1_000

/** What was found, and whether the screens are in sync by it. */
export type Verdict = {
  readonly count: number
  readonly median: number
  readonly worst: number
  readonly beyond: number
  readonly inSync: boolean
}

/** How far apart each figure came up on the screens between two moments. */
export function spreadsOf(
  logs: readonly ScreenLog[],
  from: number,
  until: number,
): readonly Spread[] {
  const firstSeen = logs.map((log) => {
    const seen = new Map<string, number>()
    for (const { value, at } of changesOf(log, 'digits', from, until)) {
      if (value !== null && !seen.has(value)) seen.set(value, at)
    }
    return seen
  })
  const texts = new Set(firstSeen.flatMap((seen) => [...seen.keys()]))
  return [...texts].flatMap((text) => {
    const times = firstSeen.map((seen) => seen.get(text) ?? Number.NaN)
    const known = times.filter((at) => !Number.isNaN(at))
    const first = Math.min(...known)
    const last = Math.max(...known)
    if (first < from + EDGE || last >= until - EDGE) return []
    const everywhere = known.length === times.length
    return [{ text, spread: everywhere ? last - first : Number.POSITIVE_INFINITY }]
  })
}

/** Whether the screens are in sync: the median within 100 ms, and at most one change beyond 250 ms. */
export function judge(spreads: readonly Spread[]): Verdict {
  const sorted = spreads.map(({ spread }) => spread).toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY
  const beyond = sorted.filter((spread) => spread > SINGLE_MOST).length
  return {
    count: sorted.length,
    median,
    worst: sorted.at(-1) ?? Number.POSITIVE_INFINITY,
    beyond,
    inSync: median <= MEDIAN_MOST && beyond <= EXCEPTIONS,
  }
}
