import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { ItemId } from '../../../shared/agenda/ids.ts'
import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import type { ReportRow, ReportSegment } from '../../../shared/report/report.ts'
import { dateIn, digits, spentSeconds } from '../../../shared/time/format.ts'
import { type Duration, type Instant, MINUTE, minuteFloor } from '../../../shared/time/instant.ts'
import { entryOf, localeOf, tagOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { nameList } from '../../ui/agenda/peopleNames.ts'
import { clockWithDay, distinctZones } from '../../ui/agenda/zoneTimes.ts'
import type { ReportData } from '../../ui/report/useReport.ts'

/** Returns a report with the formatters of its people, items and times in this screen's language. */
export function useReportWords(report: ReportData) {
  const { t, language } = useTranslation(['report', 'common'])
  const lang = tagOf(language)
  const { facts } = report
  const screenText = (text: string): TextInLanguage => ({ text, lang, missing: false })
  const title = (row: ReportRow): TextInLanguage =>
    row.title === null
      ? screenText(t('untitled', { kind: t(`common:kind.${row.kind}`), n: row.number }))
      : textIn(row.title, lang)
  /** Names a person, or states their number if the name is hidden. */
  const person = (id: string): TextInLanguage => {
    const place = facts.people.findIndex((one) => one.person === id)
    const name = facts.people[place]?.name ?? null
    return name === null ? screenText(t('person', { n: place + 1 })) : textIn(name, lang)
  }
  const names = (row: ReportRow) => row.speakers.map(person)
  /** Names an item by its speakers, else by its title. */
  const rowName = (row: ReportRow): TextInLanguage => {
    const who = names(row)
    const [first] = who
    return first === undefined ? title(row) : { ...first, text: nameList(who, lang, 2) }
  }
  const rowOf = (id: ItemId | null) => facts.rows.find((row) => row.item === id) ?? null
  // Zones with the same clock time when the show began count as one (Z1).
  const zones = distinctZones(facts.zones, facts.began)
  const home = zones[0] ?? 'UTC'
  /** Formats a moment as a clock time, with days counted from the home date of the begin (Z3). */
  const timeIn = (at: Instant, zone: string) =>
    clockWithDay(at, zone, dateIn(facts.began, homeZone(facts)))
  return {
    report,
    t,
    lang,
    /** The separator between two sentences. */
    space: entryOf(language).space,
    title,
    names,
    rowName,
    rowOf,
    text: (texts: Texts) => textIn(texts, lang),
    /** Names a segment by its title, else by its number. */
    segment: (segment: ReportSegment): TextInLanguage =>
      segment.title === null
        ? screenText(t('segment', { n: facts.segments.indexOf(segment) + 1 }))
        : textIn(segment.title, lang),
    person,
    item: (id: ItemId | null): string => {
      const row = rowOf(id)
      return row === null ? '' : rowName(row).text
    },
    zones,
    timeIn,
    time: (at: Instant) => timeIn(at, home),
    /** Formats a moment in the other zones of the show. */
    elsewhere: (at: Instant) =>
      zones
        .slice(1)
        .map((zone) => timeIn(at, zone))
        .join(' / '),
    day: (at: Instant, form: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(localeOf(language), { ...form, timeZone: home }).format(at),
  }
}

export type ReportWords = ReturnType<typeof useReportWords>

/** The props of every part of the page. */
export type ReportProps = { readonly words: ReportWords }

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
