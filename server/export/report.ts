import {
  type ReportAnswer,
  type ReportFile,
  reportLanguage,
} from '../../shared/protocol/http/report.ts'
import { nextTimeOf } from '../../shared/report/nextTime.ts'
import type { ReportFacts } from '../../shared/report/report.ts'
import { reportSumsOf } from '../../shared/report/reportSums.ts'
import type { ReportVisibility } from '../../shared/report/reportVisibility.ts'
import { reportCsv } from './csv/report.ts'

/** A report as the text of a file. */
export function reportFileOf(
  report: ReportFacts,
  { names, inner, remarks, ids }: ReportVisibility,
  file: ReportFile,
): string {
  const language = reportLanguage(file)
  if (language !== null) return reportCsv(report, language)
  const answer: ReportAnswer = { report, reader: { names, inner, remarks } }
  // Of use to whoever plans the next show, and to nobody else.
  const next = ids ? { nextTime: nextTimeOf([report]).proposals } : {}
  return `${JSON.stringify({ ...answer, ...reportSumsOf(report), ...next }, null, 2)}\n`
}
