import { common as deCommon } from '../../../client/i18n/de/common.ts'
import { report as deReport } from '../../../client/i18n/de/report.ts'
import { reportTable as deTable } from '../../../client/i18n/de/reportTable.ts'
import { common as enCommon } from '../../../client/i18n/en/common.ts'
import { report as enReport } from '../../../client/i18n/en/report.ts'
import { reportTable as enTable } from '../../../client/i18n/en/reportTable.ts'
import { common as zhCommon } from '../../../client/i18n/zh/common.ts'
import { report as zhReport } from '../../../client/i18n/zh/report.ts'
import { reportTable as zhTable } from '../../../client/i18n/zh/reportTable.ts'
import { csvText } from '../../../shared/agenda/csv/writeCsv.ts'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { ItemId, PersonId, SegmentId } from '../../../shared/agenda/ids.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import type { ReportLanguage } from '../../../shared/protocol/http/report.ts'
import { displayedFacts } from '../../../shared/report/displayedFacts.ts'
import type { ReportFacts, ReportRow } from '../../../shared/report/report.ts'
import { type ReportSums, reportSumsOf } from '../../../shared/report/reportSums.ts'
import type { Share } from '../../../shared/report/shares.ts'
import { clockSecondsText, dateIn } from '../../../shared/time/format.ts'
import { type Duration, type Instant, SECOND } from '../../../shared/time/instant.ts'

export type ReportHead = keyof typeof enTable.heads
export type ReportRowKind = keyof typeof enTable.rows

/** The columns of the report table, in order. */
const REPORT_HEADS = Object.keys(enTable.heads) as readonly ReportHead[]

/** The texts of the table, and the texts of the report page that replace hidden names and titles. */
const WORDS = {
  en: { ...enTable, kinds: enCommon.kind, page: enReport },
  zh: { ...zhTable, kinds: zhCommon.kind, page: zhReport },
  de: { ...deTable, kinds: deCommon.kind, page: deReport },
} satisfies Record<ReportLanguage, unknown>

/** Returns the words of the report table in a language. */
function reportWords(language: ReportLanguage) {
  const { page, ...table } = WORDS[language]
  const withNumber = (text: string) => (n: number) => text.replace(/\{\{\w+\}\}/, String(n))
  const { booth, interpreter, swaps_one: swap, swaps_other: swaps } = page.booths
  return {
    ...table,
    person: withNumber(page.person),
    segment: withNumber(page.segment),
    interpreter: withNumber(interpreter),
    booth: withNumber(booth),
    swaps: (n: number) => withNumber(n === 1 ? (swap ?? swaps) : swaps)(n),
  }
}

type Cells = Partial<Record<ReportHead, string>>

/** Formats a duration as h:mm:ss, which spreadsheets can calculate with. */
function durationText(duration: Duration): string {
  const seconds = Math.abs(duration) / SECOND
  const twoDigits = (n: number) => String(Math.floor(n) % 60).padStart(2, '0')
  const text = `${Math.floor(seconds / 3600)}:${twoDigits(seconds / 60)}:${twoDigits(seconds)}`
  return duration < 0 ? `-${text}` : text
}

/** Formats the facts of a report, in whole seconds, in one language. */
class ReportFormatter {
  readonly facts: ReportFacts
  readonly sums: ReportSums
  readonly words
  readonly rows: ReadonlyMap<ItemId | null, ReportRow>
  readonly #people: ReadonlyMap<PersonId, string>
  readonly #segments: ReadonlyMap<SegmentId, string>
  readonly #language: string
  readonly #zone: string

  constructor(facts: ReportFacts, language: ReportLanguage) {
    this.facts = displayedFacts(facts)
    this.sums = reportSumsOf(this.facts)
    this.words = reportWords(language)
    this.#language = language
    this.#zone = homeZone(facts)
    const { rows, people, segments } = this.facts
    const nameOr = (texts: Texts | null, substitute: string) =>
      texts === null ? substitute : this.text(texts)
    this.rows = new Map(rows.map((row) => [row.item, row]))
    this.#people = new Map(
      people.map(({ person, name }, n) => [person, nameOr(name, this.words.person(n + 1))]),
    )
    this.#segments = new Map(
      segments.map(({ segment, title }, n) => [segment, nameOr(title, this.words.segment(n + 1))]),
    )
  }

  text(texts: Texts): string {
    return textIn(texts, this.#language).text
  }

  time(at: Instant | null): string {
    return at === null ? '' : `${dateIn(at, this.#zone)} ${clockSecondsText(at, this.#zone)}`
  }

  person(id: PersonId): string {
    return this.#people.get(id) ?? this.words.person(0)
  }

  /** Returns the title of an item, or its kind and number if the title is hidden. */
  title({ title, kind, number }: ReportRow): string {
    return title === null ? `${this.words.kinds[kind]} ${number}` : this.text(title)
  }

  titleOf(id: ItemId | null): string {
    const row = this.rows.get(id)
    return row === undefined ? '' : this.title(row)
  }

  segment(id: SegmentId): string {
    return this.#segments.get(id) ?? this.words.segment(0)
  }

  people(people: readonly PersonId[] = []): string {
    return people.map((id) => this.person(id)).join(this.words.comma)
  }
}

