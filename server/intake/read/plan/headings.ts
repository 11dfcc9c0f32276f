import { headingWords, NUMBER_WORDS } from '../../lexicons/headingWords.ts'
import { anyOf, anyWord } from '../../lexicons/lexicon.ts'
import { weekdayOf } from '../dates/calendarWords.ts'
import { datesIn, type FoundDate } from '../dates/foundDate.ts'
import type { Fragment } from '../lines/fragments.ts'
import { isTimed, type ParsedLine } from '../lines/parsedLine.ts'
import { roomOf } from '../lines/room.ts'
import { statedEnd } from '../statedEnd.ts'
import { normalizeSigns } from '../text/normalize.ts'
import { leadingTimes } from '../times/timing.ts'
import { zoneAt } from '../zones/zoneAt.ts'

/** A day that a heading names: by its date, by its number, or by its weekday. */
export type DayHeading = {
  readonly label: string
  readonly date: FoundDate | null
  readonly number: number | null
  readonly title: string
}

const NUMBER = `(\\d{1,2}|[ivx]{1,4}|[a-h]|${anyOf(Object.keys(NUMBER_WORDS))})`
const BOUNDARY = '(?![\\p{Script=Latin}\\d])'

/** Returns the RegExp source of words in which `#` is any number. */
function numbered(words: readonly string[]): string {
  const [before, others] = [
    words.filter((word) => word.endsWith(' #')),
    words.filter((word) => !word.endsWith(' #')),
  ]
  const first = anyOf(before.map((word) => word.slice(0, -2)))
  return `(?:${first}\\s?${NUMBER}|${anyOf(others).replaceAll('#', NUMBER)})${BOUNDARY}`
}

const DAY = new RegExp(
  `^(?:${anyWord(headingWords('events'))}\\s)?${numbered(headingWords('days'))}`,
  'iu',
)
const SIGNS_AROUND = /^[\s\-–—:,|/().·【】]+|[\s\-–—:,|/().·【】]+$/g
const FILLERS = new RegExp(
  anyWord([...headingWords('fillers'), ...headingWords('agendas'), ...headingWords('events')]),
  'giu',
)
/** A sentence that goes on, a deadline, or the day of another meeting. */
const NO_DAY = new RegExp(
  `[.!?;。]\\s?(?=\\p{L})|${anyWord(headingWords('otherDays')).replaceAll('#', NUMBER)}`,
  'iu',
)
const LABEL = /^(\p{L}[^:]{0,30}):(?=\s)/u
/** A place or a remark in brackets, also if the end of the line cut the second bracket off. */
const BRACKETED = /\s*\(([^()]{2,40})\)?[\s:]*$/

const ends = (text: string) => text.replace(SIGNS_AROUND, '')

/** Whether words only announce an event or its agenda, and name neither (`our next meeting`). */
export function isAnnouncement(words: string): boolean {
  return !/\p{L}/u.test(words.replace(FILLERS, ''))
}

function numberedDay(text: string): { number: number | null; rest: string } {
  const bare = ends(text)
  const found = DAY.exec(bare)
  const word =
    found
      ?.slice(1)
      .find((one) => one !== undefined)
      ?.toLowerCase() ?? ''
  const number = /^\d+$/.test(word) ? Number(word) : (NUMBER_WORDS[word] ?? null)
  if (found === null || number === null) return { number: null, rest: bare }
  return { number, rest: ends(bare.slice(found[0].length)) }
}

/** Whether a clause beside a date states when the day is, or in which zone, and nothing else but where. */
function isWhen(clause: string): boolean {
  const bare = clause.replace(BRACKETED, '')
  const { timeRanges, end } = leadingTimes(bare, 'cell')
  return statedEnd(clause, true) !== null || (timeRanges.length > 0 && end >= bare.length)
}

/** The title among the words beside a date, without announcements and times. */
function titleBeside(words: string): string {
  const label = LABEL.exec(words)
  const own = isAnnouncement(label?.[1] ?? ' x') ? words.slice(label?.[0].length) : words
  const clauses = own.split(/[,;|]\s*/).map(ends)
  const statedLength = clauses.filter((clause) => clause !== '' && !isWhen(clause))
  const title =
    own === words && statedLength.length === clauses.length ? words : statedLength.join(', ')
  return isAnnouncement(title) ? '' : title
}

