import { kindOf } from '../kinds.ts'
import { normalizeSigns } from '../text/normalize.ts'
import { hasHan } from '../text/script.ts'
import { isCommon, isKnownName, isSingleName } from './latinNames.ts'
import { nameFragmentsOf, type Separator } from './nameFragments.ts'
import { isNobody } from './nobody.ts'
import { type NamedPeople, peopleIn } from './peopleIn.ts'
import { honorificAt } from './posts.ts'
import { bareName, type SourcePerson } from './sourcePerson.ts'

/** A line of a title, parted into its title and the people named in it; `doubtful`: by a guess. */
export type TitleParts = {
  readonly title: string
  readonly people: readonly SourcePerson[]
  readonly doubtful: boolean
}

/** Where people are beside titles in a source: each kind of sign is a convention that other lines can follow. */
export type Sign =
  | ('alone' | 'ahead' | 'bracket' | 'colon' | 'dash' | 'comma' | 'joint' | 'blank')
  | ('before' | 'address' | 'commas' | 'sentence')

/** What the whole of a source states of its people. */
export type SourceEvidence = {
  /** Whether a word or a whole name is surely somebody's elsewhere. */
  readonly isKnown: (name: string) => boolean
  /** The signs behind which titles of the source have people. */
  readonly signs: ReadonlySet<Sign>
}

export const NO_EVIDENCE: SourceEvidence = { isKnown: () => false, signs: new Set() }

const LISTED: readonly Separator[] = ['start', 'comma', 'list', 'and']
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

/** Returns people of whom only a first name or surname is named (`Sam, Ayo & Liv`); null where a word is no name. */
export function singleNames(text: string): readonly SourcePerson[] | null {
  const words = nameFragmentsOf(text).filter((one) => !isNobody(one.text))
  const areNames = words.every(
    ({ text: word, sign, brackets }) =>
      isSingleName(word) && brackets.length === 0 && LISTED.includes(sign),
  )
  return areNames && words.length > 0 ? words.map((word) => bareName(word.text)) : null
}

/** Returns the people a text names, if it begins with one and names nothing else; `least` is the evidence each needs, 1 is a guess. */
export function peopleOnly(text: string, least: 1 | 2, source: SourceEvidence): NamedPeople | null {
  const normalized = normalizeSigns(text)
    .trim()
    .replace(/(?<=\p{Ll}{3}\)?)\.$/u, '')
  const isKind =
    kindOf(normalized) !== null && honorificAt(normalized) === null && !/[,(]/.test(normalized)
  if (normalized === '' || normalized.length > 300 || isKind) return null
  const found = peopleIn(normalized, 'text', source.isKnown)
  const people = found.people.map((one) =>
    one.names.some((name) => source.isKnown(name)) ? { ...one, evidence: 2 as const } : one,
  )
  const [first] = people
  if (first === undefined || !found.begins || !found.isWhole) return null
  if (first.evidence === 2 || people.some(({ evidence }) => evidence === 2))
    return { ...found, people }
  const isGuess = people.every(
    ({ names: [name = ''] }) =>
      hasHan(name) || name.split(' ').every((word) => /^\p{Lu}\.$|..../u.test(word)),
  )
  return least === 1 && isGuess && text.length <= 160 ? { ...found, people, doubtful: true } : null
}

/** Whether the dictionary has a word as a name and no title begins with it. */
export function isLikelySingle(word: string): boolean {
  return isSingleName(word) && isKnownName(word) && !isCommon(word)
}
