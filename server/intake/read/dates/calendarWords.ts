import { headingWords } from '../../lexicons/headingWords.ts'
import { anyOf, anyWord, vocabulary } from '../../lexicons/lexicon.ts'
import { DAY_WORDS } from '../../lexicons/timeWords.ts'

const MONTHS = vocabulary(DAY_WORDS.map((one) => one.months))
const WEEKDAYS = vocabulary(DAY_WORDS.map((one) => one.weekdays))
const DEADLINE = new RegExp(anyWord(DAY_WORDS.flatMap((one) => one.deadlines)), 'iu')
const DUE_BEFORE = new RegExp(`${anyWord(DAY_WORDS.flatMap((one) => one.dueBefore))}\\s*$`, 'iu')

/** The RegExp source of words before the name of an event: `the agenda for`. */
export const AGENDA_OF = `${anyWord([...headingWords('agendas'), ...headingWords('plans')])}\\s${anyOf(headingWords('agendaOf'))}(?:\\s|(?<='))`

const ANNOUNCEMENT = new RegExp(
  `${anyWord(DAY_WORDS.flatMap((one) => one.announcements))}|${AGENDA_OF}`,
  'iu',
)

/** The RegExp source of the name of any month. */
export const MONTH_WORDS: string = MONTHS.pattern

/** The RegExp source of the name of any day of the week. */
export const WEEKDAY_WORDS: string = WEEKDAYS.pattern

/** Returns the month of a name or number, from 1. */
export function monthOf(word: string): number | null {
  return /^\d+$/.test(word) ? Number(word) : MONTHS.valueOf(word)
}

/** Returns the day of the week of a name, Monday being 1. */
export function weekdayOf(word: string): number | null {
  return WEEKDAYS.valueOf(word.replace(/\.$/, ''))
}

/** Returns whether the words around a date state a deadline, or that something else was on it. */
export function isDeadline(before: string, after = ''): boolean {
  return DUE_BEFORE.test(before) || DEADLINE.test(`${before} ${after}`)
}

/** Returns whether a sentence announces an event. */
export function announces(sentence: string): boolean {
  return ANNOUNCEMENT.test(sentence)
}
