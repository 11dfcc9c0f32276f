import type {
  LedgerEntry,
  LineOutcome,
  ReadAgenda,
  SourceReading,
} from '../../../../shared/agenda/reading/reading.ts'
import { same } from '../../../../shared/agenda/same.ts'
import type { AgendaRow } from './agendaRows.ts'
import { placeKey } from './corrections.ts'
import { type FindingWithAnswer, placeOfFinding } from './review.ts'

/** What became of a row of the source, by the reading or by a person's answer. */
export type LineResult =
  | { readonly as: 'became'; readonly became: LineOutcome }
  /** Items by their numbers in their agenda, from 1. */
  | { readonly as: 'items'; readonly from: number; readonly to: number; readonly agenda: number }
  | { readonly as: 'joined'; readonly line: number }
  | { readonly as: 'left-out' }
  | { readonly as: 'unknown' }

/** How much of a row is shown until it is opened, in characters. */
const GLANCE = 300

/** How many lines of a row are shown where it is opened, so that no page holds a whole book. */
const OPENED = 400

/** The lines of a row in full. */
export function wholeText(
  source: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): string {
  const lines = source.slice(from - 1, Math.min(to, from - 1 + OPENED))
  const more = to - from + 1 > OPENED ? ['…'] : []
  return [...lines.map((line) => line.trimEnd()), ...more].join('\n').trim()
}

function glanceAt(source: readonly string[], from: number, to: number): string {
  let text = ''
  for (let line = from; line <= to && text.length < GLANCE; line += 1)
    text += ` ${(source[line - 1] ?? '').slice(0, GLANCE)}`
  return text
    .trim()
    .replace(/\s*\t\s*/g, '   ')
    .slice(0, GLANCE)
}

/** The number of each item in its agenda, by its place. */
function numbersOf(agendas: readonly ReadAgenda[]): ReadonlyMap<string, number> {
  return new Map(
    agendas.flatMap(({ segments }, agenda) =>
      segments
        .flatMap(({ items }, segment) => items.map((_, item) => `${agenda}/${segment}/${item}`))
        .map((place, at): [string, number] => [place, at + 1]),
    ),
  )
}

function resultOf(
  { became, places = [] }: LedgerEntry,
  numbers: ReadonlyMap<string, number>,
): LineResult {
  const [first] = places
  if (became !== 'item' || first === undefined) return { as: 'became', became }
  const own = places
    .filter(({ agenda }) => agenda === first.agenda)
    .flatMap(({ agenda, segment, item }) => numbers.get(`${agenda}/${segment}/${item}`) ?? [])
  return { as: 'items', from: Math.min(...own), to: Math.max(...own), agenda: first.agenda }
}

/** What a person made of a line that was not understood; null if it has no answer. */
function answerOf(line: number, asked: readonly FindingWithAnswer[]): LineResult | null {
  const own = asked.find(
    ({ finding }) => finding.code === 'not-understood' && finding.line === line,
  )
  const answer = own?.answer ?? null
  if (answer === null) return null
  if (answer.as !== 'corrected') return { as: 'left-out' }
  if (answer.correction.field === 'join') return { as: 'joined', line: answer.correction.to }
  return { as: 'became', became: answer.correction.field === 'item' ? 'item' : 'note' }
}

/** Splits an entry at the lines about which findings ask. */
function splitAtFindings(
  entry: LedgerEntry,
  asked: readonly FindingWithAnswer[],
): readonly LedgerEntry[] {
  const { from, to, became } = entry
  if (became !== 'not-understood' || from === to) return [entry]
  const lines = asked.flatMap(({ finding: { line } }) =>
    line !== null && line > from && line <= to ? [line] : [],
  )
  const starts = [from, ...new Set(lines)].toSorted((a, b) => a - b)
  return starts.map((start, at) => ({ ...entry, from: start, to: (starts[at + 1] ?? to + 1) - 1 }))
}

/** The lines of a reading without a ledger. */
function unknownLines(source: readonly string[]): readonly LedgerEntry[] {
  return source.map((text, at) => ({
    from: at + 1,
    to: at + 1,
    became: text.trim() === '' ? 'blank' : 'markup',
  }))
}

