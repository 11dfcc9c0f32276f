import type { ItemId } from '../../../shared/agenda/ids.ts'
import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import type { ReportRow, ReportSegment } from '../../../shared/report/report.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { entryOf, localeOf, tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { nameList } from '../../ui/agenda/nameList.ts'
import type { ReportData } from '../../ui/report/useReport.ts'
import { nameOf, rowOf, timeIn, zonesIn } from './reportData.ts'

/** How people, items and days of a report are called in this screen's language. */
export function useReportWords(report: ReportData) {
  const { t } = useTranslation(['report', 'common'])
  const { language } = useLanguage()
  const lang = tagOf(language)
  const nameless = (n: number) => t('person', { n })
  const own = (text: string): TextInLanguage => ({ text, lang, missing: false })
  const title = (row: ReportRow): TextInLanguage =>
    row.title === null
      ? own(t('untitled', { kind: t(`common:kind.${row.kind}`), n: row.number }))
      : textIn(row.title, lang)
  const person = (id: string) => nameOf(report, id, lang, nameless)
  const names = (row: ReportRow) => row.speakers.map(person)
  /** An item by who speaks in it, else by its title. */
  const rowName = (row: ReportRow): TextInLanguage => {
    const who = names(row)
    const [first] = who
    return first === undefined ? title(row) : { ...first, text: nameList(who, lang, 2) }
  }
  const zones = zonesIn(report.facts)
  const segmentIds = report.facts.segments.map(({ segment }) => segment)
  return {
    t,
    lang,
    /** Between two sentences. */
    space: entryOf(language).space,
    title,
    names,
    rowName,
    text: (texts: Texts) => textIn(texts, lang),
    /** A block by its title, else by its place. */
    segment: ({ segment, title: texts }: ReportSegment): TextInLanguage =>
      texts === null
        ? own(t('segment', { n: segmentIds.indexOf(segment) + 1 }))
        : textIn(texts, lang),
    person,
    item: (id: ItemId | null): TextInLanguage => {
      const row = id === null ? null : rowOf(report, id)
      return row === null ? own('') : rowName(row)
    },
    time: (at: Instant) => timeIn(at, zones[0] ?? 'UTC', report.facts),
    /** On the other clocks of the show. */
    elsewhere: (at: Instant) => zones.slice(1).map((zone) => timeIn(at, zone, report.facts)),
    day: (at: Instant, form: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(localeOf(language), {
        ...form,
        timeZone: zones[0] ?? 'UTC',
      }).format(at),
  }
}

export type ReportWords = ReturnType<typeof useReportWords>
