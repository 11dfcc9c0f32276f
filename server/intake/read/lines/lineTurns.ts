import type { SourceLine } from '../../document.ts'
import { entryWords } from '../../lexicons/entryWords.ts'
import { anyOf, anyWord } from '../../lexicons/lexicon.ts'
import { personIn } from '../people/peopleIn.ts'
import { normalizeSigns, tidy } from '../text/normalize.ts'
import { isTimed, type ParsedLine } from './parsedLine.ts'
import { parsedLineOf } from './parseLine.ts'

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩'

/** The marks of lists, each with the place of a mark in its count, from 1; 0 where it has none. */
const MARKS: readonly { readonly mark: RegExp; readonly place: (mark: string) => number }[] = [
  { mark: /(?<=^|[\s:：;；,，。）)])[(（]?(\d{1,2})(?:[.)）](?!\d)|、)\s*/gu, place: Number },
  {
    mark: /(?<=^|[\s:：;；,，])[(（]?([ivx]{1,4})[)）]\s*/giu,
    place: (mark) => ROMAN.indexOf(mark.toLowerCase()) + 1,
  },
  {
    mark: /(?<=^|[\s:：;；,，])[(（]?([a-h])[)）]\s*/giu,
    place: (mark) => mark.toLowerCase().charCodeAt(0) - 96,
  },
  { mark: new RegExp(`([${CIRCLED}])\\s*`, 'gu'), place: (mark) => CIRCLED.indexOf(mark) + 1 },
]
const OPENS = /[:：]\s*$/u
const AND = anyWord(entryWords('and'))
/** Words between an entry and the next one. */
const JOINT = new RegExp(`(?:[\\s,;，；.。]|(?<=[\\s,;，])${AND}$)+$`, 'iu')
const LONGEST = 1_500

/** Returns the marks of a list behind a colon that counts from 1 to 2 or more; none where a line has no such list. */
export function listMarks(text: string) {
  if (text.length > LONGEST) return []
  for (const { mark, place } of MARKS) {
    const all = [...text.matchAll(mark)]
    const begin = all.findIndex(({ index }) => OPENS.test(text.slice(0, index)))
    const list = begin === -1 ? [] : all.slice(begin)
    if (list.length > 1 && list.every(({ 1: counted = '' }, at) => place(counted) === at + 1))
      return list.map(({ index, 0: sign }) => ({ from: index, end: index + sign.length }))
  }
  return []
}

/** `Two talks of 12 min`: the length is that of each. */
const SEVERAL =
  /(?<count>(?:\d|\p{L}{2,6})\s+\p{L}+)\s+(?:of|de|à|von|zu(?:\s+je)?|di)\s+(?<length>\d{1,3}\s*min\p{L}*\.?)(?:\s+each)?/iu
/** `… + 5 mins Q&A`: what follows has a length of its own. */
const PLUS = new RegExp(
  `\\s*(?:\\+|${anyOf(entryWords('next'))}\\s|${AND}\\s)\\s*(?<more>\\d{1,3}\\s*min\\p{L}*\\.?\\s+\\p{L}.*)$`,
  'iu',
)
/** `Sarah Okafor on flood maps`, `Anne Petit, « La ville éponge »`. */
const SPEAKS = new RegExp(
  `^(?<who>[^,:()]{3,60}?)(?:\\s+${anyWord(entryWords('speaksOn'))}\\s+(?<topic>\\S.*)|\\s*,\\s*["“„«](?<quoted>[^"”»“]+)["”»“])$`,
  'u',
)

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** An entry with its speaker before a colon. */
function asEntry(text: string): string {
  const { who = '', topic, quoted = '' } = SPEAKS.exec(text)?.groups ?? {}
  const isPerson = who.includes(' ') && personIn(who, 'text') !== null
  return isPerson ? `${who}: ${capitalised((topic ?? quoted).trim())}` : text
}

/** Splits a line that counts its turns (`Keynotes: 1. A (15 min) 2. B (15 min)`) into what they are part of, and each of them. */
function countedParts(text: string): readonly string[] {
  const marks = listMarks(text)
  const [first] = marks
  if (first === undefined) return []
  const before = text.slice(0, first.from).replace(OPENS, '').trimEnd()
  const { more } = PLUS.exec(before)?.groups ?? {}
  const whole = before.replace(PLUS, '').replace(SEVERAL, '$<count> ($<length> each)')
  const entries = marks.map(({ end }, at) =>
    text.slice(end, marks[at + 1]?.from).replace(JOINT, ''),
  )
  return [whole, ...entries.map(asEntry), ...(more === undefined ? [] : [more])].map(tidy)
}

