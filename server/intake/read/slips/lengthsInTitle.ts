import { entryWords } from '../../lexicons/entryWords.ts'
import { anyWord } from '../../lexicons/lexicon.ts'
import { type FoundStated, type Stated, statedAt } from '../clock/stated.ts'
import { fold } from '../words/fold.ts'

/** A title without its lengths. */
export type Measured = {
  readonly text: string
  readonly stated: Stated | null
  readonly each: Stated | null
  /** Lengths of several parts, or with what they are for (`20 min, then 10 min Q&A`), as written. */
  readonly parts: readonly string[]
}

type Found = {
  readonly from: number
  readonly end: number
  readonly length: Stated
  readonly part: string
  readonly gap: string
}

const ABOUT = anyWord(entryWords('about'))
const PARTS = anyWord([...entryWords('lengthParts'), ...entryWords('including')])
const OTHER = anyWord(entryWords('otherLengths'))
/** A length is sought in the first and the last signs of a title, and in each bracket. */
const LONGEST = 400
const TAIL = 60
/** The separator and the words before a length are in so many signs. */
const BEFORE = 40
/** Where a length can begin. */
const BEGIN = /(?<=^|[\s,;:/|(["\-~\u4e00-\u9fff])[\d½\p{L}\u4e00-\u9fff]/gu
const OPENER = new RegExp(`(?:[([]|[\\s,;:/|-]*)\\s*(?:${ABOUT}\\s*[:.]?\\s*)*$`, 'iu')
const IS_OTHER = new RegExp(`${OTHER}\\s*$`, 'iu')
const MORE = new RegExp(`^[\\s,;+/]*(?:(?:\\p{L}{2,4}\\s)?${PARTS}|\\+)`, 'iu')
const AFTER = new RegExp(`^[\\s.,;)]*(?:(?:${PARTS}[\\s.]*){1,2})?[\\s.:]*$`, 'iu')
/** What can follow a length between dashes, bars or commas; behind one for each, also a colon. */
const BETWEEN = new RegExp(`^(?:\\s${PARTS})?\\s*(?:-(?=\\s)|[|/,])`, 'iu')
/** The words for a part of an entry before the next part. */
const NEXT_PART = new RegExp(
  `^\\s?\\p{L}[^\\d,;()+]{1,24}(?:[,;]\\s*|\\s${anyWord(entryWords('and'))}\\s)(?:${anyWord(entryWords('next'))}\\s)?`,
  'iu',
)
const EACH = /^\s*:(?=\s)/
/** Blanks that are wide enough to separate a title from a name. */
const GAP = '   '

function partOf(written: string, { each, written: own }: Stated): string {
  const isPlain =
    written.trim().length <= own.length + 8 && !/\d\D+\d/.test(own.replace(/\d[.,:]\d/g, '0'))
  return each || isPlain || /^\d+\s?-\s?\d+\s/.test(written) ? '' : written.trim()
}

/** The end of the bracket that a length is in: it has nothing else, or what the length is for. */
function bracketEnd(folded: string, end: number): number | null {
  const close = /[)\]]/.exec(folded.slice(end, end + TAIL))
  if (close === null) return null
  const rest = folded.slice(end, end + close.index)
  return rest.trim() === '' || MORE.test(rest) ? end + close.index + 1 : null
}

/** A place in a folded title where a length is written, and where its separator before it begins. */
type Place = {
  readonly folded: string
  readonly index: number
  readonly from: number
  readonly sign: string
}

/** The length at a place, with those of the parts after it: `20 min talk, 5 min questions`. */
function summedAt(text: string, index: number): FoundStated | null {
  const first = statedAt(text, index)
  const next = first === null || first.stated.each ? null : NEXT_PART.exec(text.slice(first.end))
  if (first === null || next === null) return first
  const more = summedAt(text, first.end + next[0].length)
  if (more === null || more.stated.each) return first
  return { stated: { ...first.stated, ms: first.stated.ms + more.stated.ms }, end: more.end }
}

function inBracket(
  { folded, index, from, sign }: Place,
  end: number,
  length: Stated,
): Found | null {
  const close = /^[([]/.test(sign) ? bracketEnd(folded, end) : null
  if (close === null) return null
  const gap = /^\s*(?:$|[\p{L}\p{N}])/u.test(folded.slice(close)) ? GAP : ' '
  return { from, end: close, length, part: partOf(folded.slice(index, close - 1), length), gap }
}

function atEnd({ folded, index, from }: Place, end: number, length: Stated): Found | null {
  const isAlone = index > 0 || end === folded.length
  if (index < folded.length - TAIL || !AFTER.test(folded.slice(end)) || !isAlone) return null
  const gap = /[([][^()[\]]*$/.test(folded.slice(0, from)) ? ')' : ''
  return { from, end: folded.length, length, part: partOf(folded.slice(index), length), gap }
}

function between({ folded, index, from, sign }: Place, end: number, length: Stated): Found | null {
  const rest = folded.slice(end)
  const after = BETWEEN.exec(rest) ?? (length.each ? EACH.exec(rest) : null)
  if (after === null || !/^[-|/,:]/.test(sign)) return null
  const to = end + after[0].length - 1
  return { from, end: to, length, part: partOf(folded.slice(index, to), length), gap: ' ' }
}

/** The length that begins at a place of a folded title, with what goes with it; null where none is one of the entry. */
function lengthAt(folded: string, index: number): Found | null {
  const found = summedAt(folded, index)
  const before = folded.slice(Math.max(0, index - BEFORE), index)
  const opener = OPENER.exec(before)
  if (found === null || opener === null || IS_OTHER.test(before)) return null
  const from = index - before.length + opener.index
  const place = { folded, index, from, sign: opener[0].trim() }
  const { end, stated } = found
  return inBracket(place, end, stated) ?? atEnd(place, end, stated) ?? between(place, end, stated)
}

function firstLength(folded: string): Found | null {
  for (const { index } of folded.matchAll(BEGIN)) {
    const found = lengthAt(folded, index)
    if (found !== null) return found
  }
  return null
}

/** Takes the lengths out of a title: in brackets, between dashes, or at its end. */
export function measured(title: string): Measured {
  const found: Found[] = []
  let text = title
  for (let turn = 0; turn < 4 && text.length <= LONGEST; turn += 1) {
    const next = firstLength(fold(text).trimEnd())
    if (next === null) break
    found.push(next)
    text = `${text.slice(0, next.from)}${next.gap}${text.slice(next.end)}`.trim()
  }
  return {
    text,
    stated: found.find(({ length }) => !length.each)?.length ?? null,
    each: found.find(({ length }) => length.each)?.length ?? null,
    parts: found.map(({ part }) => part).filter((part) => part !== ''),
  }
}

/** Returns the places of lengths in brackets (`Shu Zhu (3 mins) …`). */
export function bracketLengths(text: string): { from: number; end: number; stated: Stated }[] {
  return [...fold(text).matchAll(/[([]([^()[\]]{1,60})[)\]]/g)].flatMap(
    ({ 0: all, 1: inner = '', index }) => {
      const length = statedAt(inner.trim(), 0)
      return length === null
        ? []
        : [{ from: index, end: index + all.length, stated: length.stated }]
    },
  )
}
