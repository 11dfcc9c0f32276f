import type { ItemId } from '../../../shared/agenda/ids.ts'
import {
  DRIFT_ORDER,
  type Drift,
  type DriftKind,
  type DriftPart,
} from '../../../shared/report/drift.ts'
import { type Duration, MINUTE } from '../../../shared/time/instant.ts'

/** One line of the chart from the planned to the actual end: one cause, or several of a kind together. */
export type Step = {
  readonly kind: DriftKind
  /** The item that it is about; null if it is about none or several. */
  readonly item: ItemId | null
  readonly count: number
  /** The largest among several, in ms. */
  readonly most: Duration
  readonly by: Duration
  /** Whether others of its kind have lines of their own. */
  readonly rest: boolean
  /** Where it begins and ends, in ms from the planned end. */
  readonly from: Duration
  readonly to: Duration
}

/** The least length of a cause with its own line, and the most such causes of a kind. */
const OWN_LINE_FROM: Duration = 2 * MINUTE
const MOST_OWN_LINES = 3

type Line = Omit<Step, 'from' | 'to'>

function singleLine({ kind, item, by }: DriftPart): Line {
  return { kind, item, by, count: 1, most: Math.abs(by), rest: false }
}

function joinedLine(kind: DriftKind, parts: readonly DriftPart[], rest: boolean): readonly Line[] {
  const [first] = parts
  if (first === undefined) return []
  if (parts.length === 1) return [singleLine(first)]
  const by = parts.reduce((sum, part) => sum + part.by, 0)
  const most = Math.max(...parts.map((part) => Math.abs(part.by)))
  return [{ kind, item: null, by, count: parts.length, most, rest }]
}

/** Returns the lines of a kind: the largest causes one by one, in the order of the show, then the others together. */
function linesOf(kind: DriftKind, parts: readonly DriftPart[]): readonly Line[] {
  const largest = new Set(
    parts
      .filter(({ by }) => Math.abs(by) >= OWN_LINE_FROM)
      .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
      .slice(0, MOST_OWN_LINES),
  )
  const single = parts.filter((part) => largest.has(part)).map(singleLine)
  const others = parts.filter((part) => !largest.has(part))
  return [...single, ...joinedLine(kind, others, single.length > 0)]
}

/** Returns the lines from the planned to the actual end; they add up to the difference. */
export function stepsOf({ parts }: Drift): readonly Step[] {
  let at = 0
  return DRIFT_ORDER.flatMap((kind) =>
    linesOf(
      kind,
      parts.filter((part) => part.kind === kind),
    ),
  ).map((line) => {
    const from = at
    at += line.by
    return { ...line, from, to: at }
  })
}

/** The possible distances between two rules of a scale, in minutes. */
const TICKS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1_440, 2_880, 10_080, 40_320]

/** The least span of a chart of differences, so that one minute never fills it. */
const LEAST_SPAN: Duration = 8 * MINUTE

/** Returns how far the bars of a chart of differences reach to the left and to the right, in ms. */
export function reachOf(differences: readonly Duration[]) {
  const less = Math.max(0, ...differences.map((by) => -by))
  return { less, more: Math.max(0, LEAST_SPAN - less, ...differences) }
}

/** Returns a scale over all steps: its first and last value and its rules (about six), in ms from the planned end. */
export function scaleOf(steps: readonly Step[], ends: readonly Duration[]) {
  const { less, more } = reachOf([...ends, ...steps.flatMap(({ from, to }) => [from, to])])
  const distance = (TICKS.find((n) => (more + less) / (n * MINUTE) <= 5) ?? 146_880) * MINUTE
  const first = Math.floor(-less / distance) * distance
  const count = Math.ceil((more - first) / distance)
  // A little room after the last bar, for its text.
  const last = first + count * distance + distance / 2
  return { first, last, ticks: Array.from({ length: count + 1 }, (_, n) => first + n * distance) }
}

export type Scale = ReturnType<typeof scaleOf>

/** Returns the position of a time on a scale, in percent. */
export function placeOn({ first, last }: Scale, at: Duration): number {
  return (100 * (at - first)) / (last - first)
}
