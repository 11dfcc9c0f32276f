import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { ItemId } from '../../../shared/agenda/ids.ts'
import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { ReportFacts, ReportRow } from '../../../shared/report/report.ts'
import { dateIn, digits, spentSeconds } from '../../../shared/time/format.ts'
import { type Duration, type Instant, MINUTE, minuteFloor } from '../../../shared/time/instant.ts'
import { distinctZones } from '../../ui/agenda/offsets.ts'
import { clockOn } from '../../ui/agenda/zoneTimes.ts'
import type { ReportData } from '../../ui/report/useReport.ts'

/** A length as m:ss. */
export function formatLength(length: Duration): string {
  return digits(spentSeconds(Math.abs(length)))
}

/** The row of an item. */
export function rowOf({ facts }: ReportData, item: ItemId): ReportRow | null {
  return facts.rows.find((row) => row.item === item) ?? null
}

/** Returns the name of a person; `nameless` names them by their number where it is not shown. */
export function nameOf(
  { facts }: ReportData,
  id: string,
  lang: LanguageTag,
  nameless: (n: number) => string,
): TextInLanguage {
  const place = facts.people.findIndex(({ person }) => person === id)
  const name = facts.people[place]?.name ?? null
  return name === null ? { text: nameless(place + 1), lang, missing: false } : textIn(name, lang)
}

/** Minutes between two moments as they are shown, so that they agree with these (T5). */
export function minutesBetween(from: Instant, to: Instant): number {
  return (minuteFloor(to) - minuteFloor(from)) / MINUTE
}

/** How a show ended: against its hard stop, else against its plan; in minutes. */
export type Ending = {
  readonly is: 'over' | 'spare' | 'onStop' | 'late' | 'early' | 'onPlan'
  readonly count: number
}

/** How the end lies against the stop, or where there is none against the plan. */
export function endingOf({ facts, figures }: ReportData): Ending {
  const { stop, ended } = facts
  const past = minutesBetween(stop?.at ?? figures.drift.plannedEnd, ended)
  const names =
    stop === null ? (['late', 'early', 'onPlan'] as const) : (['over', 'spare', 'onStop'] as const)
  const [more, less, exact] = names
  const is = past > 0 ? more : past < 0 ? less : exact
  return { is, count: Math.abs(past) }
}

/** How many items ran over what was planned for them, and how many over what they were allotted. */
export function overruns({ facts }: ReportData): {
  readonly plan: number
  readonly allotted: number
  readonly all: number
} {
  const ran = facts.rows.filter(({ used }) => used > 0)
  const timed = ran.filter(({ planned }) => planned > 0)
  return {
    all: ran.length,
    plan: timed.filter(({ used, planned }) => used > planned).length,
    allotted: timed.filter(({ used, allotted }) => used > allotted).length,
  }
}

/** The clocks of a report: each once, of zones that show the same when the show began the first (Z1). */
export function zonesIn({ zones, began }: Pick<ReportFacts, 'zones' | 'began'>): readonly string[] {
  return distinctZones(zones, began)
}

/** The minute of a moment in a zone, counted from the day on which the show began at home (Z3). */
export function timeIn(
  at: Instant,
  zone: string,
  { zones, began }: Pick<ReportFacts, 'zones' | 'began'>,
): string {
  return clockOn(at, zone, dateIn(began, homeZone({ zones })))
}
