import { kindOf } from '../read/kinds.ts'
import { normalizeSigns, tidy } from '../read/text/normalize.ts'
import { timeRangeAt } from '../read/times/timeRange.ts'
import { lengthsIn } from './judge.ts'

/** The mark before a line of a list: signs, a number with a letter, or one letter. */
const MARK =
  /^[(（]?(?:[-•*▪◆·>]+|\p{Lu}{4,12}\.|(?:\p{L}{1,4}\s?)?\d+(?:[./:h-]\d+)*[.)）]?|[①-⑳]|(?:[一二三四五六七八九十]{1,3}|[ivx]{1,4}|\p{L})[.)）、．])/u
const NUMBER = /^\(?(?:\d{1,2}|[a-z])[.)]\s/u
/** A number in a column at the end of a line, as lengths are. */
const LAST_NUMBER = /\s{3}\d{1,3}['′]?\s{0,9}$/u
const WORD = /\p{L}{3}|\p{Script=Han}{2}/u
/** A longer line is prose. */
const LONGEST = 200

/** Returns the shape of the mark before a line with the depth of its indent; null if it has none. */
export function markShape(line: string): string | null {
  const text = line.trimStart()
  const [mark] = MARK.exec(text.slice(0, 16)) ?? []
  if (mark === undefined) return null
  const depth = Math.min(3, Math.floor((line.length - text.length) / 2))
  const shape = mark
    .replace(/\d+/g, '9')
    .replace(/[①-⑳]/g, '①')
    .replace(/[一二三四五六七八九十]+/g, '一')
    .replace(/^([(（]?)(?:[ivx]+|\p{Ll})(?=[.)）、．])/u, '$1a')
    .replace(/^\p{Lu}+(?=\.)/u, 'A')
  return `${depth} ${shape}`
}

/** Returns a line without the mark before it. */
export const withoutMark = (line: string): string => tidy(line.trim().replace(MARK, ''))

/** Returns whether a line begins with a clock time, before which it may have signs. */
export function beginsWithTime(line: string): boolean {
  const text = normalizeSigns(line.replace(/^[\s|*•–"-]+/u, '').slice(0, LONGEST))
  return timeRangeAt(text, 0, 'line') !== null
}

/** Returns how much a line that began no item looks like one; `shapes` are those of the lines that began items. */
export function lineWeight(line: string, shapes: ReadonlySet<string>): number {
  const text = line.trim()
  if (text.length > LONGEST || !WORD.test(text)) return 0
  const isListed = shapes.has(markShape(line) ?? '')
  const isMarked = isListed || NUMBER.test(text) || LAST_NUMBER.test(line)
  const ofKind = kindOf(withoutMark(text)) === null ? 0 : 1
  return (isMarked ? 2 : 0) + ofKind + (lengthsIn(text).length > 0 ? 1 : 0)
}
