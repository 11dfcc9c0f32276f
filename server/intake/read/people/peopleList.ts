import type { SpeakerRole } from '../../../../shared/agenda/model.ts'
import { kindOf } from '../kinds.ts'
import { hasHan } from '../text/script.ts'
import { type HanWord, isHanName, isHanNameByPost, isHanSound, nameInWord } from './hanNames.ts'
import { labelRole } from './labels.ts'
import { isCommon, isKnownName, isNameShaped, isPinyin } from './latinNames.ts'
import {
  areHanNames,
  isTitled,
  type NameFragment,
  nameFragmentsOf,
  singleWords,
  withoutSpacedNames,
} from './nameFragments.ts'
import { isNobody } from './nobody.ts'
import {
  addBrackets,
  addDetails,
  addTwin,
  continues,
  hanPerson,
  isLatinName,
  latinPerson,
} from './person.ts'
import { hanPostFrom, honorificAt, isOrganisation, isPost } from './posts.ts'
import { type Ground, type PersonParts, partsOf, type SourcePerson } from './sourcePerson.ts'

/** People read from a text; `doubtful`: it was cut by the shape of names alone. */
export type NamedPeople = { readonly people: readonly SourcePerson[]; readonly doubtful: boolean }

/** The people that a text names; `begins`: only a post may precede the first; `isWhole`: the whole text is about them. */
export type PeopleOnly = NamedPeople & { readonly begins: boolean; readonly isWhole: boolean }

/** Where a list of people is; `isKnown`: whether a word is somebody's name elsewhere; `isLabelled`: a label for people is before it. */
export type Grounds = {
  readonly ground: Ground
  readonly isKnown?: ((name: string) => boolean) | undefined
  readonly isLabelled?: boolean
}

/** Words about some people that are not read yet. */
type Open = { readonly from: number; end: number; readonly of: readonly PersonParts[] }

/** Whether words are one name in both scripts. */
function isBilingual(
  { text, brackets: [bracket = ''] }: NameFragment,
  next?: NameFragment,
): boolean {
  const other = next?.sign === 'blank' ? next.text : bracket.slice(1, -1)
  if (hasHan(text)) return isHanName(text) && isLatinName(other, 1)
  return isLatinName(text, 1) && (isHanName(other) || isHanSound(other))
}

/** Whether fragments are three names or more and nothing else: a known one is evidence for the others. */
function areNames(fragments: readonly NameFragment[]): boolean {
  const all = fragments.map((one) => ({
    ...one,
    text: one.text.slice(honorificAt(one.text)?.end ?? 0),
  }))
  const names = all.filter(({ sign }) => sign !== 'blank')
  return (
    names.length > 2 &&
    names.every(
      ({ text }) =>
        isHanName(text) ||
        (isLatinName(text, 1) && text.split(' ').length < 4 && !isOrganisation(text)),
    ) &&
    all.some((one, at) => isLatinName(one.text, 2) || isBilingual(one, all[at + 1]))
  )
}

/** Reads the people of a list fragment by fragment. */
class PeopleList {
  readonly #text: string
  readonly #fragments: readonly NameFragment[]
  readonly #isColumn: boolean
  readonly #isKnown: (name: string) => boolean
  readonly #areNames: boolean
  readonly #areHanNames: boolean
  readonly #people: PersonParts[] = []
  /** Posts and organisations before a name. */
  #waiting: string[] = []
  /** Whether posts and organisations stand before Chinese names here. */
  #isAhead: boolean | null = null
  #role: SpeakerRole | null = null
  #open: Open | null = null
  #begins = true
  #isWhole = true

  constructor(text: string, { ground, isKnown = () => false, isLabelled = false }: Grounds) {
    this.#text = withoutSpacedNames(text)
    this.#fragments = nameFragmentsOf(this.#text)
    this.#isColumn = ground === 'column' || (isLabelled && /^[\s(]*\p{Script=Han}/u.test(text))
    this.#isKnown = isKnown
    this.#areNames = areNames(this.#fragments)
    this.#areHanNames = hasHan(text) && areHanNames(this.#fragments)
  }

