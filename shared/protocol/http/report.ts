import { z } from 'zod'
import type { ShowId } from '../../agenda/ids.ts'
import { Agenda } from '../../agenda/model.ts'
import { Proposal } from '../../report/nextTime.ts'
import { ReportFacts } from '../../report/report.ts'
import { KEY_REFUSALS, type RefusalTable } from './refusal.ts'

/** Where reports of shows are given out. */
export const REPORT_PATH = '/report'

/** The languages in which a table of it is written. */
export const REPORT_LANGUAGES = ['en', 'zh', 'de'] as const
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number]

/** The file of a report: the facts, in every language of the agenda, or a table in one. */
export const ReportFile = z.enum([
  'report.json',
  ...REPORT_LANGUAGES.map((lang) => `report.${lang}.csv` as const),
])
export type ReportFile = z.infer<typeof ReportFile>

/** The language that a file of a report is a table in; null where it is none. */
export function reportLanguage(file: ReportFile): ReportLanguage | null {
  return REPORT_LANGUAGES.find((language) => file === `report.${language}.csv`) ?? null
}

/** The address of a file of a report. */
export function reportAddress(show: ShowId, file: ReportFile): string {
  return `${REPORT_PATH}/${show}/${file}`
}

/** What is answered: the facts as this reader sees them (what follows from them stands beside, for programs), and what the reader sees of people. */
export const ReportAnswer = z.object({
  report: ReportFacts,
  reader: z.object({ names: z.boolean(), inner: z.boolean(), remarks: z.boolean() }),
})
export type ReportAnswer = z.infer<typeof ReportAnswer>

/** The file of what a copy of a show can take over from how long things took. */
export const NEXT_TIME_FILE = 'next-time.json'

/** Where its owner is told what a copy of a show can take over. */
export function nextTimeAddress(show: ShowId): string {
  return `${REPORT_PATH}/${show}/${NEXT_TIME_FILE}`
}

/** What a copy can take over from so many ended shows, of its series or else the show alone, and the plan that is copied: null where there is nothing to take over. */
export const NextTimeAnswer = z.object({
  series: z.boolean(),
  shows: z.int().min(0),
  proposals: z.array(Proposal),
  plan: Agenda.nullable(),
})
export type NextTimeAnswer = z.infer<typeof NextTimeAnswer>

/** Every reason why a report is not given out. */
export const REPORT_REFUSALS = {
  ...KEY_REFUSALS,
  'not-allowed': {
    status: 403,
    line: 'This link does not open the report. Ask the organiser for one that does.',
  },
  'no-such-file': {
    status: 404,
    line: `There are ${REPORT_PATH}/SHOW/${[...ReportFile.options, NEXT_TIME_FILE].join(', ')}.`,
  },
  'not-ended': {
    status: 404,
    line: 'The show has not ended yet. Its report is there once it has.',
  },
  'too-many': {
    status: 429,
    line: 'Too many requests in a short time. Wait a minute, then try again.',
  },
  busy: {
    status: 503,
    line: 'The server makes other reports at this moment. Try again in a minute.',
  },
  failed: {
    status: 500,
    line: 'The server could not make this report. Nothing was changed. Tell whoever runs the server.',
  },
} as const satisfies RefusalTable
