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
import type { DayWords, TimeWords } from './timeWordLists.ts'
import { days as zhDays } from './zh/days.ts'
import { times as zh } from './zh/times.ts'

/** The words for times of day and lengths in every language. */
export const TIME_WORDS: readonly TimeWords[] = [en, de, zh, fr, es, it]

/** The words for days in every language. */
export const DAY_WORDS: readonly DayWords[] = [enDays, deDays, zhDays, frDays, esDays, itDays]
