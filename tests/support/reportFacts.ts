import { ReportLog } from '../../shared/report/facts.ts'
import type { ReportFacts } from '../../shared/report/report.ts'
import type { Envelope } from '../../shared/run/state.ts'

/** The facts of a whole log, once its show has ended; null before. */
export function reportFacts(log: Iterable<Envelope>): ReportFacts | null {
  const gathered = new ReportLog()
  for (const envelope of log) gathered.take(envelope)
  return gathered.facts()
}
