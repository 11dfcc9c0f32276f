import { kindOf } from '../kinds.ts'
import type { ParsedLine } from '../lines/parsedLine.ts'
import type { Clock } from '../times/clockTime.ts'
import type { TimeRange } from '../times/timeRange.ts'
import type { OutlineNode } from './outlineNode.ts'

const HALF_DAY = 12 * 60
const DAY = 24 * 60

/** Minutes from one clock time to a later one, on a 12-hour face if either has no am or pm. */
function minutesBetween(from: Clock, to: Clock): number {
  const straight = to.minutes - from.minutes
  if (straight >= 0) return straight
  return to.firm && from.firm ? straight + DAY : ((straight % HALF_DAY) + HALF_DAY) % HALF_DAY
}

/** The length of a time range in minutes, or null if it has no end. */
function lengthOf({ start, end }: TimeRange): number | null {
  return start === null || end === null ? null : minutesBetween(start, end)
}

export function sameLength(one: TimeRange, other: TimeRange): boolean {
  const length = lengthOf(one)
  return length !== null && length === lengthOf(other)
}

/** Whether a time range is inside another and does not fill it: a part of a block, not the block again. */
export function contains(outer: TimeRange, inner: TimeRange, parsedLine: ParsedLine): boolean {
  const whole = lengthOf(outer)
  if (whole === null || outer.start === null || inner.start === null) return false
  const from = minutesBetween(outer.start, inner.start)
  const own = lengthOf(inner)
  if (own === null) return from < whole && (from > 0 || parsedLine.depth > 0)
  return from + own <= whole && own < whole
}

/** Whether a block contains an entry that has only a length: by its place on the page, unless the block is full. */
export function takesSized(block: OutlineNode, parsedLine: ParsedLine): boolean {
  const { kind, parsedLine: own } = block
  if (kind === 'break' || follows(own, parsedLine) || !hasSpace(block, parsedLine)) return false
  if (parsedLine.under) return true
  if (isQuestionsAfter(block, parsedLine)) return false
  if (own.origin === 'row' && parsedLine.origin === 'row') return false
  return parsedLine.depth > own.depth || isMarkedUnder(block, parsedLine)
}

/** Whether the mark of an entry places it under a block; one of two numbers is not under the other. */
function isMarkedUnder(block: OutlineNode, parsedLine: ParsedLine): boolean {
  const { kind, parsedLine: own, timeRanges, statedLength } = block
  const isOwnLine = parsedLine.lines[0] === own.lines[0]
  if (parsedLine.numbered && own.numbered && !isOwnLine) return false
  const isNumbered = parsedLine.numbered && !own.numbered
  const isListed = parsedLine.origin === 'entry' && own.origin !== 'entry'
  if (isNumbered || isListed)
    return kind !== 'qa' && (timeRanges.length > 0 || statedLength !== null)
  return timeRanges.length > 0 && parsedLine.origin === 'text' && !parsedLine.gap
}

/** Whether an entry is the questions after a turn with a length of its own. */
function isQuestionsAfter(block: OutlineNode, { title }: ParsedLine): boolean {
  return block.statedLength !== null && block.people.length > 0 && kindOf(title) === 'qa'
}

/** Whether a line is the next entry of the list of a block, or a break that blank lines separate from it. */
function follows(own: ParsedLine, { listed, depth, gap, under, title }: ParsedLine): boolean {
  if (under) return false
  return (own.listed && listed && depth <= own.depth) || (gap && kindOf(title) === 'break')
}

/** Whether a block has time for one more entry; a list may state more than its block has. */
function hasSpace({ statedLength, children }: OutlineNode, parsedLine: ParsedLine): boolean {
  if (statedLength === null) return true
  if (lengthIn(parsedLine) > statedLength.ms) return false
  if (statedLength.loose) return true
  const sum = children.reduce((all, child) => all + lengthIn(child), 0)
  const isListed = parsedLine.numbered || parsedLine.origin === 'entry' || parsedLine.under
  if (isListed) return children.length < 2 || sum < statedLength.ms
  return sum + lengthIn(parsedLine) <= statedLength.ms
}

const lengthIn = ({ statedLength }: Pick<ParsedLine, 'statedLength'>) =>
  statedLength?.each === false ? statedLength.ms : 0
