import type {
  ParsedAgenda,
  ParsedItem,
  ReadSegment,
} from '../../../../shared/agenda/reading/reading.ts'
import { same } from '../../../../shared/agenda/same.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import {
  type AgendaWithPlaces,
  type Correction,
  correctedItem,
  correctedSegment,
  correctedWhole,
  isOneItem,
  newItem,
  type Place,
  type RowAct,
  WHOLE,
  withText,
} from './corrections.ts'

/** Returns `{ chair }` with another moderator, if any, when corrections removed the chair from a segment's speakers; else `{}`. */
function newChair({ chair, items: before }: ReadSegment, after: ReadSegment['items']) {
  const names = (one: ParsedItem['speakers'][number]) => Object.values(one.name)
  const isIn = (items: ReadSegment['items']) => (name: string) =>
    items.some(({ speakers }) => speakers.some((one) => names(one).includes(name)))
  if (chair === undefined || !names(chair).some(isIn(before)) || names(chair).some(isIn(after)))
    return {}
  const speakers = after.flatMap((one) => one.speakers)
  return { chair: speakers.find(({ role }) => role === 'moderator') }
}

/** The heading of a segment, with the places of the items that it had at first. */
type Head = {
  readonly segment: ReadSegment
  readonly place: Place
  readonly items: readonly Place[]
}

/** A row of the agenda: a heading, an item, or both in one. */
type Row = { readonly place: Place; readonly head?: Head; readonly item?: ParsedItem }

/** An agenda as the list of its rows, in which corrections are made. */
export type AgendaInRows = { readonly agenda: ParsedAgenda; readonly rows: readonly Row[] }

/** Returns an agenda of a reading in rows. */
export function inRows(agenda: ParsedAgenda): AgendaInRows {
  const rows = agenda.segments.flatMap((segment, n): readonly Row[] => {
    const items = segment.items.map((item, at) => ({ place: { segment: n, item: at }, item }))
    const [only] = items
    const place = { segment: n, item: null }
    const head = { segment, place, items: items.map((one) => one.place) }
    return isOneItem(segment) && only ? [{ ...only, head }] : [{ place, head }, ...items]
  })
  return { agenda, rows }
}

/** Returns an item as a row that is also a segment. */
function asSegment(row: Row, item: ParsedItem, place = row.head?.place ?? row.place): Row {
  const { title, kind, start } = item
  const inferred = item.inferred.includes('start') ? { startInferred: true as const } : {}
  const segment = { title, kind, budget: null, start, ...inferred, items: [] }
  return { place: row.place, item, head: { segment, place, items: [row.place] } }
}

function asItem({ place, item }: Row): Row {
  return item === undefined ? { place } : { place, item }
}

const total = (items: readonly ParsedItem[]) =>
  items.reduce((sum, { planned }) => sum + (planned ?? 0), 0)

/** Returns a segment with the items of some rows. It starts with its first item; a stated length stays with the same items, or if others take as long. */
function segmentOf({ segment, items: own }: Head, rows: readonly Row[]): ReadSegment {
  const items = rows.flatMap(({ item }) => item ?? [])
  const isOwn = ({ place }: Row) => own.some((one) => same(one, place))
  const isWhole = rows.length === own.length && rows.every(isOwn)
  const budget = isWhole || total(items) === total(segment.items) ? segment.budget : null
  const start = same(own[0], rows[0]?.place) ? segment.start : (items[0]?.start ?? null)
  return { ...segment, ...newChair(segment, items), items, budget, start }
}

/** Returns an agenda of its rows; a heading that has lost its items is left out. */
export function ofRows({ agenda, rows }: AgendaInRows): AgendaWithPlaces {
  const parts: { head: Head; rows: Row[] }[] = []
  for (const row of rows) {
    const head = row.head ?? (row.item && parts.length === 0 ? asSegment(row, row.item).head : null)
    if (head) parts.push({ head, rows: [] })
    if (row.item) parts.at(-1)?.rows.push(row)
  }
  const isFilled = (part: (typeof parts)[number]) =>
    part.rows.length > 0 || part.head.segment.items.length === 0
  const filled = parts.filter(isFilled)
  return {
    agenda: { ...agenda, segments: filled.map((part) => segmentOf(part.head, part.rows)) },
    places: filled.map(({ head, rows: own }) => ({
      place: head.place,
      items: own.map(({ place }) => place),
    })),
  }
}