/** Returns the source row by row, each with lines that became the same, their beginning, and what became of them; blank lines and mere marks are left out. */
function sourceRows(
  { source, agendas, ledger }: SourceReading,
  asked: readonly FindingWithAnswer[],
) {
  const numbers = numbersOf(agendas)
  const entries = (ledger ?? unknownLines(source)).flatMap((entry) => splitAtFindings(entry, asked))
  return entries.flatMap((entry) => {
    const { from, to, became } = entry
    const text = glanceAt(source, from, to)
    if (became === 'blank' || !/[\p{L}\p{N}]/u.test(text)) return []
    const lines = Array.from({ length: Math.min(OPENED, to - from + 1) }, (_, at) => from + at)
    const result: LineResult =
      ledger === undefined ? { as: 'unknown' } : (answerOf(from, asked) ?? resultOf(entry, numbers))
    /** Whether the reading did not understand it, whatever was answered. */
    const isDoubtful = became === 'not-understood'
    return [{ from, to, lines, text, result, isDoubtful }]
  })
}

type SourceRow = ReturnType<typeof sourceRows>[number]

/** Returns a row of a line that became none of the agenda. */
function lineRow(row: SourceRow, findings: readonly FindingWithAnswer[]) {
  return { key: `line ${row.from}`, agenda: null, source: row, result: row.result, findings }
}

/** Puts each finding to the row that it is about. */
function findingsByRow(
  rows: readonly AgendaRow[],
  lines: readonly SourceRow[],
  asked: readonly FindingWithAnswer[],
) {
  const found = new Map<AgendaRow | SourceRow | null, FindingWithAnswer[]>()
  for (const one of asked) {
    const place = placeOfFinding(one)
    const { line } = one.finding
    // A block that is nothing but its item is that item's row.
    const named = rows.find(
      (row) =>
        same(row.place, place) || (row.type === 'single' && same(row.place, { ...place, item: 0 })),
    )
    const on = (row: AgendaRow | SourceRow) => line !== null && row.lines.includes(line)
    const target = named ?? rows.find(on) ?? lines.find(on) ?? null
    found.set(target, [...(found.get(target) ?? []), one])
  }
  return (row: AgendaRow | SourceRow | null) => found.get(row) ?? []
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()

function isSegment({ result }: SourceRow): boolean {
  return result.as === 'became' && result.became === 'segment'
}

/** Puts the rows of an agenda beside the lines of their source: the agenda with its lines and the lines that are not understood; the lines about the show; findings about neither. */
export function ledgerOf(
  rows: readonly AgendaRow[],
  reading: SourceReading,
  asked: readonly FindingWithAnswer[],
) {
  const lines = sourceRows(reading, asked)
  const findingsOf = findingsByRow(rows, lines, asked)
  const used = new Set<number>()
  const use = (some: readonly number[]) => {
    for (const line of some) used.add(line)
  }
  /** Headings and doubtful lines above the next item. */
  const linesBefore = (at: number) => {
    const next = rows.slice(at).find((row) => row.lines.length > 0)?.lines[0] ?? 0
    const before = lines.filter(
      (row) => row.from < next && !used.has(row.from) && (row.isDoubtful || isSegment(row)),
    )
    use(before.flatMap((row) => row.lines))
    return before
  }
  const sourceOf = ({ lines: [from, ...more] }: AgendaRow) => {
    if (from === undefined || used.has(from)) return null
    const to = more.at(-1) ?? from
    return { from, to, text: glanceAt(reading.source, from, to) }
  }
  /** The line of the first item, if it also states the segment. */
  const sharedSource = ({ title }: AgendaRow, first: AgendaRow | undefined) => {
    const [line = 0] = first?.lines ?? []
    const text = oneLine(reading.source[line - 1] ?? '')
    const isStated = Object.values(title).some((one) => text.includes(oneLine(one)))
    const source = first !== undefined && isStated ? sourceOf(first) : null
    if (source !== null) use([source.from])
    return source
  }
  const agenda = rows.flatMap((row, at) => {
    const before = linesBefore(at)
    const source =
      row.type === 'segment'
        ? (before.findLast(isSegment) ?? sharedSource(row, rows[at + 1]))
        : sourceOf(row)
    use(row.lines)
    return [
      ...before.filter((one) => one.isDoubtful).map((one) => lineRow(one, findingsOf(one))),
      {
        key: `row ${placeKey(row.place)}`,
        agenda: row,
        source,
        result: null,
        findings: findingsOf(row),
      },
    ]
  })
  const rest = lines.filter(
    (row) => row.result.as !== 'items' && !row.lines.some((line) => used.has(line)),
  )
  const asRows = (isDoubtful: boolean) =>
    rest.filter((row) => row.isDoubtful === isDoubtful).map((row) => lineRow(row, findingsOf(row)))
  return { agenda: [...agenda, ...asRows(true)], others: asRows(false), loose: findingsOf(null) }
}

/** A row of the ledger: a block or an item of the agenda, or a line that became none; `source` is its text, if no row above has it. */
export type LedgerRow = ReturnType<typeof ledgerOf>['agenda'][number]
