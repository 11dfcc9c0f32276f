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
import { REPORT_HEADS, REPORT_WORDS, type ReportHead, type ReportRowKind } from './reportWords.ts'

type Cells = Partial<Record<ReportHead, string>>

/** A length as h:mm:ss, which spreadsheets reckon with. */
function lengthText(length: Duration): string {
  const seconds = Math.abs(length) / SECOND
  const two = (n: number) => String(Math.floor(n) % 60).padStart(2, '0')
  const text = `${Math.floor(seconds / 3600)}:${two(seconds / 60)}:${two(seconds)}`
  return length < 0 ? `-${text}` : text
}

/** What a report is told by: its facts in whole seconds, what follows from them, and its language. */
class Telling {
  readonly facts: ReportFacts
  readonly figures: ReportSums
  readonly words
  readonly rows: ReadonlyMap<ItemId | null, ReportRow>
  readonly #people: ReadonlyMap<PersonId, string>
  readonly #segments: ReadonlyMap<SegmentId, string>
  readonly #tag: string
  readonly #zone: string

  constructor(facts: ReportFacts, language: ReportLanguage) {
    this.facts = displayedFacts(facts)
    this.figures = reportSumsOf(this.facts)
    this.words = REPORT_WORDS[language]
    this.#tag = language
    this.#zone = homeZone(facts)
    const { rows, people, segments } = this.facts
    const called = (texts: Texts | null, number: string) =>
      texts === null ? number : this.text(texts)
    this.rows = new Map(rows.map((row) => [row.item, row]))
    this.#people = new Map(
      people.map(({ person, name }, place) => [person, called(name, this.words.person(place + 1))]),
    )
    this.#segments = new Map(
      segments.map(({ segment, title }, n) => [segment, called(title, this.words.segment(n + 1))]),
    )
  }

  text(texts: Texts): string {
    return textIn(texts, this.#tag).text
  }

  time(at: Instant | null): string {
    return at === null ? '' : `${dateIn(at, this.#zone)} ${clockSecondsText(at, this.#zone)}`
  }

  person(id: PersonId): string {
    return this.#people.get(id) ?? this.words.person(0)
  }

  /** An item by its title, else by its kind and number. */
  title({ title, kind, number }: ReportRow): string {
    return title === null ? `${this.words.kinds[kind]} ${number}` : this.text(title)
  }

  titleOf(id: ItemId | null): string {
    const row = this.rows.get(id)
    return row === undefined ? '' : this.title(row)
  }

  /** A block by its title, else by its place. */
  segment(id: SegmentId): string {
    return this.#segments.get(id) ?? this.words.segment(0)
  }

  people(people: readonly PersonId[] = []): string {
    return people.map((id) => this.person(id)).join(this.words.comma)
  }
}

/** What was planned, allotted and used, and how these differ. */
function lengthCells({
  planned,
  allotted,
  used,
}: Record<'planned' | 'allotted' | 'used', Duration>) {
  return {
    planned: lengthText(planned),
    allotted: lengthText(allotted),
    used: lengthText(used),
    againstPlan: lengthText(used - planned),
    againstAllotted: lengthText(used - allotted),
  }
}

/** What was given, taken and paused. */
function changeCells({ granted, taken, paused }: Record<'granted' | 'taken' | 'paused', Duration>) {
  return { given: lengthText(granted), taken: lengthText(taken), paused: lengthText(paused) }
}

function itemCells(telling: Telling, row: ReportRow): Cells {
  const { words } = telling
  return {
    segment: telling.segment(row.segment),
    title: telling.title(row),
    people: telling.people(row.speakers),
    notHere: telling.people(row.absent ?? []),
    language: row.languages.join(' '),
    fate: words.fates[row.fate],
    plannedStart: telling.time(row.plannedStart),
    began: telling.time(row.began),
    ended: telling.time(row.ended),
    ...lengthCells(row),
    ...changeCells(row),
    remark: row.remark?.text ?? '',
  }
}

function shareCells(share: Share<unknown>): Cells {
  return { ...lengthCells(share), floor: lengthText(share.floor) }
}

function totalCells({ figures: { totals } }: Telling): Cells {
  return { ...lengthCells({ ...totals, used: totals.items }), ...changeCells(totals) }
}

function stepCells(telling: Telling): readonly Cells[] {
  const { figures, words } = telling
  return figures.drift.parts.map(({ kind, item, by }) => ({
    title: telling.titleOf(item),
    people: telling.people(telling.rows.get(item)?.speakers),
    fate: words.steps[kind],
    moved: lengthText(by),
  }))
}

/** A row a booth, with how often it swapped, and one for each of its people. */
function boothRows(telling: Telling): readonly (readonly [ReportRowKind, Cells])[] {
  const { facts, words } = telling
  return facts.booths.flatMap(({ booth, swaps, people }, place) => {
    const title = booth ?? words.booth(place + 1)
    const all = people.reduce((sum, { worked }) => sum + worked, 0)
    return [
      ['booth', { title, fate: words.swaps(swaps), used: lengthText(all) }] as const,
      ...people.map(({ person, name, worked }, n) => {
        const who = person === null ? (name ?? words.interpreter(n + 1)) : telling.person(person)
        return ['interpreter', { title, people: who, used: lengthText(worked) }] as const
      }),
    ]
  })
}

/** A report as CSV in a language: a row an item, their sums, who had how much, booths, and what moved the end; no cell is a formula. */
export function reportCsv(report: ReportFacts, language: ReportLanguage): string {
  const telling = new Telling(report, language)
  const { facts, words } = telling
  const { shares } = telling.figures
  const rows: ReadonlyArray<readonly [ReportRowKind, Cells]> = [
    ...facts.rows.map((row) => ['item', itemCells(telling, row)] as const),
    ['total', totalCells(telling)],
    ...shares.people.map(
      (share) => ['person', { ...shareCells(share), people: telling.person(share.whose) }] as const,
    ),
    ...shares.organisations.map(
      (share) =>
        ['organisation', { ...shareCells(share), people: telling.text(share.whose) }] as const,
    ),
    ...shares.languages.map(
      (share) => ['language', { ...shareCells(share), language: share.whose ?? '' }] as const,
    ),
    ...boothRows(telling),
    ...stepCells(telling).map((cells) => ['step', cells] as const),
  ]
  return csvText(
    REPORT_HEADS.map((head) => words.heads[head]),
    rows.map(([kind, cells]) =>
      REPORT_HEADS.map((head) => (head === 'row' ? words.rows[kind] : (cells[head] ?? ''))),
    ),
  )
}
