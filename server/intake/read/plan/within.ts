import type { Clock } from '../clock/clockTime.ts'
import type { Span } from '../clock/span.ts'
import type { Slip } from '../slips/slip.ts'
import type { PlanEntry } from './planEntry.ts'

const HALF_DAY = 12 * 60
const DAY = 24 * 60

/** Minutes from one clock to a later one, on a 12-hour face where either has no am or pm. */
function minutesBetween(from: Clock, to: Clock): number {
  const straight = to.minutes - from.minutes
  if (straight >= 0) return straight
  return to.firm && from.firm ? straight + DAY : ((straight % HALF_DAY) + HALF_DAY) % HALF_DAY
}

/** How long a span is, in minutes, or null where it has no end. */
function lengthOf(span: Span): number | null {
  return span.start === null || span.end === null ? null : minutesBetween(span.start, span.end)
}

/** Whether two spans are equally long. */
export function sameLength(one: Span, other: Span): boolean {
  const length = lengthOf(one)
  return length !== null && length === lengthOf(other)
}

/** Whether a span lies inside another and does not fill it: a part of a block, not the block again. */
export function contains(outer: Span, inner: Span, slip: Slip): boolean {
  const whole = lengthOf(outer)
  if (whole === null || outer.start === null || inner.start === null) return false
  const from = minutesBetween(outer.start, inner.start)
  if (from >= whole) return false
  const own = lengthOf(inner)
  if (own === null) return slip.spans.length > 0 && (from > 0 || slip.depth > 0)
  return from + own <= whole && own < whole
}

/** Entries of a list, or numbered ones, right under a line with a time that is neither. */
export function listedUnder(block: PlanEntry, slip: Slip): boolean {
  const timed = block.spans.length > 0
  const numbered = slip.numbered && !block.slip.numbered
  const listed = slip.origin === 'entry' && block.slip.origin !== 'entry'
  if (numbered || listed) return timed || block.stated !== null
  return timed && slip.origin === 'text' && !slip.gap
}

/** Whether the entries under a block take all of its length already, by what each states. */
export function isFull({ stated, children }: PlanEntry): boolean {
  if (stated === null || stated.loose || children.length < 2) return false
  if (children.some((child) => child.stated === null || child.stated.each)) return false
  return children.reduce((sum, child) => sum + (child.stated?.ms ?? 0), 0) >= stated.ms
}
