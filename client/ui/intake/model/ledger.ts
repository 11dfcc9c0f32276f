import type {
  LedgerEntry,
  LineOutcome,
  SourceReading,
} from '../../../../shared/agenda/reading/reading.ts'
import { same } from '../../../../shared/agenda/same.ts'
import type { AgendaRow } from './agendaRows.ts'
import { placeKey } from './corrections.ts'
import { type AskedFinding, type FindingWithAnswer, placeOfFinding } from './review.ts'

/** The result of a line without a row of its own, from the reading or from a person's answer. */
export type LineResult = LineOutcome | 'left-out'

/** The maximum number of characters of a closed row. */
const CLOSED_LENGTH = 300

/** The maximum number of lines of an open row, so that a page stays small. */
const OPEN_LINES = 400

/** Returns the text of an open row. */
export function wholeText(
  source: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): string {
  const lines = source.slice(from - 1, Math.min(to, from - 1 + OPEN_LINES))
  const more = to - from + 1 > OPEN_LINES ? ['…'] : []
  return [...lines.map((line) => line.trimEnd()), ...more].join('\n').trim()
}

function closedText(source: readonly string[], from: number, to: number): string {
  let text = ''
  for (let line = from; line <= to && text.length < CLOSED_LENGTH; line += 1)
    text += ` ${(source[line - 1] ?? '').slice(0, CLOSED_LENGTH)}`
  return text
    .trim()
    .replace(/\s*\t\s*/g, '   ')
    .slice(0, CLOSED_LENGTH)
}

/** Returns the answer to a line that was not understood, as a result; null if there is none. */
function answerOf(line: number, findings: readonly FindingWithAnswer[]): LineResult | null {
  const answer = findings.find(
    ({ finding }) => finding.code === 'not-understood' && finding.line === line,
  )?.answer
  if (answer?.as !== 'corrected') return answer ? 'left-out' : null
  return answer.correction.field === 'item' ? 'item' : 'note'
}

/** Splits an entry that was not understood at the lines of findings. */
function splitAtFindings(
  entry: LedgerEntry,
  findings: readonly FindingWithAnswer[],
): readonly LedgerEntry[] {
  const { from, to, became } = entry
  if (became !== 'not-understood' || from === to) return [entry]
  const lines = findings.flatMap(({ finding: { line } }) =>
    line !== null && line > from && line <= to ? [line] : [],
  )
  const starts = [from, ...new Set(lines)].toSorted((a, b) => a - b)
  return starts.map((start, at) => ({ ...entry, from: start, to: (starts[at + 1] ?? to + 1) - 1 }))
}

/** Returns rows of lines with one result; omits lines without letters and digits. `rowLines` are those of the rows of the agenda. */
function sourceRows(
  { source, ledger = [] }: SourceReading,
  findings: readonly FindingWithAnswer[],
  agenda: number,
  rowLines: ReadonlySet<number>,
) {
  return ledger
    .flatMap((entry) => splitAtFindings(entry, findings))
    .flatMap(({ from, to, became, places = [] }) => {
      const text = closedText(source, from, to)
      if (became === 'blank' || !/[\p{L}\p{N}]/u.test(text)) return []
      const lines = Array.from(
        { length: Math.min(OPEN_LINES, to - from + 1) },
        (_, at) => from + at,
      )
      const isOfAgenda = became === 'item' && places.some((place) => place.agenda === agenda)
      const isRemoved = isOfAgenda && !lines.some((line) => rowLines.has(line))
      const result = isRemoved ? 'left-out' : (answerOf(from, findings) ?? became)
      /** Whether it is shown among the rows: it was not understood, with or without an answer, or a person removed its item. */
      const isShown = isRemoved || became === 'not-understood'
      return [{ from, to, lines, text, result, isShown }]
    })
}

type SourceRow = ReturnType<typeof sourceRows>[number]

