import { entryWords } from '../../lexicons/entryWords.ts'
import { anyWord } from '../../lexicons/lexicon.ts'
import { firstFound } from '../text/matchAt.ts'
import { normalizeSigns } from '../text/normalize.ts'
import { type FoundStatedLength, type StatedLength, statedLengthAt } from '../times/statedLength.ts'

type Found = {
  readonly from: number
  readonly end: number
  readonly length: StatedLength
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
/** Words in a bracket behind its length, and a length of the whole behind one for each. */
const REMARK = /^\.?\s*[,;:]\s/u
const WHOLE = /(?<=[,;]\s)\d/gu
/** A share of a length by group (`SPD 14 min`) in a line of such shares. */
const SHARE = /^\p{L}[^\d/;]{1,40}\s(?=\d{1,3}\s?\p{L}+\.?$)/u
const AFTER = new RegExp(`^[\\s.,;)]*(?:(?:${PARTS}[\\s.]*){1,2})?[\\s.:-]*$`, 'iu')
/** What can follow a length between dashes, bars or commas; behind one for each, also a colon. */
const BETWEEN = new RegExp(`^(?:\\s${PARTS})?\\s*(?:-(?=\\s)|[|/,])`, 'iu')
const AFTER_EACH = new RegExp(`${BETWEEN.source}|^\\s*:(?=\\s)`, 'iu')
/** The words for a part of an entry before the next part. */
const NEXT_PART = new RegExp(
  `^\\s?\\p{L}[^\\d,;()+]{1,24}(?:[,;]\\s*|\\s${anyWord(entryWords('and'))}\\s)(?:${anyWord(entryWords('next'))}\\s)?`,
  'iu',
)
/** Blanks that are wide enough to separate a title from a name. */
const GAP = '   '

/** Returns whether words only name the parts of a length: `for questions`. */
export const arePartWords = (text: string): boolean => AFTER.test(text)

function partOf(written: string, { each, written: own }: StatedLength): string {
  const isPlain =
    written.trim().length <= own.length + 8 && !/\d\D+\d/.test(own.replace(/\d[.,:]\d/g, '0'))
  return isPlain || (each && !/[,;]/.test(written)) || /^\d+\s?-\s?\d+\s/.test(written)
    ? ''
    : written.trim()
}

/** The length at a place, with those of the parts after it: `20 min talk, 5 min questions`. */
function summedAt(text: string, index: number): FoundStatedLength | null {
  const first = statedLengthAt(text, index)
  const next =
    first === null || first.statedLength.each ? null : NEXT_PART.exec(text.slice(first.end))
  if (first === null || next === null) return first
  const more = summedAt(text, first.end + next[0].length)
  if (more === null || more.statedLength.each) return first
  return {
    statedLength: { ...first.statedLength, ms: first.statedLength.ms + more.statedLength.ms },
    end: more.end,
  }
}

/** The place of a length up to `end`, and of the separator before it. */
type Place = {
  readonly index: number
  readonly end: number
  readonly from: number
  readonly sign: string
  readonly each: boolean
}

/** The end of the words that belong to a length, these words, and what is left between those around them. */
type Edge = { readonly end: number; readonly part: string; readonly gap: string }

/** The bracket that a length is in: it has nothing else, or what the length is for. */
function bracketEdge(normalized: string, { index, end, sign }: Place): Edge | null {
  const close = /^[([]/.test(sign) ? /[)\]]/.exec(normalized.slice(end, end + TAIL)) : null
  if (close === null) return null
  const to = end + close.index
  const rest = normalized.slice(end, to)
  if (rest.trim() !== '' && !MORE.test(rest) && !REMARK.test(rest)) return null
  const gap = /^\s*(?:$|[\p{L}\p{N}])/u.test(normalized.slice(to + 1)) ? GAP : ' '
  return { end: to + 1, part: normalized.slice(index, to), gap }
}

/** The edge of a length at the end of a title, or between signs. */
function plainEdge(normalized: string, { index, end, from, sign, each }: Place): Edge | null {
  const rest = normalized.slice(end)
  const isLast = index >= normalized.length - TAIL && AFTER.test(rest)
  if (isLast && (index > 0 || rest === '')) {
    const gap = /[([][^()[\]]*$/.test(normalized.slice(0, from)) ? ')' : ''
    return { end: normalized.length, part: normalized.slice(index), gap }
  }
  const after = (each ? AFTER_EACH : BETWEEN).exec(rest)
  const isClause = sign === '' && /^\s*,/.test(rest)
  if (after === null || !(isClause || /^[-|/,:]/.test(sign))) return null
  const to = end + after[0].length - 1
  return { end: to, part: normalized.slice(index, to), gap: isClause ? '' : ' ' }
}

/** The length that begins at a place of a normalized title, with the words that belong to it; null if the title states no length of its own. */
function lengthAt(normalized: string, index: number): Found | null {
  const found = summedAt(normalized, index)
  const before = normalized.slice(Math.max(0, index - BEFORE), index)
  const opener = OPENER.exec(before)
  if (found === null || opener === null || IS_OTHER.test(before)) return null
  const from = index - before.length + opener.index
  const { end, statedLength: length } = found
  const place = { index, end, from, sign: opener[0].trim(), each: length.each }
  const edge = bracketEdge(normalized, place) ?? plainEdge(normalized, place)
  return edge && { ...edge, from, length, part: partOf(edge.part, length) }
}

/** The sum of the shares of a line that has nothing else; null where it is none. */
function sharesOf(title: string): StatedLength | null {
  const shares = normalizeSigns(title)
    .trim()
    .split(/\s*[/;]\s*/)
  if (shares.length < 2 || shares.some((share) => !SHARE.test(share))) return null
  const lengths = shares.map((share) => statedLengthAt(share, SHARE.exec(share)?.[0].length ?? 0))
  const [first] = lengths
  if (first == null || lengths.includes(null)) return null
  const ms = lengths.reduce((sum, length) => sum + (length?.statedLength.ms ?? 0), 0)
  return { ...first.statedLength, ms }
}

/** The length of the whole in the words behind a length for each (`3 minutes per speaker, 15 minutes total`). */
function wholeIn(parts: readonly string[]): StatedLength | null {
  const found = parts.flatMap((part) =>
    [...part.matchAll(WHOLE)].flatMap(
      ({ index }) => statedLengthAt(part, index)?.statedLength ?? [],
    ),
  )
  return found.find(({ each }) => !each) ?? null
}

/** Takes the lengths out of a title: in brackets, between dashes, or at its end; `parts`: those of several parts, or with what they are for (`20 min, then 10 min Q&A`), as written. */
export function measured(title: string) {
  const shares = title.length > LONGEST ? null : sharesOf(title)
  if (shares !== null) return { text: '', statedLength: shares, each: null, parts: [title.trim()] }
  const found: Found[] = []
  let text = title
  for (let turn = 0; turn < 4 && text.length <= LONGEST; turn += 1) {
    const normalized = normalizeSigns(text).trimEnd()
    const next = firstFound(normalized.matchAll(BEGIN), ({ index }) => lengthAt(normalized, index))
    if (next === null) break
    found.push(next)
    text = `${text.slice(0, next.from)}${next.gap}${text.slice(next.end)}`.trim()
  }
  const each = found.find(({ length }) => length.each)
  return {
    text,
    statedLength:
      found.find(({ length }) => !length.each)?.length ?? wholeIn(each ? [each.part] : []),
    each: each?.length ?? null,
    parts: found.map(({ part }) => part).filter((part) => part !== ''),
  }
}

/** Returns the places of lengths in brackets (`Shu Zhu (3 mins) …`). */
export function bracketLengths(text: string) {
  return [...normalizeSigns(text).matchAll(/[([]([^()[\]]{1,60})[)\]]/g)].flatMap(
    ({ 0: all, 1: inner = '', index }) => {
      const length = statedLengthAt(inner.trim(), 0)
      return length === null
        ? []
        : [{ from: index, end: index + all.length, statedLength: length.statedLength }]
    },
  )
}
