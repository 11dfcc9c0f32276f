import { DRIFT_ORDER, type Drift } from '../../../shared/report/drift.ts'
import type { ReportFacts } from '../../../shared/report/report.ts'
import { type ReportSums, reportSumsOf } from '../../../shared/report/reportSums.ts'
import { SECOND } from '../../../shared/time/instant.ts'
import type { Case } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { reportFacts } from '../../support/reportFacts.ts'

/** The report of a show that has ended, with all that follows from its facts. */
export function readOf(show: Pick<Case, 'log'>): ReportFacts & ReportSums {
  const facts = present(reportFacts(show.log))
  return { ...facts, ...reportSumsOf(facts) }
}

/** A length as m:ss. */
export function inMinutes(length: number): string {
  const seconds = Math.abs(length) / SECOND
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return length < 0 ? `-${text}` : text
}

/** Each cause of a drift in its order: `over talk-yan 4:00`. */
export const causes = ({ parts }: Drift): readonly string[] =>
  parts.map(({ kind, item, by }) =>
    [kind, item, inMinutes(by)].filter((part) => part !== null).join(' '),
  )

/** What the parts of a drift come to, and from where to where they lead. */
export function sums({ plannedEnd, ended, parts }: Drift): readonly [number, number] {
  const known = parts.filter(({ kind }) => DRIFT_ORDER.includes(kind))
  return [known.reduce((sum, { by }) => sum + by, 0), ended - plannedEnd]
}
