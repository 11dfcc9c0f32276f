import Papa from 'papaparse'
import { z } from 'zod'
import { instantOfIso } from '../../time/iso.ts'
import { type AgendaFault, type AgendaResult, checkedAgenda } from '../checks.ts'
import { linkFaults } from '../documentLinks.ts'
import { BRIEFING_FIELDS } from '../fields/briefing.ts'
import { ITEM_FIELDS } from '../fields/item.ts'
import { SEGMENT_FIELDS } from '../fields/segment.ts'
import { type Agenda, Briefing, Item, Segment } from '../model.ts'
import type { Cells, MomentOf } from './column.ts'
import { unescapeFormula } from './escape.ts'

type ReadableField = {
  readonly csv: { readonly read: (cells: Cells, momentOf: MomentOf) => unknown } | null
}

/** Reads the fields of a row that have columns. An optional field whose cells are empty is absent. */
function readIn(
  fields: Readonly<Record<string, ReadableField>>,
  { shape }: { readonly shape: Readonly<Record<string, z.ZodType>> },
  cells: Cells,
): Record<string, unknown> {
  const isOptional = (name: string) => shape[name]?.safeParse(undefined).success
  const all = Object.entries(fields).flatMap(([name, { csv }]) => {
    const value = csv?.read(cells, instantOfIso) ?? null
    return csv === null || (value === null && isOptional(name)) ? [] : [[name, value] as const]
  })
  return Object.fromEntries(all)
}

function itemIn(cells: Cells): unknown {
  const briefing = readIn(BRIEFING_FIELDS, Briefing, cells)
  return { ...readIn(ITEM_FIELDS, Item, cells), addedLive: false, briefing }
}

/** Returns the rows of a file as maps from heading to text, each with its number in the file; blank rows count, but are left out. */
function rowsOf(text: string): ReadonlyMap<Cells, number> {
  const body = text.replace(/^\uFEFF/, '')
  // Spreadsheets write the separator of their country; the first heading shows which.
  const delimiter = /^"?row"?([,;\t])/.exec(body)?.[1] ?? ','
  const { data } = Papa.parse<string[]>(body, { delimiter })
  const [[, heads] = [0, []], ...rows] = [...data.entries()].filter(([, row]) =>
    row.some((cell) => cell.trim() !== ''),
  )
  return new Map(
    rows.map(([at, row]) => [
      Object.fromEntries(heads.map((head, n) => [head, unescapeFormula(row[n] ?? '')] as const)),
      at + 1,
    ]),
  )
}

function groupBySegment(rows: readonly Cells[]): readonly (readonly Cells[])[] {
  const starts = rows.flatMap((row, at) => (row['row'] === 'segment' ? [at] : []))
  return starts.map((from, n) => rows.slice(from, starts[n + 1] ?? rows.length))
}

/** Replaces the segments of the agenda `base` by those in a file of `csvOf`; or returns the faults by row. */
export function agendaOfCsv(text: string, base: Agenda): AgendaResult {
  const faults: AgendaFault[] = []
  const rows = rowsOf(text)
  const segments = groupBySegment([...rows.keys()]).flatMap(([head = {}, ...items]) => {
    const parsed = Segment.extend({ items: z.array(Item) }).safeParse({
      ...readIn(SEGMENT_FIELDS, Segment, head),
      items: items.map(itemIn),
    })
    if (parsed.success) return [parsed.data]
    for (const { path, message } of parsed.error.issues)
      faults.push({ path: `row ${rows.get(head)}: ${path.join('.')}`, problem: message })
    return []
  })
  if (segments.length === 0 && faults.length === 0)
    faults.push({ path: 'row', problem: 'no row is a segment' })
  if (faults.length > 0) return { ok: false, faults }
  const agenda = { ...base, segments }
  return checkedAgenda(agenda, linkFaults(agenda, [base]))
}
