import { tidy } from '../words/fold.ts'
import { calledBy, callingAt } from './callings.ts'
import { hanFirst, hanList } from './hanList.ts'
import { isTitledName } from './hanPerson.ts'
import { isHanName, isKnownName, isPinyin } from './knownNames.ts'
import { spokenParts } from './labelled.ts'
import type { Named } from './named.ts'
import { nameEvidence, nameWords } from './nameShape.ts'
import { type Ground, isNobody, personIn, saidMore } from './person.ts'
import { roleLabelAt } from './roles.ts'
import { runningStarts } from './running.ts'
import { honorificAt, isOrganisation, isPost } from './titles.ts'
import { latinOfBoth } from './twoScripts.ts'

/** People read from a text; `doubtful`: it ran on without signs between them, and was cut by the shape of names. */
export type NamedPeople = { readonly people: readonly Named[]; readonly doubtful: boolean }

const STRONG =
  /\s*[;；、\n]\s*|\s+\/\s+|\s+(?:&|\+|and|und|et|y|e|sowie|as well as|along with)\s+|\s*[,，]\s*(?:and|und|et|&)\s+|(?<=[\p{Script=Han})）])\s*(?:和|与|及|以及)\s*(?=\p{Script=Han}{2,4}(?:$|[\s(（、,，]))|(?<=\p{Script=Han}{2}|\)|\p{Ll})\s*(?:和|与|及|以及)\s*(?=\p{Lu})/gu
const COMMA = /\s*[,，]\s*/g

function givenFirst(word: string): boolean {
  return isKnownName(word) || isPinyin(word) || /^\p{Lu}\.$/u.test(word)
}

/** Whether words are a name in both scripts (`Li Na 李娜`). */
function isBilingual(piece: string): boolean {
  const words = latinOfBoth(piece)?.split(' ') ?? []
  return nameWords(words) === words.length && nameEvidence(words) > 0
}

/** Whether a piece after a comma is a person of its own, and not the post or place of the one before. */
function startsAfterComma(piece: string): boolean {
  if (honorificAt(piece) !== null) return true
  if (isBilingual(piece)) return true
  const own =
    piece
      .replace(/\s*\(.*$/, '')
      .split(/\s+-\s+/, 1)[0]
      ?.trim() ?? ''
  if (/^\p{Script=Han}/u.test(own)) return isHanName(own)
  const words = own.split(' ')
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    nameWords(words) === words.length &&
    nameEvidence(words) === 2 &&
    (givenFirst(words[0] ?? '') || piece.includes('('))
  )
}

function startsAfterStrong(piece: string, ground: Ground): boolean {
  if (roleLabelAt(piece, false) !== null) return true
  if (isNobody(piece)) return true
  if (personIn(piece, 'text') !== null) return true
  return ground === 'column' && isKnownName(piece)
}

/** Cuts a text before each piece that begins someone new, and joins the others again. */
function cut(text: string, separator: RegExp, starts: (piece: string) => boolean): string[] {
  const found = [...text.matchAll(separator)].filter(({ index }) => !insideBrackets(text, index))
  const result: string[] = []
  let from = 0
  for (const match of found) {
    const next = match.index + match[0].length
    if (!starts(text.slice(next))) continue
    result.push(text.slice(from, match.index))
    from = next
  }
  return [...result, text.slice(from)]
}

