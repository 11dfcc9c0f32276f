import { z } from 'zod'
import type { ShowId } from '../../agenda/ids.ts'
import { ReportFacts } from '../../report/report.ts'
import { KEY_REFUSALS, type RefusalTable } from './refusal.ts'

/** Where reports of shows are given out. */
export const REPORT_PATH = '/report'

/** The languages in which a table of it is written. */
export const REPORT_LANGUAGES = ['en', 'zh'] as const
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number]

/** The file of a report: the facts, in every language of the agenda, or a table in one. */
export const ReportFile = z.enum([
  'report.json',
  ...REPORT_LANGUAGES.map((lang) => `report.${lang}.csv` as const),
])
export type ReportFile = z.infer<typeof ReportFile>

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

/** Every reason why a report is not given out. */
export const REPORT_REFUSALS = {
  ...KEY_REFUSALS,
  'not-allowed': {
    status: 403,
    line: 'This link does not open the report. Ask the organiser for one that does.',
  },
  'no-such-file': {
    status: 404,
    line: `There are ${REPORT_PATH}/SHOW/${ReportFile.options.join(', ')}.`,
  },
  'not-ended': {
    status: 404,
    line: 'The show has not ended yet. Its report is there once it has.',
  },
  'too-many': {
    status: 429,
    line: 'Too many requests in a short time. Wait a minute, then try again.',
  },
} as const satisfies RefusalTable