/** Joins an item to the item above: the texts in their order, all people, the sum of the lengths. */
function joined(above: ParsedItem, below: ParsedItem): ParsedItem {
  const [text = ''] = Object.values(above.title)
  const [more = ''] = Object.values(below.title)
  const lengths = [above.planned, below.planned].filter((one) => one !== null)
  const names = above.speakers.map(({ name }) => JSON.stringify(name))
  const others = below.speakers.filter(({ name }) => !names.includes(JSON.stringify(name)))
  return {
    ...above,
    title: same(above.title, below.title) ? above.title : withText(above.title, `${text} ${more}`),
    planned: lengths.length === 0 ? null : lengths.reduce((sum, one) => sum + one, 0),
    speakers: [...above.speakers, ...others],
    talkingPoints: [...above.talkingPoints, ...below.talkingPoints],
    lines: [...above.lines, ...below.lines],
  }
}

/** Separates the parts of a title that names two items. */
const BETWEEN = /\s*[/;+&、；]\s*|\s+(?:–|—|-|and|und|et|y)\s+|[,，]\s*|和|及|与/u

/** Splits an item in two: at a separator of its title, by its people, in halves of whole minutes. */
function halves(item: ParsedItem): readonly [ParsedItem, ParsedItem] {
  const [text = ''] = Object.values(item.title)
  const [title = text, more = text] = text.split(BETWEEN, 2)
  const planned = item.planned && Math.ceil(item.planned / 2 / MINUTE) * MINUTE
  const rest = item.planned && planned && item.planned - planned
  const inferred = [...new Set([...item.inferred, 'planned' as const])]
  const first = { ...item, title: withText(item.title, title), planned, inferred }
  const second = { ...first, title: withText(item.title, more), planned: rest, start: null }
  return [
    { ...first, speakers: item.speakers.slice(0, 1) },
    { ...second, speakers: item.speakers.slice(1), talkingPoints: [] },
  ]
}

/** Returns a row with another start, also of its segment. */
function startingAt({ place, head, item }: Row, start: string | null): Row {
  return {
    place,
    ...(item && { item: { ...item, start } }),
    ...(head && { head: { ...head, segment: { ...head.segment, start } } }),
  }
}

const isBoth = (row: Row | undefined) => row?.head !== undefined && row.item !== undefined
const isHeading = (row: Row | undefined) => row?.head !== undefined && row.item === undefined

/** Returns a row that rises above `upper`, to below `before`: an item within a segment, or a segment outside of one. */
function risen(row: Row, upper: Row, before: Row | undefined): Row {
  if (isBoth(row) && !upper.head) return asItem(row)
  const isOutside = before === undefined || isBoth(before)
  return row.item && isHeading(upper) && isOutside ? asSegment(row, row.item) : row
}

/** Exchanges the rows at `at` and below; the upper one keeps the start. Null if a heading would lose its only item. */
function swapped(rows: readonly Row[], at: number): readonly Row[] | null {
  const [before, upper, lower, after] = [rows[at - 1], rows[at], rows[at + 1], rows[at + 2]]
  if (upper === undefined || lower === undefined) return null
  const isEmptied = isHeading(lower)
    ? isHeading(before)
    : isHeading(upper) && (!after || after.head)
  if (isEmptied) return null
  const start = upper.item?.start ?? upper.head?.segment.start ?? null
  const fallen = isBoth(upper) && !isBoth(lower) ? asItem(upper) : upper
  const first = startingAt(risen(lower, upper, before), start)
  return rows.toSpliced(at, 2, first, startingAt(fallen, null))
}

/** The length of an item that was added without one. */
const USUAL_LENGTH = 5 * MINUTE

type Act = Pick<Extract<Correction, { field: 'row' }>, 'value' | 'added'>

/** What each act makes of the rows, the row at index `at` and its item; null if it cannot be done. */
const ACTS: Readonly<
  Record<RowAct, (rows: readonly Row[], at: number, row: Row, made: Act) => readonly Row[] | null>
