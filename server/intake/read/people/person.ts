import { tidy } from '../text/normalize.ts'
import { hasHan } from '../text/script.ts'
import { type HanWord, isHanAddress, isHanName, isHanSound, nameInWord } from './hanNames.ts'
import { labelRole, roleWord } from './labels.ts'
import { isNameShaped, nameEvidence, nameLength } from './latinNames.ts'
import { type NameFragment, nameFragmentsOf } from './nameFragments.ts'
import { isEveryone } from './nobody.ts'
import { hanPostFrom, honorificAt, isPost, postEnd } from './posts.ts'
import { type Ground, type PersonParts, partsOf, type SourcePerson } from './sourcePerson.ts'
import { sourceOf } from './words.ts'

const ORGANISATION_HEAD =
  /^(?:universit\p{L}+|institut\p{L}*|college|academy|foundation|school|town|government|group)\b/iu
/** Words that continue a title. */
const TITLE_GOES_ON =
  /^(?:of|on|in|at|for|and|the|to|with|under|über|und|für|de|des|et|sur|im|am|as|is|are|vs)$/
const REMARK = new RegExp(`^${sourceOf('remark')}(?![\\p{L}])`, 'iu')
/** Words that continue a post: `Head of`, `Director for`. */
const POST_GOES_ON =
  /^(?:&|\(|-|of\b|for\b|at\b|de\b|du\b|für\b|and\b|und\b|et\b|à\b|au|zur?\b|im\b|in\b|al|del|des\b|d'|l')/iu
const AT = / (?:at|bei|chez) (?=\p{Lu})/u

/** A person whom a fragment begins with, and its words behind the name. */
export type Begun = { readonly parts: PersonParts; readonly rest: string }

/** Returns how many words at the beginning are the name, of which so many are shaped like one. */
function ownLength(words: readonly string[], shaped: number, isAddressed: boolean): number {
  const next = words[shaped]
  // `Dr. Charity Law`: behind a form of address a second word with a capital is the surname.
  if (isAddressed && shaped === 1 && words.length === 2 && /^\p{Lu}\p{Ll}+$/u.test(next ?? ''))
    return 2
  if (next === undefined) return shaped
  if (ORGANISATION_HEAD.test(next)) return Math.min(shaped, Math.max(2, shaped - 1))
  return shaped > 3 ? 2 : shaped
}

/** Returns the person a fragment begins with by a form of address or the shape of a name; null where it begins with none. */
export function latinPerson(
  { text }: Pick<NameFragment, 'text'>,
  next: NameFragment | undefined,
  ground: Ground,
): Begun | null {
  const address = honorificAt(text)
  const words = text
    .slice(address?.end ?? 0)
    .split(' ')
    .filter((word) => word !== '')
  const own = words.slice(
    0,
    ownLength(words, nameLength(words, address !== null), address !== null),
  )
  const rest = words.slice(own.length)
  const evidence = nameEvidence(own)
  const isAddressed = address !== null && own.length > 0
  const isNamed = isAddressed || (rest.length === 0 && isTwinNext(own, next))
  const isTitle = ground === 'text' && goesOn(rest, evidence)
  if (!isNamed && (evidence === 0 || isTitle)) return null
  const name = own.join(' ').replace(/(?<=\p{Ll}{3})\.$/u, '')
  const parts = partsOf([name], address === null ? [] : [address.written])
  const isSure = isNamed || evidence === 2 || (own.length <= 3 && isPostNext(next))
  return { parts: { ...parts, evidence: isSure ? 2 : 1 }, rest: rest.join(' ') }
}

/** Whether words behind a name make it a part of a title: `Flood Plains on the Elbe`. */
function goesOn([next]: readonly string[], evidence: 0 | 1 | 2): boolean {
  return next !== undefined && (evidence < 2 || TITLE_GOES_ON.test(next))
}

/** Whether a post is right behind words shaped like a name: `Nejc Kranjc, coordinator`. */
function isPostNext(next: NameFragment | undefined): boolean {
  return next?.sign === 'comma' && isPost(next.text)
}

/** Whether a Chinese name right behind words shaped like a name proves them. */
function isTwinNext(own: readonly string[], next: NameFragment | undefined): boolean {
  const isTwin = next?.sign === 'blank' && (isHanSound(next.text) || isHanName(next.text))
  return isTwin && nameEvidence(own) > 0
}

/** Whether a text is a Latin name and nothing else. */
export function isLatinName(text: string, least: 1 | 2): boolean {
  return isNameShaped(text) && nameEvidence(text.split(' ')) >= least
}

function addHan(text: string, parts: PersonParts): void {
  const at = hanPostFrom(text)
  if (at !== 0) parts.affiliations.push(at === -1 ? text : text.slice(0, at))
  if (at !== -1) parts.titles.push(text.slice(at))
}

function addLatin(text: string, parts: PersonParts): void {
  const end = postEnd(text)
  const after = end === -1 ? '' : text.slice(end).trim()
  const [post = '', home] = text.split(AT)
  if (after !== '' && !/^\p{Ll}/u.test(after) && !POST_GOES_ON.test(after)) {
    parts.titles.push(text.slice(0, end))
    parts.affiliations.push(after)
  } else if (isPost(text)) {
    parts.titles.push(post)
    if (home !== undefined) parts.affiliations.push(home)
  } else parts.affiliations.push(text.replace(/^(?:from|of|aus|von|de|at) (?=\p{Lu})/u, ''))
}

/** Returns the parts of a person by a Chinese word. */
export function hanPerson({ name, post, isCrewMember, organisation }: HanWord): PersonParts {
  const role = labelRole(post)
  const parts = partsOf([name], post === '' || role === 'moderator' ? [] : [post])
  if (!isCrewMember || !isHanAddress(post)) parts.addresses = []
  if (organisation !== '') parts.affiliations.push(organisation)
  return { ...parts, role }
}

/** Adds the same name in the other script. */
export function addTwin(name: HanWord, parts: PersonParts): void {
  const { names, titles, addresses } = hanPerson(name)
  parts.names.push(...names)
  parts.titles.push(...titles)
  parts.addresses.push(...addresses)
}

/** Adds what words behind a name state: a role, the name in the other script, a remark, a post, an organisation. */
function addDetail(words: string, parts: PersonParts): void {
  const text = tidy(words).replace(/^[-,:|/\s]+|[-,:|/\s]+$/g, '')
  if (!/[\p{L}\p{N}]/u.test(text) || isEveryone(text)) return
  const role = roleWord(text)
  const isBoth = hasHan(parts.names.join(''))
  const twin = !isBoth && hasHan(text) ? nameInWord(text.replace(/\s/g, '')) : null
  if (role !== null) parts.role = role
  else if (twin !== null && twin.organisation === '') addTwin(twin, parts)
  else if (isBoth && parts.names.length === 1 && isLatinName(text, 1)) parts.names.push(text)
  else if (REMARK.test(text)) parts.remark = text
  else if (hasHan(text)) addHan(text, parts)
  else addLatin(text, parts)
}

/** Whether a fragment continues the words before it, where it begins nobody. */
export function continues({ text, sign }: NameFragment, before: NameFragment): boolean {
  const isOwn = isPost(text) || (hasHan(text) && hasHan(before.text))
  return sign === 'and' || sign === 'colon' || (sign === 'blank' && !isOwn)
}

/** Adds what a normalized text states of a person: posts, organisations, a role; a bracket behind words stays with them. */
export function addDetails(text: string, parts: PersonParts): void {
  let from = 0
  let before: NameFragment | null = null
  for (const fragment of nameFragmentsOf(text)) {
    if (before !== null && !continues(fragment, before)) {
      addDetail(text.slice(from, before.end), parts)
      from = fragment.from
    }
    before = fragment
  }
  addDetail(text.slice(from), parts)
}

/** Adds the words in brackets directly after a name. */
export function addBrackets(brackets: readonly string[], parts: PersonParts): void {
  for (const bracket of brackets) addDetails(bracket.slice(1, -1), parts)
}

/** Returns a person with what more a source states of them. */
export function withDetails(person: SourcePerson, text: string): SourcePerson {
  const parts: PersonParts = {
    ...person,
    names: [...person.names],
    titles: [...person.titles],
    addresses: [...(person.addresses ?? [])],
    affiliations: [...person.affiliations],
  }
  addDetails(text, parts)
  return parts
}
