import { type FoundStated, type Stated, statedAt } from '../clock/stated.ts'
import { fold } from '../words/fold.ts'

/** A title line without the lengths written in it. */
export type Measured = {
  readonly text: string
  readonly stated: Stated | null
  readonly each: Stated | null
  /** What is written of lengths that have parts, or say what they are for (`20 min, then 10 min Q&A`). */
  readonly parts: readonly string[]
}

/** A length that is nothing but one. */
const PLAIN =
  /^[\s.,;(]*(?:ca\.?|approx\.?|about|~|etwa|约|duration:?|dauer:?|durée ?:?|max\.?|up to)?\s*(?:\d{1,3}(?:[.,:]\d{1,2})?(?:\s?-\s?\d{1,3})?\s?-?\s?)?\P{N}{0,14}[\s.)]*$/iu

type Taken = { readonly text: string; readonly found: Stated[]; readonly parts: string[] }

function partsOf(written: string, { each }: Stated): string[] {
  const words = written.trim()
  const more = /\d\D+\d/.test(words.replace(/\d[.,:]\d/g, '0')) || !PLAIN.test(words)
  const named = /(?:min\w*|hours?|stunden?|'|分钟)\.?,?\s(?!each|per|je\b|pro\b|par\b)\p{L}/iu.test(
    words,
  )
  return !each && (more || named) && !/^\d+\s?-\s?\d+\s/.test(words) ? [words] : []
}

const BRACKET = /[([]([^()[\]]{1,60})[)\]]/g
/** How far from its end a line is searched for a length. */
const TAIL = 60

/** How often, not how long: `every 20 min`. */
const EVERY =
  /(?:\b(?:every|alle|toutes les|ogni|cada|after|nach|in|within|innerhalb von)|每隔?)\s*$|^\s*(?:every|alle|toutes les|ogni|cada|每隔)\s/i

/** What is left where a length stood amid other words: blanks wide enough to part a title from a name. */
const GAP = '   '

/** The words for a part of a turn, and what parts it from the next: `20 min talk, 5 min questions`. */
const NEXT_PART = /^\s?\p{L}[^\d,;()+]{1,24}(?:[,;]\s*|\s(?:and|und|et|y|e)\s)/iu

/** The length at the beginning of a bracket, with those of the other parts named in it. */
function summed(text: string): FoundStated | null {
  const first = statedAt(text, 0)
  if (first === null || first.stated.each) return first
  const next = NEXT_PART.exec(text.slice(first.end))
  if (next === null) return first
  const from = first.end + next[0].length
  const more = summed(text.slice(from))
  if (more === null || more.stated.each) return first
  const ms = first.stated.ms + more.stated.ms
  return { stated: { ...first.stated, ms }, end: from + more.end }
}

function bracketed(text: string): Taken {
  const folded = fold(text)
  const found: Stated[] = []
  const parts: string[] = []
  let result = ''
  let from = 0
  for (const match of folded.matchAll(BRACKET)) {
    if (EVERY.test(match[1] ?? '')) continue
    const inner = (match[1] ?? '')
      .replace(/^\s*(\d{1,3})\s?m\s*$/, '$1 min')
      .replace(
        /^\s*(?:ca\.?|approx\.?|about|~|etwa|约|duration:?|dauer:?|durée ?:?|max\.?|up to)\s*/i,
        '',
      )
      .trim()
    const length = summed(inner)
    if (length === null || !endsWell(inner.slice(length.end))) continue
    found.push(length.stated)
    parts.push(...partsOf(inner, length.stated))
    const end = match.index + match[0].length
    const parted = /^\s*(?:$|[\p{L}\p{N}])/u.test(folded.slice(end))
    result += `${text.slice(from, match.index).trimEnd()}${parted ? GAP : ' '}`
    from = end
  }
  return { text: (result + text.slice(from)).trim(), found, parts }
}

