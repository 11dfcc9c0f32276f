import type { Clock } from '../clock/clockTime.ts'
import type { Span } from '../clock/span.ts'
import type { Slip } from '../slips/slip.ts'
import type { OutlineNode } from './outlineNode.ts'

const HALF_DAY = 12 * 60
const DAY = 24 * 60

/** Minutes from one clock time to a later one, on a 12-hour face if either has no am or pm. */
function minutesBetween(from: Clock, to: Clock): number {
  const straight = to.minutes - from.minutes
  if (straight >= 0) return straight
  return to.firm && from.firm ? straight + DAY : ((straight % HALF_DAY) + HALF_DAY) % HALF_DAY
}

/** The length of a span in minutes, or null if it has no end. */
function lengthOf({ start, end }: Span): number | null {
  return start === null || end === null ? null : minutesBetween(start, end)
}

export function sameLength(one: Span, other: Span): boolean {
  const length = lengthOf(one)
  return length !== null && length === lengthOf(other)
}

/** Whether a span is inside another and does not fill it: a part of a block, not the block again. */
export function contains(outer: Span, inner: Span, slip: Slip): boolean {
  const whole = lengthOf(outer)
  if (whole === null || outer.start === null || inner.start === null) return false
  const from = minutesBetween(outer.start, inner.start)
  const own = lengthOf(inner)
  if (own === null) return from < whole && (from > 0 || slip.depth > 0)
  return from + own <= whole && own < whole
}

/** Whether a block contains an entry that has only a length: by its place on the page, unless the block is full. */
export function takesSized(block: OutlineNode, slip: Slip): boolean {
  const { kind, slip: own, spans } = block
  if (kind === 'break' || isFull(block)) return false
  if (slip.under) return true
  if (own.origin === 'row' && slip.origin === 'row') return false
  if (slip.depth > own.depth) return true
  const isNumbered = slip.numbered && !own.numbered
  const isListed = slip.origin === 'entry' && own.origin !== 'entry'
  if (isNumbered || isListed) return spans.length > 0 || block.stated !== null
  return spans.length > 0 && slip.origin === 'text' && !slip.gap
}

/** Whether the entries under a block take all of its length already. */
function isFull({ stated, children }: OutlineNode): boolean {
  if (stated === null || stated.loose || children.length < 2) return false
  const lengths = children.flatMap((child) => (child.stated?.each === false ? child.stated.ms : []))
  const sum = lengths.reduce((all, ms) => all + ms, 0)
  return lengths.length === children.length && sum >= stated.ms
}
