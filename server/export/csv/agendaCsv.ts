import { type CsvColumn, type CsvSheet, headIn } from '../../../shared/agenda/csv/column.ts'
import { csvText } from '../../../shared/agenda/csv/writeCsv.ts'
import { BRIEFING_FIELDS, NO_BRIEFING } from '../../../shared/agenda/fields/briefing.ts'
import { ITEM_FIELDS } from '../../../shared/agenda/fields/item.ts'
import { SEGMENT_FIELDS } from '../../../shared/agenda/fields/segment.ts'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { Agenda, Item, Segment } from '../../../shared/agenda/model.ts'
import { planOf } from '../../../shared/agenda/plan.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { clockText, dateIn } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { isoOf } from '../../../shared/time/iso.ts'

function plannedStart(start: Instant | undefined, zone: string): string {
  return start === undefined ? '' : `${dateIn(start, zone)} ${clockText(start, zone)}`
}

/** Returns the columns that are not fields of an item or segment. */
function rowColumns<T extends { readonly id: string }>(
  list: 'items' | 'segments',
): readonly CsvColumn<T>[] {
  return [
    { head: 'row', cell: () => list.slice(0, -1) },
    {
      head: 'planned start',
      cell: ({ id }, { plan, zone }) => plannedStart(plan[list].get(id)?.start, zone),
    },
  ]
}

type CsvFields<T> = Readonly<
  Record<string, { readonly csv: { columns: readonly CsvColumn<T>[] } | null }>
>

function fieldColumns<T>(fields: CsvFields<T>): readonly CsvColumn<T>[] {
  return Object.values(fields).flatMap(({ csv }) => csv?.columns ?? [])
}

function briefingColumn({
  head,
  texts,
  cell,
}: CsvColumn<Item['briefing'] & object>): CsvColumn<Item> {
  return {
    head,
    ...(texts ? { texts: ({ briefing }: Item) => texts(briefing ?? NO_BRIEFING) } : {}),
    cell: ({ briefing }, sheet, lang) => cell(briefing ?? NO_BRIEFING, sheet, lang),
  }
}

const SEGMENT_COLUMNS: readonly CsvColumn<Segment>[] = [
  ...rowColumns<Segment>('segments'),
  ...fieldColumns<Segment>(SEGMENT_FIELDS),
]

const ITEM_COLUMNS: readonly CsvColumn<Item>[] = [
  ...rowColumns<Item>('items'),
  ...fieldColumns<Item>(ITEM_FIELDS),
  ...fieldColumns(BRIEFING_FIELDS).map(briefingColumn),
]

/** The order of the columns: time and kind, the texts in each language, then the rest. Columns that are not listed here are last. */
const FIRST_HEADS: readonly string[] = [
  ...['row', 'id', 'planned start', 'not before', 'minutes', 'budget', 'must end by', 'kind'],
  ...['least minutes', 'drop rank', 'floor language', 'speakers', 'speaker ids'],
]
const TEXT_HEADS: readonly string[] = ['title', 'talking points', 'announce', 'notes']
const LAST_HEADS: readonly string[] = ['amber minutes', 'red minutes', 'script', 'documents']

/** Returns the languages of all texts, those of the agenda first. */
function languagesOf({ languages, segments }: Agenda): readonly LanguageTag[] {
  const textsOf = <T>(columns: readonly CsvColumn<T>[], thing: T) =>
    columns.flatMap(({ texts }) => texts?.(thing) ?? [])
  const texts = segments.flatMap((segment) => [
    ...textsOf(SEGMENT_COLUMNS, segment),
    ...segment.items.flatMap((item) => textsOf(ITEM_COLUMNS, item)),
  ])
  return [...new Set([...languages, ...texts.flatMap((one) => Object.keys(one))])]
}

function columnOf(head: string, lang: LanguageTag | null) {
  const cellIn = <T>(columns: readonly CsvColumn<T>[]) => {
    const column = columns.find((one) => one.head === head)
    return (thing: T, sheet: CsvSheet) => column?.cell(thing, sheet, lang ?? '') ?? ''
  }
  return {
    head: lang === null ? head : headIn(head, lang),
    segment: cellIn(SEGMENT_COLUMNS),
    item: cellIn(ITEM_COLUMNS),
  }
}

function columnsOf(agenda: Agenda) {
  const all = [...SEGMENT_COLUMNS, ...ITEM_COLUMNS]
  const translatedHeads = new Set(all.flatMap(({ head, texts }) => (texts ? [head] : [])))
  const otherHeads = [...new Set(all.map(({ head }) => head))].filter(
    (head) => ![...FIRST_HEADS, ...TEXT_HEADS, ...LAST_HEADS].includes(head),
  )
  const plainColumns = (heads: readonly string[]) => heads.map((head) => columnOf(head, null))
  const textHeads = [...TEXT_HEADS, ...otherHeads.filter((head) => translatedHeads.has(head))]
  return [
    ...plainColumns(FIRST_HEADS),
    ...languagesOf(agenda).flatMap((lang) => textHeads.map((head) => columnOf(head, lang))),
    ...plainColumns([...LAST_HEADS, ...otherHeads.filter((head) => !translatedHeads.has(head))]),
  ]
}

/** Converts an agenda to CSV with a byte order mark, one row for each segment and item. Escapes cells that a spreadsheet would run as formulas. */
export function agendaCsv(agenda: Agenda): string {
  const columns = columnsOf(agenda)
  const zone = homeZone(agenda)
  const sheet: CsvSheet = { agenda, plan: planOf(agenda), zone, iso: (at) => isoOf(at, zone) }
  const rows = agenda.segments.flatMap((segment) => [
    columns.map((column) => column.segment(segment, sheet)),
    ...segment.items.map((item) => columns.map((column) => column.item(item, sheet))),
  ])
  return csvText(
    columns.map(({ head }) => head),
    rows,
  )
}
