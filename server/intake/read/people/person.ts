import { tidy } from '../words/fold.ts'
import { hasHan } from '../words/script.ts'
import { isCommon } from './commonWords.ts'
import { hanPerson } from './hanPerson.ts'
import { isHanName } from './knownNames.ts'
import { type Named, type PersonParts, partsOf } from './named.ts'
import { nameEvidence, nameWords } from './nameShape.ts'
import { roleLabelAt, roleWord } from './roles.ts'
import { hanPostFrom, honorificAt, isOrganisation, isPost, postEnd } from './titles.ts'
import { hanBehind, isHanSound } from './twoScripts.ts'

/** Where words stand that may name a person: in a column of people one word may, elsewhere a name must show itself. */
export type Ground = 'column' | 'text'

type Split = { name: string; rest: string; evidence: 1 | 2 }

const HEAD_END = /\s+-\s+|\s*[,(;|\n/]|:(?=\s)/
const ORG_HEAD =
  /^(?:universit\p{L}+|institut\p{L}*|college|academy|foundation|school|town|government|group)\b/iu

/** How many of the name-shaped words are the name's, where the text runs on without a comma. */
function nameLength(words: readonly string[], shaped: number): number {
  const next = words[shaped]
  if (next === undefined) return shaped
  if (ORG_HEAD.test(next)) return Math.min(shaped, Math.max(2, shaped - 1))
  return shaped > 3 ? 2 : shaped
}

/** `Dr. Charity Law`: after a form of address a second word with a capital is the surname, whatever else it means. */
function closesName(words: readonly string[]): boolean {
  return words.length === 2 && /^\p{Lu}\p{Ll}+$/u.test(words[1] ?? '')
}

/** The words before the first sign. */
function headWords(text: string): string[] {
  const head = text.split(HEAD_END, 1)[0] ?? ''
  return head.split(' ').filter((word) => word !== '')
}

function latinName(text: string, titled: boolean, ground: Ground): Split | null {
  const words = headWords(text)
  const length = nameLength(words, nameWords(words))
  const own = words.slice(0, titled && length === 1 && closesName(words) ? 2 : length)
  const evidence = nameEvidence(own)
  const name = own.join(' ')
  const rest = text.slice(text.indexOf(name) + name.length)
  if (evidence > 0 && hanBehind(rest) !== null) return { name, rest, evidence: 2 }
  if (titled && own.length >= 1 && own.length <= 5) return { name, rest, evidence: 2 }
  if (
    ground === 'text' &&
    /^(?:of|on|in|at|for|and|the|to|with|under|über|und|für|de|des|et|sur|im|am|as|is|are|vs)$/.test(
      words[own.length] ?? '',
    )
  )
    return null
  if (evidence === 0 || (length < words.length && evidence < 2 && ground === 'text')) return null
  return { name, rest, evidence }
}

const HAN_NAME_ALONE = /^(\p{Script=Han}[\p{Script=Han}\s]{1,4})$/u
const TRACK =
  /^(?:track|room|raum|session|group|gruppe|part|teil|online|remote|virtual|tbc|in person|zugeschaltet|via zoom|video|线上)\b/i

function placeHan(piece: string, parts: PersonParts): void {
  const at = hanPostFrom(piece)
  // `Prof. Jiang Wang 王江教授`: the same person said again.
  const again = at > 1 && isHanName(piece.slice(0, at)) && !parts.names.some(hasHan)
  if (again) {
    parts.names.push(piece.slice(0, at))
    parts.titles.push(piece.slice(at))
    parts.addresses.push(piece.slice(at))
  } else if (at === -1) parts.affiliations.push(piece)
  else {
    if (at > 0) parts.affiliations.push(piece.slice(0, at))
    parts.titles.push(piece.slice(at))
  }
}

function placeLatin(piece: string, parts: PersonParts): void {
  const end = postEnd(piece)
  const after = end === -1 ? '' : piece.slice(end).trim()
  if (
    end !== -1 &&
    after !== '' &&
    !/^\p{Ll}/u.test(after) &&
    !/^(?:of|for|at|de|du|für|and|&|und|et|à|au|aux|zur?|im|in|al|ai|alla?|all'|del|della|dello|dell'|delle|des|d'|l'|\(|-)/i.test(
      after,
    )
  ) {
    parts.titles.push(piece.slice(0, end))
    parts.affiliations.push(after)
    return
  }
  const at = / (?:at|bei|chez) (?=\p{Lu})/u.exec(piece)
  if (isPost(piece) && at !== null) {
    parts.titles.push(piece.slice(0, at.index))
    parts.affiliations.push(piece.slice(at.index + at[0].length))
  } else if (isPost(piece)) parts.titles.push(piece)
  else parts.affiliations.push(piece.replace(/^(?:from|of|aus|von|de|at) (?=\p{Lu})/u, ''))
}

/** `Helen Marsh, all`: everyone else speaks too, and nobody is from there. */
const EVERYONE = /^(?:all|alle|everyone|everybody|tous|toutes|todos|tutti|全体|所有人)$/i

function placePiece(piece: string, parts: PersonParts): void {
  const text = tidy(piece).replace(/^[-,:|/\s]+|[-,:|/\s]+$/g, '')
  if (!/[\p{L}\p{N}]/u.test(text) || EVERYONE.test(text)) return
  const role = roleWord(text)
  if (role !== null) parts.role = role
  else if (
    (isHanSound(text) || (HAN_NAME_ALONE.test(text) && isHanName(text))) &&
    !parts.names.some(hasHan)
  )
    parts.names.push(text.replace(/\s/g, ''))
  else if (TRACK.test(text)) parts.remark = text
  else if (hasHan(text)) placeHan(text, parts)
  else placeLatin(text, parts)
}

/** Cuts what follows a name at commas, dashes and brackets, but leaves brackets after an organisation's name with it. */
function pieces(rest: string): string[] {
  const bracket = /^\s*\(([^()]*)\)/.exec(rest)
  if (bracket !== null)
    return [...(bracket[1] ?? '').split(/[,;，；]\s*/), ...pieces(rest.slice(bracket[0].length))]
  return rest.split(/[,;，；\n]\s*(?![^(]*\))|\s+-\s+|\s\|\s/)
}

/** Posts first, organisations after: what stands after the last organisation and names a place belongs to it. */
function details(rest: string, parts: PersonParts): PersonParts {
  for (const piece of pieces(rest)) placePiece(piece, parts)
  return parts
}

function withoutHonorific(text: string): { titles: string[]; rest: string } {
  const honorific = honorificAt(text)
  if (honorific === null) return { titles: [], rest: text }
  return { titles: [honorific.written], rest: text.slice(honorific.end) }
}

function latinPerson(text: string, ground: Ground): Named | null {
  const { titles, rest } = withoutHonorific(text)
  const split = latinName(rest, titles.length > 0, ground)
  if (split === null) return null
  const parts = partsOf([split.name], titles)
  const same = hanBehind(split.rest)
  if (same !== null) parts.names.push(same.name)
  details(split.rest.slice(same?.end ?? 0), parts)
  return { ...parts, evidence: split.evidence === 2 || isBesidePost(split) ? 2 : 1 }
}

/** `Nejc Kranjc, coordinator`: a post right after words shaped like a name makes them one. */
function isBesidePost({ name, rest }: Split): boolean {
  const after = /^,\s(?:[\p{Ll}-]+\s){0,2}([^,;(]{3,40})/u.exec(rest)?.[1]
  return after !== undefined && name.split(' ').length <= 3 && isPost(after)
}

/** In a column of people, one word or an organisation stands for who speaks. */
function columnWord(text: string): Named | null {
  const bare = text.replace(/[.,;]+$/, '')
  const words = bare.split(' ')
  const single =
    words.length === 1 && !isCommon(bare) && !hasHan(bare) && /^\p{L}[\p{L}\d.&'-]+$/u.test(bare)
  if (!single && !(words.length <= 8 && isOrganisation(bare))) return null
  return { names: [bare], titles: [], affiliations: [], role: null, remark: null, evidence: 1 }
}

const ROLE_IN_BRACKETS = /\(([^()]{3,20})\)/

const NOBODY =
  /^(?:all(?: (?:participants|speakers|panell?ists|partners|members|attendees|delegates))?|all .*(?:guests|experts|participants|members|partners|speakers|attendees)|every(?:one|body)|alle(?: .*)?|tous|toutes|todos|tutti|both|tb[acd]|t\.b\.[acd]\.?|n\.?\s?n\.?|n\/?a|none|various|open|plenary|plenum|participants|teilnehme(?:r|nde)|(?:the )?audience|the floor|(?:(?:das|dem) )?publikum|le public|现场观众|观众|organi[sz]ers?|staff|team|speakers?|moderators?|chairs?|全体.*|所有.*|各位.*|待定|无|-+|\/|\?+|\.+)$/i

/** Whether words in a column of people name nobody (`All`, `tba`). */
export function isNobody(text: string): boolean {
  return NOBODY.test(tidy(text))
}

const HAN_THEN_LATIN = /^[\p{Script=Han}]{2,4}(?=[\s(,，]*\p{Lu}[\p{L}'-]+[ ]\p{Lu})/u

/** `王莹 Ying Wang`: one person, whose name stands in two scripts. */
function bilingualPerson(text: string, ground: Ground): Named | null {
  const han = HAN_THEN_LATIN.exec(text)?.[0]
  if (han === undefined || !isHanName(han)) return null
  const rest = text.slice(han.length).replace(/^[\s(,，]+/, '')
  const latin = latinPerson(rest.replace(/^([^()]*)\)/, '$1'), ground)
  return latin === null ? null : { ...latin, names: [han, ...latin.names], evidence: 2 }
}

/** A person with a word for their part in brackets: `Jane Doe (moderator)`. */
function markedPerson(text: string, ground: Ground): Named | null {
  const marked = ROLE_IN_BRACKETS.exec(text)
  const role = marked === null ? null : roleWord(marked[1] ?? '')
  if (marked === null || role === null) return null
  const without = personIn(text.replace(marked[0], ' '), ground)
  return without === null ? null : { ...without, role }
}

/** `Coordinator: Jane Doe`: a label of its own is what the person is there. */
function labelledPerson(text: string): Named | null {
  const label = /^(\p{Lu}[\p{L} -]{2,28}):\s+(?=\p{Lu})/u.exec(text)
  const found = label === null ? null : latinPerson(text.slice(label[0].length), 'text')
  return found === null ? null : { ...found, titles: [...found.titles, label?.[1] ?? ''] }
}

/** The person a folded text names, with what it says of them, or null where it names none. */
export function personIn(text: string, ground: Ground): Named | null {
  const whole = tidy(text)
    .replace(/^[-•*,;:]\s*/, '')
    .replace(/(?<=\p{Ll}{3})\.$/u, '')
  if (whole === '' || isNobody(whole)) return null
  const label = roleLabelAt(whole, false)
  const own = label === null ? whole : whole.slice(label.end)
  if (isNobody(own)) return null
  const found =
    markedPerson(own, ground) ??
    bilingualPerson(own, ground) ??
    latinPerson(own, ground) ??
    (hasHan(own) ? hanPerson(own, ground === 'column', placePieceInto) : null) ??
    (ground === 'column' ? (labelledPerson(own) ?? columnWord(own)) : null)
  return found === null ? null : { ...found, role: label?.role ?? found.role }
}

function placePieceInto(piece: string, parts: PersonParts): void {
  placePiece(piece, parts)
}

/** A person of whom a source says more: posts, organisations, a role. */
export function saidMore(person: Named, text: string): Named {
  const parts: PersonParts = {
    titles: [...person.titles],
    addresses: [...(person.addresses ?? [])],
    affiliations: [...person.affiliations],
    names: [...person.names],
    role: person.role,
    remark: person.remark,
  }
  details(text, parts)
  return { ...parts, evidence: person.evidence }
}