> = {
  moveUp: (rows, at) => swapped(rows, at - 1),
  moveDown: (rows, at) => swapped(rows, at),
  into: (rows, at, row) => (isBoth(row) && at > 0 ? rows.with(at, asItem(row)) : null),
  own: (rows, at, row, { added }) => {
    if (row.head || row.item === undefined || !rows[at - 1]?.item) return null
    const { head } = asSegment(row, row.item, { added: added + 1 })
    return rows.toSpliced(at, 0, { place: { added: added + 1 }, ...(head && { head }) })
  },
  merge: (rows, at, row) => {
    const above = rows[at - 1]
    if (above?.item === undefined || row.item === undefined) return null
    const item = joined(above.item, row.item)
    return rows.toSpliced(at - 1, 2, above.head ? asSegment(above, item) : { ...above, item })
  },
  split: (rows, at, row, { added }) => {
    if (row.item === undefined) return null
    const [first, second] = halves(row.item)
    const other = { place: { added }, item: second }
    const both = row.head
      ? [asSegment(row, first), asSegment(other, second, { added: added + 1 })]
      : [{ ...row, item: first }, other]
    return rows.toSpliced(at, 1, ...both)
  },
  newRow: (rows, at, row, { value, added }) => {
    const item = { ...newItem(value), planned: USUAL_LENGTH }
    const made = { place: { added }, item }
    const below = isBoth(row) ? asSegment(made, item, { added: added + 1 }) : made
    return rows.toSpliced(at + 1, 0, below)
  },
  remove: (rows, at) => rows.toSpliced(at, 1),
}

/** Returns a row with a value corrected: of its item, of its segment, or of both if they share it. */
function correctedRow(row: Row, correction: Correction): Row {
  const { place, head, item } = row
  if (!head) return item ? { place, item: correctedItem(item, correction) } : row
  const isLength = correction.field === 'planned' && head.segment.budget === null
  const isOfItem = item !== undefined && (isLength || correction.field === 'speakers')
  const segment = isOfItem ? head.segment : correctedSegment(head.segment, correction)
  return {
    place,
    head: { ...head, segment },
    ...(item && { item: correctedItem(item, correction) }),
  }
}

/** Returns rows with a value of one corrected; the heading above shares the start of its first item. */
function withValue(rows: readonly Row[], at: number, correction: Correction): readonly Row[] {
  const [above, row] = [rows[at - 1], rows[at]]
  const start = isHeading(above) ? above?.head?.segment.start : undefined
  const isShared = correction.field === 'start' && !row?.head && start === row?.item?.start
  const isCorrected = (n: number) => n === at || (isShared && n === at - 1)
  return rows.map((one, n) => (isCorrected(n) ? correctedRow(one, correction) : one))
}

/** Returns an agenda in which no field of the item at a place is marked as inferred. */
export function withConfirmedItem({ agenda, rows }: AgendaInRows, place: Place): AgendaInRows {
  const confirmed = (row: Row) =>
    row.item && same(row.place, place) ? { ...row, item: { ...row.item, inferred: [] } } : row
  return { agenda, rows: rows.map(confirmed) }
}

/** Inserts an item made of a line after the last item that precedes it in the source. */
function withItem(rows: readonly Row[], item: ParsedItem, place: Place): readonly Row[] {
  const line = (one: ParsedItem | undefined) => one?.lines[0] ?? Number.POSITIVE_INFINITY
  const at = rows.findLastIndex((row) => line(row.item) <= line(item))
  return rows.toSpliced(at + 1, 0, { place, item })
}

/** Returns an agenda with one correction at a place; unchanged if the place is removed, or the act cannot be done there. */
export function corrected(shown: AgendaInRows, place: Place, correction: Correction): AgendaInRows {
  const { agenda, rows } = shown
  if (correction.field === 'item') {
    const { value, line, rest } = correction
    const notes = rest ? [...agenda.notes, rest] : agenda.notes
    return { agenda: { ...agenda, notes }, rows: withItem(rows, newItem(value, line), place) }
  }
  if (same(place, WHOLE) || /^(hardStop|room|note)$/.test(correction.field))
    return { agenda: correctedWhole(agenda, correction), rows }
  const at = rows.findIndex((row) => same(row.place, place) || same(row.head?.place, place))
  const row = rows[at]
  if (row === undefined) return shown
  if (correction.field === 'row') {
    const after = ACTS[correction.act](rows, at, row, correction) ?? rows
    return after.some(({ item }) => item) ? { agenda, rows: after } : shown
  }
  return { agenda, rows: withValue(rows, at, correction) }
}
