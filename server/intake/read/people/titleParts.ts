import { kindOf } from '../kinds.ts'
import { fold } from '../words/fold.ts'
import { hasHan } from '../words/script.ts'
import { crewLabelAt, roleLabelAt } from './labels.ts'
import { isCommon, isKnownName, isSingleName } from './latinNames.ts'
import type { Named } from './named.ts'
import { isNobody } from './nobody.ts'
import { bareName, personIn } from './onePerson.ts'
import { type NamedPeople, peopleIn, spokenParts } from './peopleIn.ts'
import { honorificAt, isPost } from './posts.ts'
import { sourceOf } from './words.ts'

/** A line of a title, parted into its title and the people named in it; `doubtful`: by a guess. */
export type TitleParts = {
  readonly title: string
  readonly people: readonly Named[]
  readonly doubtful: boolean
}

/** Where people are beside titles in a source: each kind of sign is a convention that other lines can follow. */
export type Sign = 'ahead' | 'bracket' | 'colon' | 'dash' | 'comma' | 'joint' | 'blank'

/** What the whole of a source states of its people. */
export type SourceEvidence = {
  /** Whether a word or a whole name is surely somebody's elsewhere. */
  readonly isKnown: (name: string) => boolean
  /** The signs behind which titles of the source have people. */
  readonly signs: ReadonlySet<Sign>
}

export const NO_EVIDENCE: SourceEvidence = { isKnown: () => false, signs: new Set() }

const EDGES = /^[\s,;:，、；：|/\-–—~·•>]+|[\s,;:，、；：|/\-–—~·•<(（]+$/g

/** Returns a title without the signs that stood between it and people; quotes around all of it fall too. */
export function trimTitle(text: string): string {
  const bare = text
    .replace(EDGES, '')
    .replace(/\(\s*\)|（\s*）/g, '')
    .replace(EDGES, '')
  const quoted = /^["“„«»《](.+)["”“»«》]$/.exec(bare)?.[1] ?? ''
  return quoted !== '' && !/["“”„«»《》]/.test(quoted) ? quoted.trim() : bare
}

/** Whether a text begins with a person: only a label, forms of address, posts and organisations may stand before. */
function beginsWith(text: string, person: Named): boolean {
  const own = text.slice((roleLabelAt(text, true) ?? crewLabelAt(text))?.end ?? 0)
  const places = person.names.map((name) => own.indexOf(name)).filter((at) => at !== -1)
  if (places.length === 0) return hasHan(person.names[0] ?? '')
  const before = own.slice(0, Math.min(...places))
  const isFree = (words: string) => !/[\p{L}\p{N}]/u.test(words)
  if (hasHan(before))
    return isFree(
      [...person.titles, ...person.affiliations].reduce(
        (rest, words) => rest.replace(words, ''),
        before,
      ),
    )
  const behindAddress = before.slice(honorificAt(before)?.end ?? 0).trim()
  const isShort = behindAddress.split(' ').length < 3 && kindOf(behindAddress) === null
  return (
    isFree(behindAddress) ||
    (isShort && (isPost(behindAddress) || person.titles.includes(behindAddress)))
  )
}

const LIST_SIGN = new RegExp(
  `\\s*[,;&+/、]\\s*(?:${sourceOf('and')}\\s+)?|\\s+${sourceOf('and')}\\s+`,
  'u',
)

/** Returns people of whom only a first name or surname is named (`Sam, Ayo & Liv`); null where a word is no name. */
export function singleNames(
  text: string,
  accepts: (word: string) => boolean,
): readonly Named[] | null {
  const words = text
    .trim()
    .split(LIST_SIGN)
    .filter((word) => !isNobody(word))
  return words.length > 0 && words.every(accepts) ? words.map(bareName) : null
}

/** Returns the people of a list in which one at least is known elsewhere in the source, and all others are whole names. */
function knownPeople(text: string, source: SourceEvidence): readonly Named[] | null {
  const label = roleLabelAt(text, true)
  const isKnown = (word: string) => /^\p{Lu}[\p{L}'’-]+$/u.test(word) && source.isKnown(word)
  const own = text.slice(label?.end ?? 0).trim()
  const words = own.split(LIST_SIGN).filter((word) => !isNobody(word))
  if (!words.some(isKnown)) return null
  const people = words.map((word) => (isKnown(word) ? bareName(word) : personIn(word, 'text')))
  if (!people.every((one) => one !== null)) return null
  const role = label === null || label.together ? null : label.role
  return people.map((one) => ({ ...one, role: one.role ?? role, evidence: 2 }))
}

/** Returns the people a text names, if it begins with one and names nothing else; `least` is the evidence each needs, 1 is a guess. */
export function peopleOnly(text: string, least: 1 | 2, source: SourceEvidence): NamedPeople | null {
  const folded = fold(text).trim()
  const isKind = kindOf(folded) !== null && honorificAt(folded) === null && !/[,(]/.test(folded)
  if (folded === '' || folded.length > 300 || isKind) return null
  const known = spokenParts(folded).map((part) => knownPeople(part.trim(), source))
  if (known.some((one) => one !== null)) {
    const parts = spokenParts(folded).map((part, at) => known[at] ?? peopleIn(part, 'text').people)
    return { people: parts.flat(), doubtful: false }
  }
  const found = peopleIn(folded, 'text')
  const people = found.people.map((one) =>
    one.names.some((name) => source.isKnown(name)) ? { ...one, evidence: 2 as const } : one,
  )
  const [first] = people
  if (first === undefined || !beginsWith(folded, first)) return null
  if (first.evidence === 2 || (people.length > 1 && people.some(({ evidence }) => evidence === 2)))
    return { people, doubtful: found.doubtful }
  const isGuess = people.every(
    ({ names: [name = ''], evidence }) =>
      evidence === 2 || hasHan(name) || name.split(' ').every((word) => word.length > 2),
  )
  return least === 1 && isGuess && text.length <= 160 ? { people, doubtful: true } : null
}

/** Whether the dictionary has a word as a name and no title begins with it. */
export function isLikelySingle(word: string): boolean {
  return isSingleName(word) && isKnownName(word) && !isCommon(word)
}