/** Returns the row of a line that has no row in the agenda. */
function lineRow(row: SourceRow, findings: readonly AskedFinding[]) {
  return { key: `line ${row.from}`, agenda: null, source: row, result: row.result, findings }
}

/** Returns a function that returns the findings of a row (null: those without a row). */
function findingsByRow(
  rows: readonly AgendaRow[],
  lines: readonly SourceRow[],
  findings: readonly AskedFinding[],
) {
  const byRow = new Map<AgendaRow | SourceRow | null, AskedFinding[]>()
  for (const one of findings) {
    const place = placeOfFinding(one)
    const { line } = one.finding
    // A segment with only one item has the row of that item.
    const rowAtPlace = rows.find(
      (row) =>
        same(row.place, place) || (row.type === 'single' && same(row.place, { ...place, item: 0 })),
    )
    const hasLine = (row: AgendaRow | SourceRow) => line !== null && row.lines.includes(line)
    const target = rowAtPlace ?? rows.find(hasLine) ?? lines.find(hasLine) ?? null
    byRow.set(target, [...(byRow.get(target) ?? []), one])
  }
  return (row: AgendaRow | SourceRow | null) => byRow.get(row) ?? []
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()

const isSegment = ({ result }: SourceRow) => result === 'segment'

/** Returns the agenda's rows with their lines and unclear lines, other lines, and loose findings. */
export function ledgerOf(
  rows: readonly AgendaRow[],
  reading: SourceReading,
  findings: readonly FindingWithAnswer[],
  asked: readonly AskedFinding[],
  agenda = 0,
) {
  const rowLines = new Set(rows.flatMap((row) => row.lines))
  const lines = sourceRows(reading, findings, agenda, rowLines)
  const findingsOf = findingsByRow(rows, lines, asked)
  const used = new Set<number>()
  const markUsed = (some: readonly number[]) => {
    for (const line of some) used.add(line)
  }
  /** Headings and doubtful lines above the next item. */
  const linesBefore = (at: number) => {
    const next = rows.slice(at).find((row) => row.lines.length > 0)?.lines[0] ?? 0
    const before = lines.filter(
      (row) => row.from < next && !used.has(row.from) && (row.isShown || isSegment(row)),
    )
    markUsed(before.flatMap((row) => row.lines))
    return before
  }
  const sourceOf = ({ lines: [from, ...more] }: AgendaRow) => {
    if (from === undefined || used.has(from)) return null
    const to = more.at(-1) ?? from
    return { from, to, text: closedText(reading.source, from, to) }
  }
  /** The line of the first item, if it also states the segment. */
  const sharedSource = ({ title }: AgendaRow, first: AgendaRow | undefined) => {
    const [line = 0] = first?.lines ?? []
    const text = oneLine(reading.source[line - 1] ?? '')
    const isStated = Object.values(title).some((one) => text.includes(oneLine(one)))
    const source = first !== undefined && isStated ? sourceOf(first) : null
    if (source !== null) markUsed([source.from])
    return source
  }
  const shown = rows.flatMap((row, at) => {
    const before = linesBefore(at)
    const source =
      row.type === 'segment'
        ? (before.findLast(isSegment) ?? sharedSource(row, rows[at + 1]))
        : sourceOf(row)
    markUsed(row.lines)
    return [
      ...before.filter((one) => one.isShown).map((one) => lineRow(one, findingsOf(one))),
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
    (row) => (row.isShown || row.result !== 'item') && !row.lines.some((line) => used.has(line)),
  )
  const rowsOf = (isShown: boolean) =>
    rest.filter((row) => row.isShown === isShown).map((row) => lineRow(row, findingsOf(row)))
  return { agenda: [...shown, ...rowsOf(true)], others: rowsOf(false), loose: findingsOf(null) }
}

/** A segment, an item or a line outside the agenda; `source` is null if a row above shows that source. */
export type LedgerRow = ReturnType<typeof ledgerOf>['agenda'][number]
