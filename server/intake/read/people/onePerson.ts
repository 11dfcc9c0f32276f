import { tidy } from '../words/fold.ts'
import { hasHan } from '../words/script.ts'
import { addDetails } from './details.ts'
import { isHanName, isHanSound } from './hanNames.ts'
import { hanPeople } from './hanPeople.ts'
import { roleLabelAt, roleWord } from './labels.ts'
import { isCommon, isPinyin, nameEvidence, nameLength } from './latinNames.ts'
import { type Ground, type Named, partsOf } from './named.ts'
import { isNobody } from './nobody.ts'
import { honorificAt, isOrganisation, isPost } from './posts.ts'

const HEAD_END = /\s+-+\s+|\s*[,(;|\n/]|:(?=\s)|\s(?=\p{Script=Han})/u
const ORGANISATION_HEAD =
  /^(?:universit\p{L}+|institut\p{L}*|college|academy|foundation|school|town|government|group)\b/iu
const GOES_ON =
  /^(?:of|on|in|at|for|and|the|to|with|under|über|und|für|de|des|et|sur|im|am|as|is|are|vs)$/
/** A rank in capitals or cut short before two names: `OLM Jasmin Yıldız`, `Kdt. Reinhold Auer`. */
const RANK = /^(?:\p{Lu}{2,4}|\p{Lu}\p{Ll}{1,3}\.)$/u
const HAN = '\\p{Script=Han}+(?:[·・•]\\p{Script=Han}+)*'
const HAN_BEHIND = new RegExp(`^\\s*(?:\\(\\s*(${HAN})\\s*\\)|(${HAN})(?=$|[\\s,;(|/-]))`, 'u')
const HAN_BEFORE = new RegExp(`^(${HAN})[\\s(,，]*(?=\\p{Lu}[\\p{L}'-]+[ ]\\p{Lu})`, 'u')

const isHanAny = (text: string) => isHanSound(text) || isHanName(text)

/** Returns the same name in Chinese right behind a Latin one (`Li Na 李娜`, `Li Na (李娜)`), and where it ends. */
function hanBehind(rest: string): { readonly name: string; readonly end: number } | null {
  const found = HAN_BEHIND.exec(rest)
  const name = found?.[1] ?? found?.[2] ?? ''
  return found !== null && isHanAny(name) ? { name, end: found[0].length } : null
}

/** Returns the Latin half of words that name one person in both scripts; null where they do not. */
export function latinOfBoth(text: string): string | null {
  const [latin = ''] = text.split(HEAD_END)
  if (/^\p{Lu}/u.test(text)) return hanBehind(text.slice(latin.length)) === null ? null : latin
  const before = HAN_BEFORE.exec(text)
  if (before === null || !isHanAny(before[1] ?? '')) return null
  return text.slice(before[0].length).split(/[()]/, 1)[0]?.trim() ?? null
}

/** Returns how many of the words shaped like a name are the name, where the text goes on without a comma. */
function ownLength(words: readonly string[], shaped: number): number {
  const next = words[shaped]
  if (next === undefined) return shaped
  if (ORGANISATION_HEAD.test(next)) return Math.min(shaped, Math.max(2, shaped - 1))
  return shaped > 3 ? 2 : shaped
}

type Split = { readonly name: string; readonly rest: string; readonly evidence: 1 | 2 }

/** Parts a text behind its forms of address into the name at its beginning and the rest. */
function splitName(text: string, isAddressed: boolean, ground: Ground): Split | null {
  const words = (text.split(HEAD_END, 1)[0] ?? '').split(' ').filter((word) => word !== '')
  const shaped = ownLength(words, nameLength(words))
  // `Dr. Charity Law`: behind a form of address a second word with a capital is the surname.
  const closes =
    isAddressed && shaped === 1 && words.length === 2 && /^\p{Lu}\p{Ll}+$/u.test(words[1] ?? '')
  const own = words.slice(0, closes ? 2 : shaped)
  const name = own.join(' ')
  const rest = text.slice(text.indexOf(name) + name.length)
  const evidence = nameEvidence(own)
  if (isAddressed && own.length > 0 && own.length < 6) return { name, rest, evidence: 2 }
  if (evidence > 0 && hanBehind(rest) !== null) return { name, rest, evidence: 2 }
  if (evidence === 0 || (ground === 'text' && goesOn(words.slice(own.length), evidence)))
    return null
  return { name, rest, evidence }
}

/** Whether the words behind those shaped like a name make them part of a title: `Flood Plains on the Elbe`. */
function goesOn([next]: readonly string[], evidence: 1 | 2): boolean {
  return next !== undefined && (evidence < 2 || GOES_ON.test(next))
}

/** Whether a post is right behind words shaped like a name: `Nejc Kranjc, coordinator`. */
function isBesidePost({ name, rest }: Split): boolean {
  const after = /^,\s(?:[\p{Ll}-]+\s){0,2}([^,;(]{3,40})/u.exec(rest)?.[1]
  return after !== undefined && name.split(' ').length <= 3 && isPost(after)
}

function latinPerson(text: string, ground: Ground): Named | null {
  const [first = '', second = '', third = ''] = text.split(' ')
  const isRank = RANK.test(first) && !isCommon(first) && nameLength([second, third]) === 2
  if (isRank && honorificAt(text) === null) {
    const ranked = latinPerson(text.slice(first.length + 1), ground)
    if (ranked !== null) return { ...ranked, titles: [first, ...ranked.titles], evidence: 2 }
  }
  const honorific = honorificAt(text)
  const split = splitName(text.slice(honorific?.end ?? 0), honorific !== null, ground)
  if (split === null) return null
  const parts = partsOf([split.name], honorific === null ? [] : [honorific.written])
  const same = hanBehind(split.rest)
  if (same !== null) parts.names.push(same.name)
  addDetails(split.rest.slice(same?.end ?? 0), parts)
  return { ...parts, evidence: split.evidence === 2 || isBesidePost(split) ? 2 : 1 }
}

/** `王莹 Ying Wang`: one person, with the Chinese name first. */
function bilingualPerson(text: string, ground: Ground): Named | null {
  const [before = '', han = ''] = HAN_BEFORE.exec(text) ?? []
  if (!isHanAny(han)) return null
  const latin = latinPerson(text.slice(before.length).replace(/^([^()]*)\)/, '$1'), ground)
  const isSame = latin?.names[0]?.split(' ').some(isPinyin) || isHanSound(han)
  return latin === null || !isSame ? null : { ...latin, names: [han, ...latin.names], evidence: 2 }
}

/** `Jane Doe (moderator)`: a person with the word for their part in brackets. */
function markedPerson(text: string, ground: Ground): Named | null {
  const [marked = '', word = ''] = /\(([^()]{3,20})\)/.exec(text) ?? []
  const role = roleWord(word)
  const without = role === null ? null : personIn(text.replace(marked, ' '), ground)
  return without === null ? null : { ...without, role }
}

/** In a column of people one word or an organisation is who speaks; `Coordinator: Jane Doe` has a title. */
function columnPerson(text: string): Named | null {
  const [label = '', title = ''] = /^(\p{Lu}[\p{L} -]{2,28}):\s+(?=\p{Lu})/u.exec(text) ?? []
  const labelled = label === '' ? null : latinPerson(text.slice(label.length), 'text')
  if (labelled !== null) return { ...labelled, titles: [...labelled.titles, title] }
  const bare = text.replace(/[.,;]+$/, '')
  const isWord = !bare.includes(' ') && !isCommon(bare) && /^\p{L}[\p{L}\d.&'-]+$/u.test(bare)
  const isHome = bare.split(' ').length <= 8 && isOrganisation(bare)
  if ((!isWord || hasHan(bare)) && !isHome) return null
  return bareName(bare)
}

/** Returns a person of whom only a name is known. */
export function bareName(name: string): Named {
  return { names: [name], titles: [], affiliations: [], role: null, remark: null, evidence: 1 }
}

/** Returns the person a folded text names, with what it states of them; null where it names none. */
export function personIn(text: string, ground: Ground): Named | null {
  const whole = tidy(text)
    .replace(/^[-•*,;:]\s*/, '')
    .replace(/(?<=\p{Ll}{3})\.$/u, '')
  const label = roleLabelAt(whole, false)
  const own = whole.slice(label?.end ?? 0)
  if (whole === '' || isNobody(whole) || isNobody(own)) return null
  const [han = null] = hasHan(own) ? (hanPeople(own, ground) ?? []) : []
  const found =
    markedPerson(own, ground) ??
    bilingualPerson(own, ground) ??
    latinPerson(own, ground) ??
    han ??
    (ground === 'column' ? columnPerson(own) : null)
  return found && { ...found, role: label?.role ?? found.role }
}
