import { tidy } from '../words/fold.ts'
import { hasHan } from '../words/script.ts'
import { withDetails } from './details.ts'
import { isHanName } from './hanNames.ts'
import { hanPeople } from './hanPeople.ts'
import { asCrew, byLabel, crewLabelAt, roleLabelAt } from './labels.ts'
import { isKnownName, isNameShaped, isPinyin, nameEvidence } from './latinNames.ts'
import type { Ground, Named } from './named.ts'
import { isNobody } from './nobody.ts'
import { latinOfBoth, personIn } from './onePerson.ts'
import { honorificAt, honorificsInside, isOrganisation, isPost } from './posts.ts'
import { sourceOf, wordsIn } from './words.ts'

/** People read from a text; `doubtful`: it was cut by the shape of names alone. */
export type NamedPeople = { readonly people: readonly Named[]; readonly doubtful: boolean }

const AND = sourceOf('and')
const HAN_AND = `(?:${wordsIn('and').filter(hasHan).join('|')})`
const STRONG = new RegExp(
  `\\s*[;；、\\n]\\s*|\\s+/\\s+|\\s*[,，]?\\s+(?:[&+]|${AND})\\s+|(?<=\\p{Script=Han}{2}|[\\p{Ll})）])\\s*${HAN_AND}\\s*(?=\\p{Lu})|(?<=[)）])\\s*${HAN_AND}\\s*(?=\\p{Script=Han})`,
  'gu',
)
const COMMA = /\s*[,，]\s*/g
/** What is stated of those behind it: `…, moderated by X`, `… with Y`. */
const LEADS = new RegExp(`[\\s,;]+(?=${sourceOf('moderatedBy')}\\s)`, 'giu')
const TOGETHER = new RegExp(`[\\s,;]+${sourceOf('together')}\\s+(?=\\p{Lu})`, 'gu')
const NEXT = new RegExp(`\\s*[,;(]|\\s+(?:&|${AND})\\s`, 'u')

function beginsWithName(text: string): boolean {
  if (honorificAt(text) !== null) return true
  const own = text.split(NEXT, 1)[0] ?? ''
  const words = own.split(' ')
  return isNameShaped(own) && nameEvidence(words) === 2 && isKnownName(words[0] ?? '')
}

/** Cuts a text before each piece that begins someone new, outside brackets. */
function cut(text: string, sign: RegExp, begins: (piece: string) => boolean): string[] {
  const result: string[] = []
  let from = 0
  for (const { index, 0: found } of text.matchAll(sign)) {
    const before = text.slice(0, index)
    if (before.lastIndexOf('(') > before.lastIndexOf(')')) continue
    if (!begins(text.slice(index + found.length))) continue
    result.push(text.slice(from, index))
    from = index + found.length
  }
  return [...result, text.slice(from)]
}

/** Returns the parts of a folded text in which people are named with what they do there (`X, with Y and Z, moderated by V`). */
export function spokenParts(text: string): readonly string[] {
  return byLabel(text)
    .flatMap((part) =>
      cut(part, LEADS, (rest) => beginsWithName(rest.slice(roleLabelAt(rest, true)?.end ?? 0))),
    )
    .flatMap((part) => cut(part, TOGETHER, beginsWithName))
    .filter((part) => part !== '')
}

const isNamed = (text: string, least: number) =>
  isNameShaped(text) && nameEvidence(text.split(' ')) >= least

function isBilingual(piece: string): boolean {
  const latin = latinOfBoth(piece)
  return latin !== null && isNamed(latin, 1)
}

const firstPiece = (text: string) => text.split(/\s*[,，;；、\n]\s*/, 1)[0] ?? ''

function isGivenName(word: string): boolean {
  return isKnownName(word) || isPinyin(word) || /^\p{Lu}\.$/u.test(word)
}

