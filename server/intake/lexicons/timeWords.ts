import { days as deDays } from './de/days.ts'
import { times as de } from './de/times.ts'
import { days as enDays } from './en/days.ts'
import { times as en } from './en/times.ts'
import { days as esDays } from './es/days.ts'
import { times as es } from './es/times.ts'
import { days as frDays } from './fr/days.ts'
import { times as fr } from './fr/times.ts'
import { days as itDays } from './it/days.ts'
import { times as it } from './it/times.ts'
import { days as zhDays } from './zh/days.ts'
import { times as zh } from './zh/times.ts'

/** The half of a day: before noon, after noon, or around noon. */
export type Half = 'am' | 'pm' | 'noon'

/** The words of one language for times of day and lengths. */
export type TimeWords = {
  /** Numbers in words, for hours and lengths. */
  readonly numbers: Readonly<Record<string, number>>
  /** Before a start: `from`, `at`. */
  readonly starts: readonly string[]
  /** Before an end that has no start: `until`. */
  readonly ends: readonly string[]
  /** Between a start and an end: `to`. */
  readonly to: readonly string[]
  /** Before two times with `and` between them: `between`. */
  readonly between: readonly string[]
  readonly and: readonly string[]
  /** After the number of an hour: `o'clock`. */
  readonly hourMarks: readonly string[]
  /** Before the number of an hour: Italian `ore`. */
  readonly hoursAhead: readonly string[]
  /** Minutes before or after the hour that follows: `half past`. */
  readonly minutesBefore: Readonly<Record<string, number>>
  /** Minutes after the hour that precedes: `et demie`. */
  readonly minutesAfter: Readonly<Record<string, number>>
  readonly noon: readonly string[]
  readonly midnight: readonly string[]
  /** Halves of the day before a time: `Morning 9:00`. */
  readonly halvesBefore: Readonly<Record<string, Half>>
  /** Halves of the day after a time: `9 p.m.`. */
  readonly halvesAfter: Readonly<Record<string, Half>>
  /** Labels and words beside times that state nothing: `Time:`. */
  readonly timeLabels: readonly string[]
  readonly hours: readonly string[]
  readonly minutes: readonly string[]
  /** Words that begin like a unit and are none. */
  readonly notUnits: readonly string[]
  /** Lengths in words, in minutes. */
  readonly lengths: Readonly<Record<string, number>>
  readonly eachBefore: readonly string[]
  readonly eachAfter: readonly string[]
  /** Words after which the next word names who has a length each: `per`. */
  readonly per: readonly string[]
  /** Between two lengths that add up: `plus`. */
  readonly plus: readonly string[]
  /** Words for the end of an event. */
  readonly over: readonly string[]
  /** Words that make an end binding, or name who must end. */
  readonly binding: readonly string[]
  /** Other words of a sentence about the end. */
  readonly neutral: readonly string[]
}

/** The words of one language for days. */
export type DayWords = {
  readonly months: Readonly<Record<string, number>>
  readonly weekdays: Readonly<Record<string, number>>
  /** Between a weekday and its day: `the`. */
  readonly articles: readonly string[]
  /** Between a day and its month: `of`. */
  readonly of: readonly string[]
  /** After the number of a day: `th`. */
  readonly ordinals: readonly string[]
  /** Before a day, where a number there counts a day and not a room: `on`. */
  readonly beforeDays: readonly string[]
  /** Places and things that have numbers: `room`. */
  readonly numbered: readonly string[]
  /** Words beside a day by which something is due, or on which something else was. */
  readonly deadlines: readonly string[]
  /** Words directly before a day by which something is due: `by`. */
  readonly dueBefore: readonly string[]
  /** Words of a sentence that announces an event. */
  readonly announcements: readonly string[]
  /** Words that start a line with the start of the whole. */
  readonly begins: readonly string[]
}

/** The words for times of day and lengths in every language. */
export const TIME_WORDS: readonly TimeWords[] = [en, de, zh, fr, es, it]

/** The words for days in every language. */
export const DAY_WORDS: readonly DayWords[] = [enDays, deDays, zhDays, frDays, esDays, itDays]
