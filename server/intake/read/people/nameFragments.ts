import { onceInText } from '../text/onceInText.ts'
import { hasHan } from '../text/script.ts'
import { isHanName, isHanShape, isHanWord, nameInWord } from './hanNames.ts'
import { isNobody } from './nobody.ts'
import { hanPostFrom, honorificAt, honorificsInside } from './posts.ts'
import { bareName, type SourcePerson } from './sourcePerson.ts'
import { sourceOf, wordsIn } from './words.ts'

/** Signs before a fragment; `colon` and `dash` need blanks in Latin text, `blank` is beside Chinese characters. */
const SEPARATORS = ['list', 'and', 'comma', 'dash', 'colon', 'bracket', 'gap', 'blank'] as const
/** What separates a fragment from the one before it; `address`: a form of address begins it. */
export type Separator = (typeof SEPARATORS)[number] | 'start' | 'address'

/** A run of words of a text between two signs, and the brackets behind it; `end` includes these. */
export type NameFragment = {
  readonly text: string
  readonly sign: Separator
  readonly brackets: readonly string[]
  readonly from: number
  readonly end: number
}

const HAN_AND = `(?:${wordsIn('and').filter(hasHan).join('|')})`
const SIGN = new RegExp(
  [
    '(?<list>\\s*[;；\\n]\\s*)',
    `(?<and>\\s*、\\s*|\\s*,?\\s+(?:[×&+/]|${sourceOf('and')})\\s+|(?<=\\p{Script=Han}{2}|[\\p{Ll})])\\s*${HAN_AND}\\s*(?=\\p{Lu})|(?<=\\))\\s*${HAN_AND}\\s*(?=\\p{Script=Han}))`,
    '(?<comma>\\s*[,，]\\s*)',
    '(?<dash>\\s+-+\\s+|\\s*\\|\\s*|(?<=\\p{Script=Han})[-/]+|[-/]+(?=\\p{Script=Han}))',
    '(?<colon>\\s*:\\s+|(?<=\\p{Script=Han}):)',
    '(?<bracket>\\s*(?:\\((?:[^()]|\\([^()]*\\))*\\)|\\[[^[\\]]*\\]))',
    '(?<gap>\\s{2,})',
    '(?<blank>(?<=\\p{Script=Han})\\s+|\\s+(?=\\p{Script=Han}))',
  ].join('|'),
  'gu',
)
const TAIL = new RegExp(`(?<=^\\p{Script=Han}{2,4})${HAN_AND}$`, 'u')
/** A name of two characters with a blank between them: `褚 楠`. */
const SPACED = /(?<=^|[\s、,:])(\p{Script=Han})\s+(\p{Script=Han})(?=$|[\s、,(])/gu
const TWO_NAMES = new RegExp(`^(\\p{Script=Han}{2,4})${HAN_AND}(\\p{Script=Han}{2,4})$`, 'u')

/** Returns the place of the second of two Chinese names with a word between them; null where a text is something else. */
function secondName(text: string): number | null {
  const [, one = '', other = ''] = hasHan(text) ? (TWO_NAMES.exec(text) ?? []) : []
  return isHanName(one) && isHanName(other) ? text.length - other.length : null
}

/** Cuts a fragment before each form of address inside it, and a Chinese one between two names. */
function cutInside(fragment: NameFragment): NameFragment[] {
  const second = secondName(fragment.text)
  const inner = second === null ? honorificsInside(fragment.text) : [second]
  return [0, ...inner].map((from, at): NameFragment => {
    const end = inner[at]
    const text = fragment.text.slice(from, end).replace(second === null ? /\s+$/ : TAIL, '')
    const sign = second === null ? 'address' : 'list'
    return {
      ...{ text, sign: at === 0 ? fragment.sign : sign, from: fragment.from + from },
      ...(end === undefined
        ? { brackets: fragment.brackets, end: fragment.end }
        : { brackets: [], end: fragment.from + end }),
    }
  })
}

/** Writes a Chinese name without the blank inside it. */
export function withoutSpacedNames(text: string): string {
  return hasHan(text) ? text.replace(SPACED, '$1$2') : text
}

/** Returns which sign a match is. */
function separatorOf(groups: Readonly<Record<string, string>> = {}): Separator {
  return SEPARATORS.find((one) => groups[one] !== undefined) ?? 'blank'
}

/** Adds a bracket to the fragment before it. */
function withBracket(found: NameFragment[], bracket: string, end: number): void {
  const last = found.pop()
  if (last !== undefined) found.push({ ...last, brackets: [...last.brackets, bracket], end })
}

/** Cuts a normalized text into the fragments between its signs. */
export const nameFragmentsOf = onceInText((text: string): NameFragment[] => {
  const found: NameFragment[] = []
  let sign: Separator = 'start'
  let from = 0
  for (const { index, 0: all, groups } of [...text.matchAll(SIGN), { index: text.length, 0: '' }]) {
    const words = text.slice(from, index).trim()
    if (words !== '') found.push({ text: words, sign, brackets: [], from, end: index })
    from = index + all.length
    const own = separatorOf(groups)
    if (own === 'bracket') withBracket(found, all.trim(), from)
    if (words !== '' || own !== 'blank') sign = own === 'bracket' ? 'blank' : own
  }
  return found.flatMap(cutInside)
})

/** Returns the people of a list of single words (`Rui, Pavel & Sam`), behind a form of address too; null for another list. */
export function singleWords(text: string): SourcePerson[] | null {
  const words = nameFragmentsOf(text.slice(honorificAt(text)?.end ?? 0)).filter(
    (one) => !isNobody(one.text),
  )
  const areWords = words.every(
    ({ text: word, end, from }) =>
      end - from === word.length && /^\p{Lu}[\p{L}\d&.'-]*$/u.test(word),
  )
  // `TNP & AM` is an organisation.
  const isNamed = words.length > 1 && words.some(({ text: word }) => /\p{Ll}/u.test(word))
  return areWords && isNamed ? words.map((word) => bareName(word.text)) : null
}

/** Whether fragments are a list of Chinese names of which half have a usual surname. */
export function areHanNames(all: readonly NameFragment[]): boolean {
  const sure = all.filter(({ text }) => nameInWord(text) !== null)
  const others = all.filter(({ text }) => nameInWord(text) === null && !isNobody(text))
  return (
    sure.length >= others.length &&
    all.slice(1).every(({ sign }) => sign === 'and' || sign === 'list') &&
    others.every(({ text }) => isHanShape(text) && text.length > 2)
  )
}

/** Whether Chinese characters behind a post can be a name. */
export function isTitled(text: string, before: string, next: NameFragment | undefined): boolean {
  const isShort = text.length < 4 && !isHanWord(text)
  return (isShort || next?.sign === 'colon') && hanPostFrom(before) !== -1
}
