import { type Stated, statedAt } from '../clock/stated.ts'
import { fold } from '../words/fold.ts'

/** A title line without the lengths written in it. */
export type Measured = {
  readonly text: string
  readonly stated: Stated | null
  readonly each: Stated | null
}

const BRACKET = /[([]([^()[\]]{1,60})[)\]]/g
/** How far from its end a line is searched for a length. */
const TAIL = 60

/** How often, not how long: `every 20 min`. */
const EVERY =
  /(?:\b(?:every|alle|toutes les|ogni|cada|after|nach|in|within|innerhalb von)|每隔?)\s*$|^\s*(?:every|alle|toutes les|ogni|cada|每隔)\s/i

function bracketed(text: string): { text: string; found: Stated[] } {
  const folded = fold(text)
  const found: Stated[] = []
  let result = ''
  let from = 0
  for (const match of folded.matchAll(BRACKET)) {
    if (EVERY.test(match[1] ?? '')) continue
    const inner = (match[1] ?? '')
      .replace(
        /^\s*(?:ca\.?|approx\.?|about|~|etwa|约|duration:?|dauer:?|durée ?:?|max\.?|up to)\s*/i,
        '',
      )
      .trim()
    const length = statedAt(inner, 0)
    if (length === null || !endsWell(inner.slice(length.end))) continue
    found.push(length.stated)
    result += `${text.slice(from, match.index).trimEnd()} `
    from = match.index + match[0].length
  }
  return { text: (result + text.slice(from)).trim(), found }
}

/** What may follow a length in brackets: nothing, or a few words on it (`10 min incl. Q&A`). */
function endsWell(rest: string): boolean {
  return (
    rest.trim() === '' ||
    /^[\s,;+/]*(?:incl|plus|including|inkl|with|total|talk|vortrag|max|presentation|slot|in total|insgesamt|à|questions?|q ?& ?a|discussion|diskussion|fragen|含|包括)/i.test(
      rest,
    )
  )
}

/** Where a length can begin: at the start of a word, or amid Chinese. */
const BEGIN = /(?<=^|[\s,;:/|\-\u4e00-\u9fff])[\d½\p{L}\u4e00-\u9fff]/gu
const AFTER_LENGTH = /^[\s.,;)]*(?:questions?|q ?& ?a|discussion|fragen|diskussion)?[\s.]*$/i
const JOINT = /[\s,;:/|–—-]+(?:ca\.?|approx\.?|about|duration:?|dauer:?)?\s*$/i

function trailing(text: string): { text: string; found: Stated[] } {
  const folded = fold(text).trimEnd()
  for (const { index } of folded.matchAll(BEGIN)) {
    if (index < folded.length - TAIL) continue
    const length = statedAt(folded, index)
    if (length === null || !AFTER_LENGTH.test(folded.slice(length.end))) continue
    if (index === 0 && length.end < folded.length) continue
    if (EVERY.test(folded.slice(Math.max(0, index - 14), index))) continue
    return { text: text.slice(0, index).replace(JOINT, ''), found: [length.stated] }
  }
  return { text, found: [] }
}

/** A length between dashes or strokes: `Product update - 20 min - Jane Doe`. */
function between(text: string): { text: string; found: Stated[] } {
  const folded = fold(text)
  for (const dash of folded.matchAll(/\s+-\s+|\s*[|/]\s*|,\s+|:\s+/g)) {
    const from = dash.index + dash[0].length
    const length = statedAt(folded, from)
    if (length === null) continue
    const after = /^\s*(?:-\s|[|/,])/.exec(folded.slice(length.end))
    if (after !== null)
      return {
        text: `${text.slice(0, dash.index)}${text.slice(length.end)}`,
        found: [length.stated],
      }
  }
  return { text, found: [] }
}

/** Takes the lengths out of a title line: in brackets anywhere, or at its end. */
export function measured(text: string): Measured {
  const inside = bracketed(text)
  const outside = trailing(inside.text)
  const amid =
    inside.found.length + outside.found.length > 0
      ? { text: outside.text, found: [] }
      : between(outside.text)
  const all = [...inside.found, ...outside.found, ...amid.found]
  return {
    text: amid.text,
    stated: all.find(({ each }) => !each) ?? null,
    each: all.find(({ each }) => each) ?? null,
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
