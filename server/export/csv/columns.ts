import { type CsvColumn, type CsvSheet, headIn } from '../../../shared/agenda/csv/column.ts'
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

/** The sheet of an agenda. */
export function sheetOf(agenda: Agenda): CsvSheet {
  const zone = homeZone(agenda)
  return { agenda, plan: planOf(agenda), zone, iso: (at) => isoOf(at, zone) }
}

function plannedStart(start: Instant | undefined, zone: string): string {
  return start === undefined ? '' : `${dateIn(start, zone)} ${clockText(start, zone)}`
}

/** What a row says besides its fields. */
function rowColumns<T extends { readonly id: string }>(
  what: 'items' | 'segments',
): readonly CsvColumn<T>[] {
  return [
    { head: 'row', cell: () => what.slice(0, -1) },
    {
      head: 'planned start',
      cell: ({ id }, { plan, zone }) => plannedStart(plan[what].get(id)?.start, zone),
    },
  ]
}

type Tabled<T> = Readonly<
  Record<string, { readonly csv: { columns: readonly CsvColumn<T>[] } | null }>
>

function columnsIn<T>(fields: Tabled<T>): readonly CsvColumn<T>[] {
  return Object.values(fields).flatMap(({ csv }) => csv?.columns ?? [])
}

/** A column of the briefing as one of its item. */
function ofItem({ head, texts, cell }: CsvColumn<Item['briefing'] & object>): CsvColumn<Item> {
  return {
    head,
    ...(texts ? { texts: ({ briefing }: Item) => texts(briefing ?? NO_BRIEFING) } : {}),
    cell: ({ briefing }, sheet, lang) => cell(briefing ?? NO_BRIEFING, sheet, lang),
  }
}

const OF_SEGMENT: readonly CsvColumn<Segment>[] = [
  ...rowColumns<Segment>('segments'),
  ...columnsIn<Segment>(SEGMENT_FIELDS),
]

const OF_ITEM: readonly CsvColumn<Item>[] = [
  ...rowColumns<Item>('items'),
  ...columnsIn<Item>(ITEM_FIELDS),
  ...columnsIn(BRIEFING_FIELDS).map(ofItem),
]

/** The heads in the order in which a sheet is read: what and when, titles and words in each language, the rest. What is not named here comes last. */
const FIRST: readonly string[] = [
  ...['row', 'id', 'planned start', 'not before', 'minutes', 'budget', 'must end by', 'kind'],
  ...['least minutes', 'drop rank', 'floor language', 'speakers', 'speaker ids'],
]
const WORDS: readonly string[] = ['title', 'talking points', 'announce', 'notes']
const LAST: readonly string[] = ['amber minutes', 'red minutes', 'script', 'documents']

/** Every language in which something on the sheet is written, those of the agenda first. */
function languagesOf({ languages, segments }: Agenda): readonly LanguageTag[] {
  const written = <T>(columns: readonly CsvColumn<T>[], thing: T) =>
    columns.flatMap(({ texts }) => texts?.(thing) ?? [])
  const texts = segments.flatMap((segment) => [
    ...written(OF_SEGMENT, segment),
    ...segment.items.flatMap((item) => written(OF_ITEM, item)),
  ])
  return [...new Set([...languages, ...texts.flatMap((one) => Object.keys(one))])]
}

/** A column of the sheet: its head, and what stands in it for a segment and for an item. */
export type SheetColumn = {
  readonly head: string
  readonly segment: (segment: Segment, sheet: CsvSheet) => string
  readonly item: (item: Item, sheet: CsvSheet) => string
}

function columnOf(head: string, lang: LanguageTag | null): SheetColumn {
  const cellIn = <T>(columns: readonly CsvColumn<T>[]) => {
    const column = columns.find((one) => one.head === head)
    return (thing: T, sheet: CsvSheet) => column?.cell(thing, sheet, lang ?? '') ?? ''
  }
  return {
    head: lang === null ? head : headIn(head, lang),
    segment: cellIn(OF_SEGMENT),
    item: cellIn(OF_ITEM),
  }
}

/** The columns of an agenda. */
export function columnsOf(agenda: Agenda): readonly SheetColumn[] {
  const all = [...OF_SEGMENT, ...OF_ITEM]
  const worded = new Set(all.flatMap(({ head, texts }) => (texts ? [head] : [])))
  const others = [...new Set(all.map(({ head }) => head))].filter(
    (head) => ![...FIRST, ...WORDS, ...LAST].includes(head),
  )
  const plain = (heads: readonly string[]) => heads.map((head) => columnOf(head, null))
  const words = [...WORDS, ...others.filter((head) => worded.has(head))]
  return [
    ...plain(FIRST),
    ...languagesOf(agenda).flatMap((lang) => words.map((head) => columnOf(head, lang))),
    ...plain([...LAST, ...others.filter((head) => !worded.has(head))]),
  ]
}