/** The words that join what follows the turns of several people to them. */
const THEN = new RegExp(
  `\\s*[,;]?\\s*(?:${AND}\\s)?${anyWord(entryWords('next'))}\\s*(?:(?:an?|the|open)\\s+)*`,
  'giu',
)
const EACH = /\beach\b|\bje\b|par personne|chacune?|每/iu

/** Splits a line that gives each of several people a length, and what follows them its own (`Panel: A, B - 6 min each, then discussion 22 min`). */
function thenParts(text: string): readonly string[] {
  if (text.length > LONGEST || !EACH.test(text)) return []
  const joints = [...normalizeSigns(text).matchAll(THEN)]
  const joint = joints.find(({ index }) => EACH.test(text.slice(0, index)))
  if (joint === undefined || joint.index === 0) return []
  const more = text.slice(joint.index + joint[0].length)
  const [, length, words] = /^(\d{1,3}\s*min\p{L}*\.?)\s+(.*)$/u.exec(more) ?? []
  const then = words === undefined ? more : `${words} (${length})`
  return /\d/.test(more) ? [text.slice(0, joint.index), capitalised(then)] : []
}

/** A sentence with the turns of an agenda is no longer than this. */
const LONGEST_SENTENCE = 700
/** So many of its clauses have a time of day. */
const FEWEST = 3

const LEAD = /^[^:\d]{1,40}:\s+(?=\d)/
const CLAUSES =
  /\s*[,;，；]\s+|(?<=[\p{L}\d)])[.!]\s+|[，；。]|\s+(?=(?:and )?then\s|(?:und )?dann\s|puis\s)/u
const LINK =
  /^(?:(?:and|und|et|y|e)\s+)?(?:(?:then|after that|followed by|dann|danach|anschließend|puis|ensuite|luego|poi)\s+)?(?:(?:at|um|à)\s+(?=\d))?/i

/** A mere number that begins a clause, or ends it after `at`, is an hour. */
function withHour(clause: string): string {
  return clause
    .replace(/^(\d{1,2})(?=\s+\p{L}{3})(?!\s+(?:min|hour|std|stund|people|pers|uhr))/iu, '$1:00')
    .replace(/\b(at|um|à)\s+(\d{1,2})$/i, '$1 $2:00')
}

/** The clauses of a sentence; one without a figure goes on with the one before. */
function clausesOf(text: string): string[] {
  const clauses: string[] = []
  for (const part of text.replace(LEAD, '').split(CLAUSES)) {
    const clause = tidy(part)
      .replace(LINK, '')
      .replace(/[.!?]+$/, '')
    const isNew = clauses.length === 0 || /\d/.test(clause)
    if (clause !== '') clauses.push(isNew ? clause : `${clauses.pop()}, ${clause}`)
  }
  return clauses
}

/** The turns of an agenda written as one sentence (`9 kickoff, 9:15-10 pricing, then demo 20 min, lunch at 12`); none where a line is none. */
function turnsOfSentence({ n, text }: SourceLine): ParsedLine[] {
  if (text.length > LONGEST_SENTENCE || (normalizeSigns(text).match(/\d/g) ?? []).length < FEWEST)
    return []
  const clauses = clausesOf(text)
  if (clauses.length < FEWEST) return []
  const parsedLines = clauses.map((clause): ParsedLine => {
    const parsedLine = parsedLineOf({ n, text: withHour(normalizeSigns(clause)) })
    return { ...parsedLine, raw: clause, ahead: parsedLine.timeRanges.length > 0, gap: true }
  })
  const timed = parsedLines.filter(({ timeRanges, title }) => timeRanges.length > 0 && title !== '')
  return timed.length < FEWEST || !parsedLines.every(isTimed) ? [] : parsedLines
}

/** The entry and the turns of a line that counts them, or lists people with a length each. */
function turnsOfList({ n, text }: SourceLine): ParsedLine[] {
  const counted = countedParts(text)
  const parts = counted.length > 0 ? counted : thenParts(text)
  const [head, ...turns] = parts.map((part) => parsedLineOf({ n, text: part }))
  const [then] = turns
  if (head === undefined || then === undefined || head.title === '') return []
  const isThen = head.each !== null && head.people.length > 1 && then.statedLength?.each === false
  const isList = turns.length > 1
  if (isList ? head.timeRanges.length === 0 : !isThen) return []
  const own = turns.map((turn): ParsedLine => ({ ...turn, depth: 2 }))
  const listed = own.map((turn): ParsedLine => ({ ...turn, origin: 'entry', numbered: true }))
  return [{ ...head, raw: tidy(text) }, ...(isList ? listed : own)]
}

/** Returns the turns of a line that contains several, those of an entry behind it and deeper; none where a line contains one or no turn. */
export function turnsOfLine(line: SourceLine): ParsedLine[] {
  const turns = turnsOfSentence(line)
  return turns.length > 0 ? turns : turnsOfList(line)
}
