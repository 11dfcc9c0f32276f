import { comparisonKey } from '../../agenda/comparisonKey.ts'
import { erasedId, type StoredPerson } from './storedPeople.ts'

/** Returns the words for an erased person in a language. */
export function placeholderIn(language: string, number: number): string {
  const [tag] = language.split('-')
  if (tag === 'zh') return `发言人 ${number}`
  return `${tag === 'de' ? 'Person' : 'Speaker'} ${number}`
}

/** Letters and digits of scripts with spaces between words: beside one of them a single word is only a part of another word. */
const LETTER = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{N}]`

/** A name in a script without spaces, of more than one character. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u

/** A single word, which is found only with its capitals: "Will" is a name, "will" is not. */
const isWord = (text: string) => /^\p{L}+$/u.test(text) && !UNSPACED.test(text)

/** Returns the pattern that finds a spelling: full names also inside words (German genitives), others only whole. */
function patternOf(spelling: string): string {
  const escaped = spelling.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  const pattern = escaped.replace(/\s+/g, String.raw`\s+`)
  if (/\s/.test(spelling) || UNSPACED.test(spelling)) return pattern
  return `(?<!${LETTER})${pattern}(?=s?(?!${LETTER}))`
}

/** Returns the pattern that finds all of these spellings, the longest first; null if there are none. */
function patternOfAll(spellings: readonly string[], flags: string): RegExp | null {
  const patterns = spellings.toSorted((a, b) => b.length - a.length).map(patternOf)
  return patterns.length === 0 ? null : new RegExp(patterns.join('|'), flags)
}

/** Returns the words of all other people's names and the names themselves, for comparison. */
function otherNames(others: readonly StoredPerson[]): ReadonlySet<string> {
  const names = others.flatMap((one) => [...one.names.keys(), ...one.families.keys()])
  return new Set(names.map(comparisonKey).flatMap((name) => [name, ...name.split(' ')]))
}

/** The shortest last word of a name that is looked for alone: shorter ones also occur in other words and names. */
const SHORTEST_FAMILY = 4

/** Returns the family names of a person with their languages: the stated ones, and the last words of full names. A name that others share is left out. */
function familiesOf(
  { id, names, families }: StoredPerson,
  people: readonly StoredPerson[],
): readonly (readonly [string, string])[] {
  const taken = otherNames(people.filter((one) => one.id !== id))
  const lastWords = [...names].flatMap(([name, tag]) => {
    const [last = '', ...before] = name.split(/\s+/).reverse()
    const isFamily = before.length > 0 && isWord(last) && last.length >= SHORTEST_FAMILY
    return isFamily ? [[last, tag] as const] : []
  })
  return [...lastWords, ...families].filter(([family]) => !taken.has(comparisonKey(family)))
}

/** Returns the spellings of a person that texts are searched for, with their replacements: not a single character, which would change other texts. */
function replacementsOf(
  person: StoredPerson,
  people: readonly StoredPerson[],
  contacts: readonly string[],
): ReadonlyMap<string, string> {
  const { id, number, names } = person
  const mailAndPhone = contacts.map((one) => [one, 'en'] as const)
  const texts = [...names, ...familiesOf(person, people), ...mailAndPhone]
  const spellings = texts.flatMap(([text, tag]) =>
    ['NFC', 'NFD'].map((form) => [text.normalize(form), placeholderIn(tag, number)] as const),
  )
  // An id from several words of a name identifies the person, also within a longer id or an address.
  const isShared = people.some((one) => one.id !== id && one.id.includes(id))
  const isName = /[a-z0-9]{2,}-[a-z0-9]/i.test(id) && !isShared
  const ids = isName ? [[id, erasedId(number)] as const] : []
  return new Map([...spellings, ...ids].filter(([text]) => comparisonKey(text).length > 1))
}

/** Whether a text is an id of several words or an address, which contain names in small letters. */
const isIdOrAddress = (text: string) => /^[\w./]*-[\w./-]*$|^https?:\/\/\S+$/.test(text)

/** Returns a function that replaces all spellings of a person in a text, with words in the language of the text or else of the spelling. `contacts` are the person's addresses. */
export function spellingReplacer(
  person: StoredPerson,
  people: readonly StoredPerson[],
  contacts: readonly string[],
): (text: string, language?: string) => string {
  const replacements = replacementsOf(person, people, contacts)
  const byKey = new Map([...replacements].map(([text, words]) => [comparisonKey(text), words]))
  const spellings = [...replacements.keys()]
  const families = familiesOf(person, people).map(([family]) => comparisonKey(family))
  const inIds = patternOfAll(families.filter(isWord), 'giu')
  const patterns = [
    patternOfAll(
      spellings.filter((one) => !isWord(one)),
      'giu',
    ),
    patternOfAll(spellings.filter(isWord), 'gu'),
  ].filter((one) => one !== null)
  return (text, language) => {
    const own = language === undefined ? null : placeholderIn(language, person.number)
    const wordsFor = (found: string) => {
      const words = byKey.get(comparisonKey(found)) ?? placeholderIn('en', person.number)
      return own === null || words === erasedId(person.number) ? words : own
    }
    const replaced = patterns.reduce((now, pattern) => now.replace(pattern, wordsFor), text)
    return inIds !== null && isIdOrAddress(text)
      ? replaced.replace(inIds, erasedId(person.number))
      : replaced
  }
}
