import type { SpeakerRole } from '../../../../shared/agenda/model.ts'
import { hasHan } from '../words/script.ts'
import { addDetails } from './details.ts'
import {
  type HanWord,
  isHanAddress,
  isHanName,
  isHanShape,
  isHanSound,
  nameInWord,
} from './hanNames.ts'
import { labelRole } from './labels.ts'
import { isNameShaped, isPinyin, nameEvidence } from './latinNames.ts'
import { type Ground, type Named, type PersonParts, partsOf } from './named.ts'
import { hanPostFrom, isOrganisation } from './posts.ts'

/** A word of a Chinese text, with its bracket and the sign before it. */
type Word = { readonly text: string; readonly bracket: string; readonly sign: string }

const WORD =
  /([\s、,，;；|/:：-]*)(\p{Lu}[\p{L}'.]+(?:[ -]\p{Lu}[\p{L}'.-]*)+|[^\s、,，;；|/:：()（）-]+)?(?:\s*[(（]([^()（）]*)[)）])?/gu
/** A name of two characters with a blank between them: `褚 楠`. */
const SPACED = /(?<=^|[\s、,，:：])(\p{Script=Han})\s+(\p{Script=Han})(?=$|[\s、,，(（])/gu

const AND = /^(\p{Script=Han}{2,4})(?:以及|[和与及])(\p{Script=Han}{2,4})$/u

function wordsOf(text: string): Word[] {
  return [...text.replace(SPACED, '$1$2').matchAll(WORD)].flatMap(
    ({ 0: all, 1: sign = '', 2: word = '', 3: bracket = '' }) => {
      if (all === '') return []
      const [one = '', other = ''] = AND.exec(word)?.slice(1) ?? []
      const own = { text: word, bracket, sign }
      return isHanName(one) && isHanName(other)
        ? [
            { ...own, text: one, bracket: '' },
            { ...own, text: other, sign: '、' },
          ]
        : [own]
    },
  )
}

function isDetail(text: string): boolean {
  return isOrganisation(text) || hanPostFrom(text) !== -1
}

/** Returns the name of a word by its form, or by its place: behind a post, or where only people can be. */
function nameOf(word: Word, before: Word | undefined, isSure: boolean): HanWord | null {
  const alone = { name: word.text, post: '', isBehind: false, organisation: '' }
  if (isHanSound(word.text) || isLatinName(word.text, isSure)) return alone
  const formed = nameInWord(word.text)
  if (formed !== null) return formed
  const isListed = before === undefined || !/[-,，]/.test(word.sign)
  const isTitled = word.text.length < 4 && hanPostFrom(before?.text ?? '') !== -1
  return isHanShape(word.text) && ((isSure && isListed) || isTitled) ? alone : null
}

function isLatinName(text: string, isSure: boolean): boolean {
  return isNameShaped(text) && nameEvidence(text.split(' ')) >= (isSure ? 1 : 2)
}

/** Whether a Latin name behind a Chinese one is the same person's. */
function isSamePerson(name: string, people: readonly PersonParts[]): boolean {
  const [last, ...others] = people.toReversed()
  const [han = '', more] = last?.names ?? []
  const isOne = more === undefined && hasHan(han) && (others[0]?.names.length ?? 2) > 1
  return isOne && (isHanSound(han) || name.split(' ').every(isPinyin))
}

function begin({ name, post, isBehind, organisation }: HanWord, bracket: string): PersonParts {
  const parts = partsOf([name], post === '' || labelRole(post) === 'moderator' ? [] : [post])
  if (!isBehind || !isHanAddress(post)) parts.addresses = []
  if (organisation !== '') parts.affiliations.push(organisation)
  if (isLatinName(bracket, true)) parts.names.push(bracket)
  else addDetails(bracket, parts)
  return parts
}

/** Gathers the people of a Chinese text word by word. */
class HanPeople {
  readonly people: PersonParts[] = []
  #waiting: string[] = []
  /** Whether posts and organisations stand before the names here. */
  #isAhead: boolean | null = null
  #role: SpeakerRole | null = null
  readonly #ground: Ground

  constructor(ground: Ground) {
    this.#ground = ground
  }

  /** Takes a word; false where it belongs to no person. */
  add(word: Word, before: Word | undefined): boolean {
    const label = labelRole(word.text)
    this.#role = label ?? this.#role
    if (label !== null) return true
    const isSure = this.#ground === 'column' || this.#role !== null
    const name = nameOf(word, before, isSure)
    if (name !== null) this.#begin(name, word)
    else if (word.text === '' || isDetail(word.text) || (isSure && this.people.length > 0))
      this.#describe(word)
    else return false
    return true
  }

  #begin(found: HanWord, { bracket }: Word): void {
    const last = this.people.at(-1)
    if (
      last !== undefined &&
      isLatinName(found.name, true) &&
      isSamePerson(found.name, this.people)
    ) {
      last.names.push(found.name)
      addDetails(bracket, last)
      return
    }
    const parts = begin(found, bracket)
    for (const detail of this.#waiting.splice(0)) addDetails(detail, parts)
    this.people.push({ ...parts, role: parts.role ?? labelRole(found.post) ?? this.#role })
    this.#isAhead ??= false
  }

  /** Gives a post or an organisation to the next person where these stand ahead, else to the last; behind a dash to all who have none yet. */
  #describe({ text, bracket, sign }: Word): void {
    const described = this.people.findLastIndex(
      ({ titles, affiliations }) => titles.length + affiliations.length > 0,
    )
    const own = this.people.slice(sign.includes('-') ? described + 1 : -1)
    this.#isAhead ??= true
    if (this.#isAhead || own.length === 0) this.#waiting.push(text)
    else for (const one of own) addDetails(text, one)
    for (const one of own.slice(-1)) addDetails(bracket, one)
  }

  /** The people, the last with what nobody else took. */
  finished(): Named[] {
    for (const one of this.people.slice(-1))
      for (const detail of this.#waiting) addDetails(detail, one)
    return this.people.map((parts) => ({
      ...parts,
      evidence:
        parts.titles.length + parts.affiliations.length > 0 ||
        parts.names.length > 1 ||
        this.#ground === 'column'
          ? 2
          : 1,
    }))
  }
}

/** Returns the people that Chinese words name, each with posts and organisations beside the name; null where a word is none of these. */
export function hanPeople(text: string, ground: Ground): Named[] | null {
  const words = wordsOf(text)
  const found = new HanPeople(ground)
  const isRead = words.every((word, at) => found.add(word, words[at - 1]))
  return isRead && found.people.length > 0 ? found.finished() : null
}
