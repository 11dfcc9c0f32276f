import { digits, spentSeconds } from '../../../shared/time/format.ts'
import { type Duration, type Instant, MINUTE, minuteFloor } from '../../../shared/time/instant.ts'
import type { ReportData } from '../../ui/report/useReport.ts'

/** Formats a length as m:ss, without its sign. */
export function formatLength(length: Duration): string {
  return digits(spentSeconds(Math.abs(length)))
}

/** Returns the minutes between two moments as displayed, so that they agree with the clock times (T5). */
export function minutesBetween(from: Instant, to: Instant): number {
  return (minuteFloor(to) - minuteFloor(from)) / MINUTE
}

/** Compares the end with the hard stop, or with the planned end if there is none; `count` is in minutes. */
export function endingOf({ facts, sums }: ReportData) {
  const { stop, ended } = facts
  const late = minutesBetween(stop?.at ?? sums.drift.plannedEnd, ended)
  const [more, less, exact] =
    stop === null ? (['late', 'early', 'onPlan'] as const) : (['over', 'spare', 'onStop'] as const)
  const is = late > 0 ? more : late < 0 ? less : exact
  return { is, count: Math.abs(late) }
}
