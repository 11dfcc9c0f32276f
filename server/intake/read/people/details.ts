import { tidy } from '../words/fold.ts'
import { hasHan } from '../words/script.ts'
import { isHanName, isHanSound } from './hanNames.ts'
import { roleWord } from './labels.ts'
import type { Named, PersonParts } from './named.ts'
import { isEveryone } from './nobody.ts'
import { hanPostFrom, isPost, postEnd } from './posts.ts'
import { sourceOf } from './words.ts'

const REMARK = new RegExp(`^${sourceOf('remark')}(?![\\p{L}])`, 'iu')
const GOES_ON =
  /^(?:&|\(|-|of\b|for\b|at\b|de\b|du\b|für\b|and\b|und\b|et\b|à\b|au|zur?\b|im\b|in\b|al|del|des\b|d'|l')/iu
const AT = / (?:at|bei|chez) (?=\p{Lu})/u

/** Cuts what follows a name at commas, dashes and brackets; brackets behind an organisation stay with it. */
function pieces(text: string): string[] {
  const bracket = /^\s*\(([^()]*)\)/.exec(text)
  if (bracket !== null)
    return [...(bracket[1] ?? '').split(/[,;，；]\s*/), ...pieces(text.slice(bracket[0].length))]
  return text.split(/[,;，；\n]\s*(?![^(]*\))|\s+-+\s+|\s\|\s/)
}

function addHan(piece: string, parts: PersonParts): void {
  const at = hanPostFrom(piece)
  // `Prof. Jiang Wang 王江教授`: the same person again.
  if (at > 1 && isHanName(piece.slice(0, at)) && !parts.names.some(hasHan)) {
    parts.names.push(piece.slice(0, at))
    parts.addresses.push(piece.slice(at))
  } else if (at !== 0) parts.affiliations.push(at === -1 ? piece : piece.slice(0, at))
  if (at !== -1) parts.titles.push(piece.slice(at))
}

function addLatin(piece: string, parts: PersonParts): void {
  const end = postEnd(piece)
  const after = end === -1 ? '' : piece.slice(end).trim()
  const at = AT.exec(piece)
  if (after !== '' && !/^\p{Ll}/u.test(after) && !GOES_ON.test(after)) {
    parts.titles.push(piece.slice(0, end))
    parts.affiliations.push(after)
  } else if (isPost(piece)) {
    parts.titles.push(at === null ? piece : piece.slice(0, at.index))
    if (at !== null) parts.affiliations.push(piece.slice(at.index + at[0].length))
  } else parts.affiliations.push(piece.replace(/^(?:from|of|aus|von|de|at) (?=\p{Lu})/u, ''))
}

/** Adds what one piece states of somebody: a role, the name in Chinese, a remark, a post, an organisation. */
function addPiece(piece: string, parts: PersonParts): void {
  const text = tidy(piece).replace(/^[-,:|/\s]+|[-,:|/\s]+$/g, '')
  if (!/[\p{L}\p{N}]/u.test(text) || isEveryone(text)) return
  const role = roleWord(text)
  const isName = isHanSound(text) || isHanName(text)
  if (role !== null) parts.role = role
  else if (isName && !parts.names.some(hasHan)) parts.names.push(text.replace(/\s/g, ''))
  else if (REMARK.test(text)) parts.remark = text
  else if (hasHan(text)) addHan(text, parts)
  else addLatin(text, parts)
}

/** Adds what the words behind a name state of somebody. */
export function addDetails(text: string, parts: PersonParts): void {
  for (const piece of pieces(text)) addPiece(piece, parts)
}

/** Returns a person with what more a source states of them: posts, organisations, a role. */
export function withDetails(person: Named, text: string): Named {
  const parts: PersonParts = {
    titles: [...person.titles],
    addresses: [...(person.addresses ?? [])],
    affiliations: [...person.affiliations],
    names: [...person.names],
    role: person.role,
    remark: person.remark,
  }
  addDetails(text, parts)
  return { ...person, ...parts }
}
