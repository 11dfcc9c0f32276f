import { digits, spentSeconds } from '../../../shared/time/format.ts'
import { type Duration, type Instant, MINUTE, minuteFloor } from '../../../shared/time/instant.ts'
import type { ReportData } from '../../ui/report/useReport.ts'

/** A length as m:ss. */
export function formatLength(length: Duration): string {
  return digits(spentSeconds(Math.abs(length)))
}

/** Minutes between two moments as they are shown, so that they agree with these (T5). */
export function minutesBetween(from: Instant, to: Instant): number {
  return (minuteFloor(to) - minuteFloor(from)) / MINUTE
}

/** Compares the end with the hard stop, or with the plan if there is none; in minutes. */
export function endingOf({ facts, figures }: ReportData) {
  const { stop, ended } = facts
  const past = minutesBetween(stop?.at ?? figures.drift.plannedEnd, ended)
  const [more, less, exact] =
    stop === null ? (['late', 'early', 'onPlan'] as const) : (['over', 'spare', 'onStop'] as const)
  const is = past > 0 ? more : past < 0 ? less : exact
  return { is, count: Math.abs(past) }
}
