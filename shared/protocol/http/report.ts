import { z } from 'zod'
import type { ShowId } from '../../agenda/ids.ts'
import { Agenda } from '../../agenda/model.ts'
import { Proposal } from '../../report/nextTime.ts'
import { ReportFacts } from '../../report/report.ts'
import { KEY_REFUSALS, type RefusalTable, TOO_MANY_REQUESTS } from './refusal.ts'

export const REPORT_PATH = '/report'

/** The languages of the report's tables. */
export const REPORT_LANGUAGES = ['en', 'zh', 'de'] as const
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number]

/** The files of a report: the facts with all languages, or a table in one. */
export const ReportFile = z.enum([
  'report.json',
  ...REPORT_LANGUAGES.map((lang) => `report.${lang}.csv` as const),
])
export type ReportFile = z.infer<typeof ReportFile>

/** Returns the language of a table; null for the facts. */
export function reportLanguage(file: ReportFile): ReportLanguage | null {
  return REPORT_LANGUAGES.find((language) => file === `report.${language}.csv`) ?? null
}

/** Returns the address of a file of a report. */
export function reportAddress(show: ShowId, file: ReportFile): string {
  return `${REPORT_PATH}/${show}/${file}`
}

/** The facts of a report that a reader may see (servers add the sums for programs), and the reader's rights. */
export const ReportAnswer = z.object({
  report: ReportFacts,
  reader: z.object({ names: z.boolean(), inner: z.boolean(), remarks: z.boolean() }),
})
export type ReportAnswer = z.infer<typeof ReportAnswer>

/** The file with the lengths that a copy of a show can take over. */
export const NEXT_TIME_FILE = 'next-time.json'

/** Returns the address of the file `NEXT_TIME_FILE`. */
export function nextTimeAddress(show: ShowId): string {
  return `${REPORT_PATH}/${show}/${NEXT_TIME_FILE}`
}

/** The proposals from ended shows of the series, or of this show alone. `plan`: the plan to copy; null if there is nothing to take over. */
export const NextTimeAnswer = z.object({
  series: z.boolean(),
  shows: z.int().min(0),
  proposals: z.array(Proposal),
  plan: Agenda.nullable(),
})
export type NextTimeAnswer = z.infer<typeof NextTimeAnswer>

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
    line: 'The show has not ended yet. Its report appears after the end.',
  },
  'too-many': TOO_MANY_REQUESTS,
  busy: {
    status: 503,
    line: 'The server is busy with other reports. Try again in a minute.',
  },
  failed: {
    status: 500,
    line: 'The server could not make this report. Nothing was changed. Inform the operator.',
  },
} as const satisfies RefusalTable
