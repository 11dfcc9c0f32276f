import {
  type ReportAnswer,
  type ReportFile,
  reportLanguage,
} from '../../shared/protocol/http/report.ts'
import { nextTimeOf } from '../../shared/report/nextTime.ts'
import type { ReportFacts } from '../../shared/report/report.ts'
import { reportSumsOf } from '../../shared/report/reportSums.ts'
import type { ReportVisibility } from '../../shared/report/reportVisibility.ts'
import { reportCsv } from './csv/reportCsv.ts'

/** Returns the text of a report file. */
export function reportFileText(
  report: ReportFacts,
  { names, inner, remarks, ids }: ReportVisibility,
  file: ReportFile,
): string {
  const language = reportLanguage(file)
  if (language !== null) return reportCsv(report, language)
  const answer: ReportAnswer = { report, reader: { names, inner, remarks } }
  // Only planners can use the proposals for the next show.
  const next = ids ? { nextTime: nextTimeOf([report]).proposals } : {}
  return `${JSON.stringify({ ...answer, ...reportSumsOf(report), ...next }, null, 2)}\n`
}