function datedDay(label: string, date: FoundDate): DayHeading | null {
  const words = `${label.slice(0, date.from)} ${label.slice(date.end)}`
  const zone = BRACKETED.exec(words)
  const isZone = zone !== null && zoneAt(zone[1] ?? '', 0, true) !== null
  const around = ends(isZone ? words.slice(0, zone.index) : words)
  const { number, rest } = numberedDay(around)
  if (datesIn(around).length > 0 || NO_DAY.test(around)) return null
  if ((date.from > 24 && number === null) || rest.length > (/\p{Script=Han}/u.test(rest) ? 20 : 60))
    return null
  return { label, date, number, title: titleBeside(rest) }
}

/** The day a line is a heading for, or null: its words are a date, `Day 2` or a weekday, with hardly more. */
export function dayOf(text: string): DayHeading | null {
  const label = normalizeSigns(text).trim()
  if (label.length > 120) return null
  const [date] = datesIn(label)
  if (date !== undefined) return datedDay(label, date)
  const { number, rest } = numberedDay(label)
  if (number !== null) return rest.length > 70 ? null : { label, date: null, number, title: rest }
  const isWeekday = rest.length > 3 && weekdayOf(rest) !== null
  return isWeekday ? { label, date: null, number, title: '' } : null
}

const AGENDA = new RegExp(
  `^(?:${anyWord([...headingWords('fillers'), ...headingWords('events')])}\\s?){0,2}${anyWord(headingWords('agendas'))}(?:\\s.{0,20})?$`,
  'iu',
)

/** Whether a heading only says that an agenda follows. */
export function isGeneric(text: string): boolean {
  return AGENDA.test(
    normalizeSigns(text)
      .trim()
      .replace(/(?<![:*_\s-])[:*_\s-]+$/, ''),
  )
}

const KIND = anyWord(headingWords('sessionKinds'))
const SESSIONS = headingWords('sessions')
const SESSION = new RegExp(
  [
    `^(?:${KIND}\\s)?(?:${numbered(headingWords('numberedSessions'))}|${anyOf(SESSIONS)}\\s*[:(–—-]\\s*\\S)`,
    `^${KIND}\\s${anyOf(SESSIONS)}s?$`,
    `^${anyOf(headingWords('dayParts'))}(?:\\s${anyOf([...SESSIONS, ...headingWords('agendas')])})?[:\\s]*$`,
  ].join('|'),
  'iu',
)

/** Whether a line without a time reads as the heading of a session. */
export function isSession(text: string): boolean {
  const normalized = normalizeSigns(text).trim()
  return normalized.length <= 160 && SESSION.test(normalized)
}

const withoutColon = ({ raw }: ParsedLine) => raw.replace(/[:：]$/, '').trim()

/** The room a heading names, or null; a theme may follow it (`Hall 1 – Policy`). A row that names one heads nothing. */
export function roomHeading(parsedLine: ParsedLine): string | null {
  const text = withoutColon(parsedLine)
  if (text.length > 80 || parsedLine.origin === 'row') return null
  const [first = '', theme] = text.split(/\s+[-–—|]\s+|[:：]\s+/, 2)
  return roomOf(text) ?? (theme === undefined ? null : roomOf(first))
}

const EVERY_ROOM = new RegExp(
  `^${anyOf(headingWords('everyRoom'))}(?:\\s?\\([^()]{1,40}\\))?$`,
  'iu',
)

/** Whether a heading says that what follows is for every room. */
export function isForEveryRoom(parsedLine: ParsedLine): boolean {
  return EVERY_ROOM.test(normalizeSigns(withoutColon(parsedLine)))
}

/** Whether a parsed line opens a day, a room or a session. */
export function opens(parsedLine: ParsedLine): boolean {
  const day = parsedLine.origin !== 'row' && dayOf(parsedLine.raw) !== null
  const place = roomHeading(parsedLine) !== null || isForEveryRoom(parsedLine)
  return day || place || (isSession(parsedLine.raw) && !isTimed(parsedLine))
}

/** Where the headings of a day, a room or a session right before the first entry begin: they belong to it. */
export function headingsBefore(fragments: readonly Fragment[], from: number): number {
  let first = from
  for (let place = from - 1; place >= 0 && from - place <= 4; place -= 1) {
    const fragment = fragments[place]
    if (fragment === undefined) break
    const opening = opens(fragment)
    if (!opening && (fragment.fact !== null || fragment.raw.length > 60)) break
    if (opening) first = place
  }
  return first
}