  read(): PeopleOnly {
    for (const [at, fragment] of this.#fragments.entries())
      if (isNobody(fragment.text)) this.#close()
      else if (hasHan(fragment.text)) this.#addHan(fragment, at)
      else this.#addLatin(fragment, at)
    this.#close()
    for (const one of this.#people.slice(-1))
      for (const words of this.#waiting) addDetails(words, one)
    const people = this.#people.map(
      (one): SourcePerson => ({ ...one, evidence: this.#evidenceOf(one) }),
    )
    return { people, doubtful: false, begins: this.#begins, isWhole: this.#isWhole }
  }

  /** What is written beside a Chinese name is evidence for it. */
  #evidenceOf({ names: [name = ''], titles, affiliations, evidence }: PersonParts): 1 | 2 {
    const isDescribed = this.#isColumn || titles.length + affiliations.length > 0
    return hasHan(name) && isDescribed ? 2 : evidence
  }

  /** Whether only people can be here. */
  get #isSure(): boolean {
    return this.#isColumn || this.#role !== null
  }

  #addLatin(fragment: NameFragment, at: number): void {
    const { text } = fragment
    const before = this.#fragments[at - 1]
    const [last, other] = this.#people.toReversed()
    const [han = '', more] = last?.names ?? []
    const isSlash = /^\s*\/\s*$/.test(this.#text.slice(before?.end, fragment.from))
    const isBeside = (fragment.sign === 'blank' || isSlash) && before?.text === han && hasHan(han)
    const isSame = isHanSound(han) || text.split(' ').some(isPinyin)
    const isFirst = more === undefined && (other?.names.length ?? 2) > 1
    if (last !== undefined && isBeside && isSame && isFirst && isLatinName(text, 1)) {
      this.#addTwin(last, { name: text, post: '', isCrewMember: false, organisation: '' }, fragment)
      return
    }
    const begun = this.#single(fragment, at) ?? this.#latin(fragment, at)
    if (begun === null) this.#describe(fragment, before)
    else this.#begin(begun.parts, begun.rest, fragment)
  }

  #latin(fragment: NameFragment, at: number): ReturnType<typeof latinPerson> {
    const isColumn = at === 0 && this.#isColumn
    return this.#areNames || this.#canBegin(fragment, at)
      ? latinPerson(fragment, this.#fragments[at + 1], isColumn ? 'column' : 'text')
      : null
  }

  /** A word that is somebody's name elsewhere, or alone in a column; an organisation may speak there too. */
  #single({ text, sign }: NameFragment, at: number): { parts: PersonParts; rest: string } | null {
    const bare = text.replace(/[.,;]+$/, '')
    const isWord = /^\p{Lu}[\p{L}'’-]+$/u.test(text)
    const isListed = ['start', 'list', 'and'].includes(sign)
    const isKnown = isWord && (isListed || sign === 'comma') && this.#isKnown(text)
    // `TNP & AM` is an organisation.
    const isOrg = /^\p{Lu}+$/u.test(bare) && this.#fragments[1]?.sign === 'and'
    const isFirst = at === 0 && !isOrg && !isCommon(bare) && /^\p{L}[\p{L}\d.&'-]+$/u.test(bare)
    const isHome =
      at === 0 && isOrganisation(bare) && latinPerson({ text }, undefined, 'column') === null
    const isColumn =
      this.#isColumn && isListed && (isFirst || isHome || (isWord && isKnownName(text)))
    if (!isKnown && !isColumn) return null
    return { parts: { ...partsOf([bare], []), evidence: isKnown ? 2 : 1 }, rest: '' }
  }

  /** Whether a Latin fragment may begin somebody new, and is not the post or place of the one before. */
  #canBegin(fragment: NameFragment, at: number): boolean {
    const { sign, text } = fragment
    if (honorificAt(text) !== null || isBilingual(fragment, this.#fragments[at + 1])) return true
    if (sign === 'comma' || sign === 'gap') return this.#isOther(fragment)
    if (sign === 'colon') return this.#isColumn && this.#people.length === 0
    if (sign !== 'blank') return sign !== 'dash'
    return hasHan(this.#fragments[at - 1]?.text ?? '') && isLatinName(text, this.#isSure ? 1 : 2)
  }

  /** Whether words behind a comma are a name: by a known given name, or by brackets as those before have. */
  #isOther({ text, brackets: [bracket = ''] }: NameFragment): boolean {
    const isBracketed = (this.#fragments[0]?.brackets.length ?? 0) > 0
    const opens = isBracketed ? bracket !== '' : /^\(\p{Ll}/u.test(bracket)
    if (opens && isNameShaped(text) && !isOrganisation(text)) return true
    const [first = ''] = text.split(' ')
    const isGiven =
      this.#isKnown(text) || isKnownName(first) || isPinyin(first) || /^\p{Lu}\.$/u.test(first)
    return isLatinName(text, this.#isKnown(text) ? 1 : 2) && (isGiven || bracket !== '')
  }

  #addHan(fragment: NameFragment, at: number): void {
    const { text, sign } = fragment
    const label = labelRole(text)
    const last = this.#people.at(-1)
    const name = this.#hanName(fragment, at)
    const isTwin = last !== undefined && !hasHan(last.names.join('')) && name?.organisation === ''
    if (label !== null) this.#role = label
    else if (name === null) this.#describe(fragment, this.#fragments[at - 1])
    else if (isTwin && (sign === 'blank' || (sign === 'comma' && isHanSound(text))))
      this.#addTwin(last, name, fragment)
    else this.#begin(hanPerson(name), '', fragment)
  }

  /** Returns the Chinese name of a fragment by its form, or by its place: beside a post, in a list of names, or where only people can be. */
  #hanName({ text, sign }: NameFragment, at: number): HanWord | null {
    const [before, next] = [this.#fragments[at - 1]?.text ?? '', this.#fragments[at + 1]]
    const isListed = at === 0 || (sign !== 'dash' && sign !== 'comma')
    const isBeside =
      (sign === 'blank' && isOrganisation(before)) ||
      (next?.sign === 'blank' && hanPostFrom(next.text) === 0)
    const isNamed = this.#isKnown(text) || (isBeside && isHanNameByPost(text))
    const isPlaced = (this.#isSure && isListed) || isTitled(text, before, next)
    return nameInWord(text, isPlaced || this.#areHanNames || isNamed)
  }

  /** Adds to the last person the same name in the other script. */
  #addTwin(last: PersonParts, name: HanWord, { brackets }: NameFragment): void {
    this.#close()
    addTwin(name, last)
    last.evidence = 2
    addBrackets(brackets, last)
  }

  #begin(parts: PersonParts, rest: string, { from, end, brackets }: NameFragment): void {
    this.#close()
    for (const words of this.#waiting.splice(0))
      if (hasHan(words)) addDetails(words, parts)
      else parts.titles.unshift(words)
    this.#people.push(parts)
    this.#isAhead ??= false
    parts.role ??= this.#role
    if (rest === '') addBrackets(brackets, parts)
    else this.#open = { from: this.#text.indexOf(rest, from), end, of: [parts] }
  }

  /** Gives words to the next person where these stand ahead, else to the last. */
  #describe(fragment: NameFragment, before: NameFragment | undefined): void {
    const { text, end } = fragment
    if (this.#open !== null && before !== undefined && continues(fragment, before)) {
      this.#open.end = end
      return
    }
    this.#close()
    const isHan = hasHan(text)
    const isDetail = isHan ? isOrganisation(text) || hanPostFrom(text) !== -1 : isPost(text)
    const last = this.#people.at(-1)
    if (isHan && isDetail) this.#isAhead ??= true
    if (last === undefined) this.#wait(fragment, isDetail)
    else if (isHan && isDetail && this.#opens(fragment)) this.#waiting.push(text)
    else this.#open = { ...fragment, of: this.#owners(fragment, last) }
    const isProven = isDetail || this.#isSure || last === undefined || last.evidence === 2
    this.#isWhole &&= !isHan || isProven
  }

  /** Whether a post or an organisation is that of the name behind it. */
  #opens(fragment: NameFragment): boolean {
    const next = this.#fragments[this.#fragments.indexOf(fragment) + 1]
    const isListed = fragment.sign === 'and' && next?.sign === 'blank'
    return this.#isAhead === true || (isListed && hasHan(next.text))
  }

  /** Returns whom words are about: the last; behind a dash all of whom nothing is stated yet. */
  #owners({ sign }: NameFragment, last: PersonParts): readonly PersonParts[] {
    const described = this.#people.findLastIndex(
      ({ titles, affiliations }) => titles.length + affiliations.length > 0,
    )
    const own = sign === 'dash' ? this.#people.slice(described + 1) : []
    return own.length === 0 ? [last] : own
  }

  /** Stores words before the first name: a post of the first person, or what makes the text no list of people. */
  #wait({ text }: NameFragment, isDetail: boolean): void {
    const isTitle = this.#isColumn && this.#fragments[1]?.sign === 'colon'
    if (isDetail || isTitle) this.#waiting.push(text)
    const isShort = hasHan(text) || (text.split(' ').length < 7 && kindOf(text) === null)
    if (!isDetail || !isShort) this.#begins = false
  }

  /** Gives the words read last to their people. */
  #close(): void {
    const { from, end, of } = this.#open ?? { from: 0, end: 0, of: [] }
    this.#open = null
    for (const one of of) addDetails(this.#text.slice(from, end), one)
  }
}

/** Returns the people a normalized text lists. */
export function peopleListed(text: string, grounds: Grounds): PeopleOnly {
  const isPlural = honorificAt(text)?.plural === true
  const words = grounds.ground === 'column' || isPlural ? singleWords(text) : null
  if (words !== null) return { people: words, doubtful: false, begins: true, isWhole: true }
  return new PeopleList(text, grounds).read()
}
