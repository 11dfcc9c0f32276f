import type { ItemId } from '../../../shared/agenda/ids.ts'
import {
  DRIFT_ORDER,
  type Drift,
  type DriftKind,
  type DriftPart,
} from '../../../shared/report/drift.ts'
import { type Duration, MINUTE } from '../../../shared/time/instant.ts'

/** One line of the way from the planned end to the actual: one cause, or several of a kind together. */
export type Step = {
  readonly kind: DriftKind
  /** The item that it is about; null where it is about none, or several. */
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

/** From how much on a cause has a line of its own, and how many of a kind may. */
const WEIGHTY: Duration = 2 * MINUTE
const MOST = 3

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

/** The lines of a kind: the weightiest by themselves, in the order of the show, the others together. */
function linesOf(kind: DriftKind, parts: readonly DriftPart[]): readonly Line[] {
  const weighty = new Set(
    parts
      .filter(({ by }) => Math.abs(by) >= WEIGHTY)
      .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
      .slice(0, MOST),
  )
  const own = parts.filter((part) => weighty.has(part)).map(singleLine)
  const others = parts.filter((part) => !weighty.has(part))
  return [...own, ...joinedLine(kind, others, own.length > 0)]
}

/** Returns the way from the planned end to the actual, line by line; the lines add up to the difference. */
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

/** The minutes that a scale may be ruled in. */
const TICKS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1_440, 2_880, 10_080, 40_320]

/** What a chart of differences covers at least, so that one minute never fills it. */
const LEAST_SPAN: Duration = 8 * MINUTE

/** Returns how far the bars of a chart of differences reach to the left and to the right, in ms. */
export function reachOf(differences: readonly Duration[]) {
  const less = Math.max(0, ...differences.map((by) => -by))
  return { less, more: Math.max(0, LEAST_SPAN - less, ...differences) }
}

/** A scale over all steps with at most six lines: what it covers, in ms from the planned end, and where its lines are. */
export function scaleOf(steps: readonly Step[], ends: readonly Duration[]) {
  const { less, more } = reachOf([...ends, ...steps.flatMap(({ from, to }) => [from, to])])
  const each = (TICKS.find((n) => (more + less) / (n * MINUTE) <= 5) ?? 146_880) * MINUTE
  const first = Math.floor(-less / each) * each
  const count = Math.ceil((more - first) / each)
  // A little room after the last bar, for its text.
  const last = first + count * each + each / 2
  return { first, last, ticks: Array.from({ length: count + 1 }, (_, n) => first + n * each) }
}

export type Scale = ReturnType<typeof scaleOf>

/** Returns the position of a time on a scale, in percent. */
export function placeOn({ first, last }: Scale, at: Duration): number {
  return (100 * (at - first)) / (last - first)
}