/** Whether a piece behind a comma is a person, and not the post or place of the one before; `bracketed`: the one before has brackets. */
function beginsPerson(rest: string, bracketed: boolean): boolean {
  const piece = firstPiece(rest)
  if (honorificAt(piece) !== null || isBilingual(piece)) return true
  const own = piece.split(/\s*\(|\s+-+\s+/, 1)[0]?.trim() ?? ''
  if (hasHan(own)) return isHanName(own)
  const [first = ''] = own.split(' ')
  const opens = bracketed ? /^[^()]+\(/ : /^[^()]+\(\p{Ll}/u
  if (opens.test(piece) && isNameShaped(own) && !isOrganisation(own)) return true
  return isNamed(own, 2) && (isGivenName(first) || piece.includes('('))
}

/** Three names or more between commas and nothing else: a known one is evidence for the others. */
function isListOfNames(all: readonly string[]): boolean {
  const own = all.map((part) => (isBilingual(part) ? (latinOfBoth(part) ?? '') : part))
  return (
    own.length > 2 &&
    own.every((part) => isNamed(part, 1) && part.split(' ').length < 4 && !isOrganisation(part)) &&
    (all.some(isBilingual) || own.some((part) => isNamed(part, 2)))
  )
}

/** Two names and a comma before a post in lower case: `… Taizhou Ruhai Yu, director, …`. */
const BEFORE_POST =
  /(?<=[\p{L})\].]\s)(\p{Lu}[\p{L}'.-]+\s(?:(?:van|von|der|den|de|del|di|da|la|le|al|bin|zu)\s){0,3}\p{Lu}[\p{L}'.-]+)(?=,\s(?:[a-z-]+\s){0,2}[a-z-]+(?:,|$|\s))/gu

/** Returns the places where someone begins who is named before a comma and a post, without a form of address. */
export function namesBeforePosts(text: string): number[] {
  return [...text.matchAll(BEFORE_POST)].flatMap(({ index, 0: name }) => {
    const after = firstPiece(text.slice(index + name.length + 2))
    const last = /\S+\s$/.exec(text.slice(0, index))?.[0] ?? ''
    return isNamed(name, 1) && isPost(after) && honorificAt(last) === null ? [index] : []
  })
}

/** Cuts a line in which people follow each other without a sign; else at its commas. */
function piecesOfLine(line: string): NamedParts {
  const posts = namesBeforePosts(line)
  const inside = (text: string) =>
    honorificsInside(text).filter((at) => !/[(,]\s*$/.test(text.slice(0, at)))
  if (posts.length > 0) return { parts: cutAt(line, [...posts, ...inside(line)]), doubtful: true }
  const all = line.split(COMMA)
  if (isListOfNames(all)) return { parts: all, doubtful: false }
  const bracketed = /^[^,()]{4,40}\([^()]*\)\s*,/.test(line)
  const pieces = cut(line, COMMA, (rest) => beginsPerson(rest, bracketed))
  return { parts: pieces.flatMap((piece) => cutAt(piece, inside(piece))), doubtful: false }
}

type NamedParts = { readonly parts: readonly string[]; readonly doubtful: boolean }

function cutAt(text: string, places: readonly number[]): string[] {
  const edges = [0, ...[...new Set(places)].sort((one, other) => one - other), text.length]
  return edges.slice(1).map((edge, at) => text.slice(edges[at], edge).trim())
}

function beginsAfterSign(rest: string, ground: Ground): boolean {
  const piece = firstPiece(rest)
  if (roleLabelAt(piece, false) !== null || isNobody(piece) || personIn(piece, 'text') !== null)
    return true
  return ground === 'column' && isKnownName(piece)
}

/** Returns the people of pieces; one that names nobody is the post of the next (`Mayor` before `Dr. …`) or more about the one before. */
function gathered(parts: readonly string[], ground: Ground): Named[] {
  const people: Named[] = []
  const posts: string[] = []
  for (const part of parts.map(tidy)) {
    const person = personIn(part, ground)
    const last = people.at(-1)
    if (person !== null) people.push({ ...person, titles: [...posts.splice(0), ...person.titles] })
    else if (last !== undefined && !isNobody(part))
      people[people.length - 1] = withDetails(last, part)
    else if (last === undefined && isPost(part)) posts[0] = part
  }
  return people
}

/** `Drs. A, B`: the degree of the first is also that of those behind it. */
function withSharedTitle(text: string, people: readonly Named[]): readonly Named[] {
  const address = honorificAt(text.trimStart())
  if (address?.plural !== true) return people
  const shared = people[0]?.addresses?.[0] ?? address.written
  return people.map((one) =>
    one.titles.length === 0 ? { ...one, titles: [shared], addresses: [shared] } : one,
  )
}

/** Whether pieces of a column are single words, each of them a person. */
function areWords(pieces: readonly string[]): boolean {
  // `TNP & AM` is an organisation.
  const isNamed = pieces.some((piece) => /\p{Ll}/u.test(piece))
  return (
    isNamed && pieces.length > 1 && pieces.every((piece) => /^\p{Lu}[\p{L}\d&.'-]*$/u.test(piece))
  )
}

const ANY_SIGN = new RegExp(`${STRONG.source}|\\s*[,，]\\s*`, 'gu')

function listIn(text: string, ground: Ground, isLabelled: boolean): NamedPeople {
  if (isNobody(text)) return { people: [], doubtful: false }
  const isHan = /^[\s(]*\p{Script=Han}/u.test(text)
  const han = isHan ? hanPeople(text, isLabelled ? 'column' : ground) : null
  if (han !== null) return { people: han, doubtful: false }
  const plural = honorificAt(text)?.plural === true ? honorificAt(text) : null
  const words = text
    .slice(plural?.end ?? 0)
    .split(ANY_SIGN)
    .filter((word) => !isNobody(word))
  if ((ground === 'column' || plural !== null) && areWords(words))
    return { people: withSharedTitle(text, gathered(words, 'column')), doubtful: false }
  const lines = cut(text, STRONG, (rest) => beginsAfterSign(rest, ground)).map(piecesOfLine)
  const people = gathered(
    lines.flatMap(({ parts }) => parts),
    ground,
  )
  return { people: withSharedTitle(text, people), doubtful: lines.some(({ doubtful }) => doubtful) }
}

function groupIn(text: string, ground: Ground): NamedPeople {
  const crew = crewLabelAt(text)
  if (crew !== null) {
    const found = groupIn(text.slice(crew.end), ground)
    return { ...found, people: asCrew(found.people, text, crew.title) }
  }
  const label = roleLabelAt(text, true)
  if (label === null) return listIn(text, ground, false)
  // `Host (Jane Doe)`.
  const own = text.slice(label.end).replace(/^\(([^()]*)\)$/, '$1')
  const found = listIn(own, ground, true)
  const role = label.together ? null : label.role
  return { ...found, people: found.people.map((one) => ({ ...one, role: one.role ?? role })) }
}

/** Returns the people a folded text names: all of it must be about people (a cell of a column, a line under a title). */
export function peopleIn(text: string, ground: Ground): NamedPeople {
  const groups = spokenParts(text.trim()).map((part) => groupIn(part.trim(), ground))
  return {
    people: groups.flatMap(({ people }) => people),
    doubtful: groups.some(({ doubtful }) => doubtful),
  }
}