function insideBrackets(text: string, place: number): boolean {
  const before = text.slice(0, place)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

function firstPiece(text: string): string {
  return text.split(/\s*[,，;；、\n]\s*/, 1)[0] ?? ''
}

/** Two Chinese names with a blank between them, with or without their posts. */
function hanNames(text: string): string[] {
  const words = text.trim().split(/\s+/)
  if (words.length > 1 && words.every(isTitledName)) return words
  const head = /^(\p{Script=Han}{2,4}(?:[ ]+\p{Script=Han}{2,4})+)(.*)$/u.exec(text)
  const names = (head?.[1] ?? '').split(/ +/)
  if (head === null || !names.every(isHanName) || names.some((name) => name.length < 2))
    return [text]
  return names.map((name) => `${name}${head[2] ?? ''}`)
}

/** `Drs. A, B`: the degree of the first is that of those after it. */
function withSharedTitle(text: string, people: readonly Named[]): readonly Named[] {
  if (!/^\s*(?:Drs|Profs)\b/i.test(text)) return people
  const shared = people[0]?.titles[0]
  if (shared === undefined) return people
  return people.map((one) =>
    one.titles.length === 0 ? { ...one, titles: [shared], addresses: [shared] } : one,
  )
}

/** `Jane Doe (ACME)`: after another of that form, a name no list has is one too. */
function isBracketed(piece: string): boolean {
  const words = (/^([^,()]{4,40}?)\s*\([^()]*\)/.exec(piece)?.[1] ?? '').split(' ')
  return words.length > 1 && words.length < 4 && nameWords(words) === words.length
}

/** Three names or more between commas and nothing else: one that is known speaks for the others. */
function isListOfNames(line: string): boolean {
  const all = line.split(COMMA)
  const parts = all.map((part) => (isBilingual(part) ? (latinOfBoth(part) ?? '') : part).split(' '))
  return (
    parts.length > 2 &&
    parts.every((words) => words.length <= 3 && nameWords(words) === words.length) &&
    parts.every((words) => nameEvidence(words) > 0 && !isOrganisation(words.join(' '))) &&
    (all.some(isBilingual) || parts.some((words) => nameEvidence(words) === 2))
  )
}

/** Cuts a line where people follow each other without a sign, by their posts; else at its commas. */
function piecesOfLine(line: string): { parts: string[]; doubtful: boolean } {
  const running = runningStarts(line)
  if (running.doubtful) return running
  if (isListOfNames(line)) return { parts: line.split(COMMA), doubtful: false }
  const bracketed = /^[^,()]{4,40}\([^()]*\)\s*,/.test(line)
  const commas = cut(line, COMMA, (piece) =>
    bracketed && isBracketed(piece) ? true : startsAfterComma(firstPiece(piece)),
  )
  return { parts: commas.flatMap((piece) => runningStarts(piece).parts), doubtful: false }
}

function pieces(text: string, ground: Ground): { parts: string[]; doubtful: boolean } {
  const lines = cut(text, STRONG, (piece) => startsAfterStrong(firstPiece(piece), ground))
  const all = lines.map(piecesOfLine)
  return {
    parts: all.flatMap(({ parts }) => parts).flatMap(hanNames),
    doubtful: all.some(({ doubtful }) => doubtful),
  }
}

/** The people of the pieces; a piece that names nobody is the post of the next (`Mayor` before `Dr. …`) or says more of the one before. */
function gathered(parts: readonly string[], ground: Ground): Named[] {
  const people: Named[] = []
  let post: string | null = null
  for (const part of parts) {
    const person = personIn(part, ground)
    if (person !== null) {
      people.push(post === null ? person : { ...person, titles: [post, ...person.titles] })
      post = null
    } else if (isNobody(part)) continue
    else if (people.length === 0 && isPost(part)) post = part
    else withMore(people, part)
  }
  return people
}

function withMore(people: Named[], part: string): void {
  const last = people.pop()
  if (last !== undefined) people.push(saidMore(last, part))
}

/** The people a folded text names: all of it must be about people (a cell of a column, a line under a title). */
export function peopleIn(text: string, ground: Ground): NamedPeople {
  const groups = spokenParts(text.trim())
  if (groups.length < 2) return group(text, ground)
  const all = groups.map((part) => group(part, ground))
  return {
    people: all.flatMap(({ people }) => people),
    doubtful: all.some(({ doubtful }) => doubtful),
  }
}

/** Says that somebody is there too, and not as what. */
const WITH = /^(?:with|mit|avec|con)\s/i

function group(text: string, ground: Ground): NamedPeople {
  const calling = callingAt(text.trim())
  if (calling !== null) {
    const found = group(text.trim().slice(calling.end), ground)
    return { ...found, people: calledBy(text.trim(), calling, found.people) }
  }
  const label = roleLabelAt(text.trim(), true)
  const behind = label === null ? text.trim() : text.trim().slice(label.end)
  // `Host (Jane Doe)`.
  const own = label === null ? behind : behind.replace(/^\(([^()]*)\)$/, '$1')
  if (isNobody(own)) return { people: [], doubtful: false }
  const listed = label === null ? null : hanList(own)
  if (label !== null && listed !== null)
    return {
      people: listed.map((one) => ({ ...one, role: one.role ?? label.role })),
      doubtful: false,
    }
  const words = own.split(COMMA)
  if (
    ground === 'column' &&
    words.length > 1 &&
    words.every((word) => /^\p{Lu}[\p{L}\d&.-]*$/u.test(word))
  )
    return { people: gathered(words, ground), doubtful: false }
  const { parts, doubtful } = pieces(own, ground)
  const found = gathered(parts.map(tidy), ground)
  const first = label === null || found.length > 0 ? null : hanFirst(own)
  const people = (first === null ? found : [first]).map((one) => ({
    ...one,
    role: one.role ?? (WITH.test(text.trim()) ? null : (label?.role ?? null)),
  }))
  return { people: withSharedTitle(own, people), doubtful }
}
