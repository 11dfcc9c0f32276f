import { kindOf } from '../read/kinds.ts'
import { wordsIn } from '../read/ledger/content.ts'
import { isHanName, isHanShape } from '../read/people/hanNames.ts'
import { isCommon, isKnownName, nameEvidence, nameLength } from '../read/people/latinNames.ts'

/** The signs and words between the parts of a title. */
const PARTS =
  /\s*[,;:+&/|、，；：·]\s*|\s+[-–—]\s+|\s+(?:and|und|et|y|e|w\/|by|von|par|con|mit|with)\s+|\s*(?=[([（])|[)\]）]\s*/u
const OPEN = /^[([（]\s*/u
const HAN = /\p{Script=Han}/u
const CAPITALS = /^[\p{Lu}\d.&-]{2,}$/u
/** The signs between the words of a Chinese title. */
const HAN_PARTS = /[\s｜|：:，（）()×、/]+/u

/** Returns whether words are shaped like a name; after a bracket, one word is enough. */
function isName(words: readonly string[], isBracketed: boolean): boolean {
  if (words.length > 4 || nameLength(words) < words.length) return false
  if (words.some((word) => CAPITALS.test(word) || isCommon(word))) return false
  const [first = ''] = words
  if (words.length > 1) return nameEvidence(words) > 0
  return first.length > 2 && (isBracketed || isKnownName(first)) && kindOf(first) === null
}

/** Returns a name after other words without a sign (`Introduction Ada Alder`), or null. */
function nameAfter(words: readonly string[]): string | null {
  const at = words.findIndex(
    (word, n) => n > 0 && isKnownName(word) && isName(words.slice(n, n + 2), false),
  )
  return at === -1 || at + 1 === words.length ? null : words.slice(at, at + 2).join(' ')
}

/** Returns the name in a part of a text, or null. */
function nameInPart(part: string, isFirst: boolean): string | null {
  const bare = part.replace(OPEN, '')
  const words = bare.split(/\s+/)
  if (HAN.test(bare)) return words.slice(isFirst ? 1 : 0).find((word) => isHanName(word)) ?? null
  return !isFirst && isName(words, bare !== part) ? bare : nameAfter(words)
}

/** Returns a name in a title that is none of the known words, or null. */
export function nameLeft(title: string, known: ReadonlySet<string>): string | null {
  const later = HAN.test(title) ? title.split(HAN_PARTS).slice(1) : []
  const names = [
    ...title
      .split(PARTS)
      .filter((part) => part !== '')
      .map((part, at) => nameInPart(part, at === 0)),
    ...later.filter((word) => isHanShape(word)),
  ]
  const isNew = (name: string) => !wordsIn(name).every(({ word }) => known.has(word))
  return names.find((name) => name !== null && isNew(name)) ?? null
}