/** What may follow a length in brackets: nothing, or a few words on it (`10 min incl. Q&A`). */
function endsWell(rest: string): boolean {
  return (
    rest.trim() === '' ||
    /^[\s,;+/]*(?:(?:for|für|pour|per|para)\s)?(?:incl|plus|including|inkl|with|total|talk|vortrag|max|presentation|slot|in total|insgesamt|à|questions?|q ?& ?a|discussion|diskussion|fragen|含|包括)/i.test(
      rest,
    )
  )
}

/** Where a length can begin: at the start of a word, or amid Chinese. */
const BEGIN = /(?<=^|[\s,;:/|\-\u4e00-\u9fff])[\d½\p{L}\u4e00-\u9fff]/gu
const AFTER_LENGTH =
  /^[\s.,;)]*(?:(?:for |für |pour |de )?(?:questions?|q ?& ?a|discussion|fragen|diskussion|提问|问答|讨论|答疑))?[\s.:]*$/i
const JOINT = /[\s,;:/|–—-]+(?:ca\.?|approx\.?|about|duration:?|dauer:?)?\s*$/i

/** `(Jane Doe, 10 min)`: a bracket is closed with what is left in it. */
function closed(before: string): string {
  return /[（(][^()（）]+$/.test(before) ? `${before})` : before
}

function trailing(text: string): Taken {
  const folded = fold(text).trimEnd()
  for (const { index } of folded.matchAll(BEGIN)) {
    if (index < folded.length - TAIL) continue
    const length = statedAt(folded, index)
    if (length === null || !AFTER_LENGTH.test(folded.slice(length.end))) continue
    if (index === 0 && length.end < folded.length) continue
    if (EVERY.test(folded.slice(Math.max(0, index - 14), index))) continue
    const parts = partsOf(text.slice(index).trim(), length.stated)
    const before = closed(text.slice(0, index).replace(JOINT, ''))
    return { text: before, found: [length.stated], parts }
  }
  return { text, found: [], parts: [] }
}

const BEHIND_LENGTH =
  /^(?:\s(?:questions?|q ?& ?a|discussion|fragen|diskussion|talk|vortrag))?\s*(?:-(?=\s)|[|/,])/i

/** `Statements, 4 mins each: A, B`: whose length it is may stand behind a colon. */
const BEHIND_EACH = new RegExp(`${BEHIND_LENGTH.source}|^\\s*:(?=\\s)`, 'i')

/** A length between dashes or strokes: `Product update - 20 min - Jane Doe`. */
function between(text: string): Taken {
  const folded = fold(text)
  for (const dash of folded.matchAll(/\s+-\s+|\s*[|/]\s*|,\s+|:\s+/g)) {
    const from = dash.index + dash[0].length
    const length = statedAt(folded, from)
    if (length === null) continue
    const behind = length.stated.each ? BEHIND_EACH : BEHIND_LENGTH
    const after = behind.exec(folded.slice(length.end))
    if (after !== null)
      return {
        text: `${text.slice(0, dash.index)} ${text.slice(length.end + after[0].length - 1)}`,
        found: [length.stated],
        parts: partsOf(text.slice(from, length.end + after[0].length - 1), length.stated),
      }
  }
  return { text, found: [], parts: [] }
}

/** Takes the lengths out of a title line: in brackets anywhere, or at its end. */
export function measured(text: string): Measured {
  const inside = bracketed(text)
  const outside = trailing(inside.text)
  const amid =
    inside.found.length + outside.found.length > 0
      ? { text: outside.text, found: [], parts: [] }
      : between(outside.text)
  const all = [...inside.found, ...outside.found, ...amid.found]
  return {
    text: amid.text,
    stated: all.find(({ each }) => !each) ?? null,
    each: all.find(({ each }) => each) ?? null,
    parts: [inside, outside, amid].flatMap(({ parts }) => parts),
  }
}

/** The places of lengths in brackets (`Shu Zhu (3 mins) …`), from each opening to its closing. */
export function bracketLengths(text: string): { from: number; end: number; stated: Stated }[] {
  return [...fold(text).matchAll(BRACKET)].flatMap((match) => {
    const length = statedAt((match[1] ?? '').trim(), 0)
    if (length === null) return []
    return [{ from: match.index, end: match.index + match[0].length, stated: length.stated }]
  })
}