function durationCells({
  planned,
  allotted,
  used,
}: Record<'planned' | 'allotted' | 'used', Duration>) {
  return {
    planned: durationText(planned),
    allotted: durationText(allotted),
    used: durationText(used),
    againstPlan: durationText(used - planned),
    againstAllotted: durationText(used - allotted),
  }
}

function changeCells({ granted, taken, paused }: Record<'granted' | 'taken' | 'paused', Duration>) {
  return { given: durationText(granted), taken: durationText(taken), paused: durationText(paused) }
}

function itemCells(format: ReportFormatter, row: ReportRow): Cells {
  const { words } = format
  return {
    segment: format.segment(row.segment),
    title: format.title(row),
    people: format.people(row.speakers),
    notHere: format.people(row.absent ?? []),
    language: row.languages.join(' '),
    fate: words.fates[row.fate],
    plannedStart: format.time(row.plannedStart),
    began: format.time(row.began),
    ended: format.time(row.ended),
    ...durationCells(row),
    ...changeCells(row),
    remark: row.remark?.text ?? '',
  }
}

function shareCells(share: Share<unknown>): Cells {
  return { ...durationCells(share), floor: durationText(share.floor) }
}

function stepCells(format: ReportFormatter): readonly Cells[] {
  const { sums, words } = format
  return sums.drift.parts.map(({ kind, item, by }) => ({
    title: format.titleOf(item),
    people: format.people(format.rows.get(item)?.speakers),
    fate: words.steps[kind],
    moved: durationText(by),
  }))
}

/** Returns one row for each booth with its number of swaps, then one for each of its interpreters. */
function boothRows(format: ReportFormatter): readonly (readonly [ReportRowKind, Cells])[] {
  const { facts, words } = format
  return facts.booths.flatMap(({ booth, swaps, people }, n) => {
    const title = booth ?? words.booth(n + 1)
    const total = people.reduce((sum, { worked }) => sum + worked, 0)
    return [
      ['booth', { title, fate: words.swaps(swaps), used: durationText(total) }] as const,
      ...people.map(({ person, name, worked }, index) => {
        const interpreter =
          person === null ? (name ?? words.interpreter(index + 1)) : format.person(person)
        return ['interpreter', { title, people: interpreter, used: durationText(worked) }] as const
      }),
    ]
  })
}

/**
 * Converts a report to CSV in a language. The rows are items, their totals, the shares of people, organisations and languages,
 * booths, and the steps that moved the end. No cell is a formula.
 */
export function reportCsv(report: ReportFacts, language: ReportLanguage): string {
  const format = new ReportFormatter(report, language)
  const { facts, words } = format
  const { shares, totals } = format.sums
  const rows: ReadonlyArray<readonly [ReportRowKind, Cells]> = [
    ...facts.rows.map((row) => ['item', itemCells(format, row)] as const),
    ['total', { ...durationCells({ ...totals, used: totals.items }), ...changeCells(totals) }],
    ...shares.people.map(
      (share) => ['person', { ...shareCells(share), people: format.person(share.whose) }] as const,
    ),
    ...shares.organisations.map(
      (share) =>
        ['organisation', { ...shareCells(share), people: format.text(share.whose) }] as const,
    ),
    ...shares.languages.map(
      (share) => ['language', { ...shareCells(share), language: share.whose ?? '' }] as const,
    ),
    ...boothRows(format),
    ...stepCells(format).map((cells) => ['step', cells] as const),
  ]
  return csvText(
    REPORT_HEADS.map((head) => words.heads[head]),
    rows.map(([kind, cells]) =>
      REPORT_HEADS.map((head) => (head === 'row' ? words.rows[kind] : (cells[head] ?? ''))),
    ),
  )
}
