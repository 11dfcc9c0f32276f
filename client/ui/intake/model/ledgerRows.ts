import type {
  LedgerEntry,
  LineOutcome,
  ReadAgenda,
  SourceReading,
} from '../../../../shared/agenda/reading/reading.ts'
import type { AskedFinding } from './work.ts'

/** What became of a row of the source: by the reading, or by what a person said of it. */
export type Fate =
  | { readonly as: 'became'; readonly became: LineOutcome }
  /** Items by their numbers in their agenda, from 1. */
  | { readonly as: 'items'; readonly from: number; readonly to: number; readonly agenda: number }
  | { readonly as: 'joined'; readonly line: number }
  | { readonly as: 'left-out' }
  | { readonly as: 'unknown' }

/** Lines of the source that became the same, as one row: `text` is what of them is seen at a glance. */
export type LedgerRow = {
  readonly from: number
  readonly to: number
  readonly lines: readonly number[]
  readonly text: string
  readonly fate: Fate
}

/** What is seen of a row at a glance, in characters. */
const GLANCE = 300

/** How many lines of a row are shown where it is opened, so that no page holds a whole book. */
const OPENED = 400

/** The lines of a row in full. */
export function wholeText(source: readonly string[], { from, to }: LedgerRow): string {
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

function fateOf({ became, places = [] }: LedgerEntry, numbers: ReadonlyMap<string, number>): Fate {
  const [first] = places
  if (became !== 'item' || first === undefined) return { as: 'became', became }
  const own = places
    .filter(({ agenda }) => agenda === first.agenda)
    .flatMap(({ agenda, segment, item }) => numbers.get(`${agenda}/${segment}/${item}`) ?? [])
  return { as: 'items', from: Math.min(...own), to: Math.max(...own), agenda: first.agenda }
}

/** What a person made of a line that was not understood; null where nothing was said of it. */
function answerOf(line: number, asked: readonly AskedFinding[]): Fate | null {
  const own = asked.find(
    ({ finding }) => finding.code === 'not-understood' && finding.line === line,
  )
  const answer = own?.answer ?? null
  if (answer === null) return null
  if (answer.as !== 'mended') return { as: 'left-out' }
  if (answer.mend.field === 'join') return { as: 'joined', line: answer.mend.to }
  return { as: 'became', became: answer.mend.field === 'item' ? 'item' : 'note' }
}

/** An entry as one, or where findings ask about its lines as one for each of them. */
function parted(entry: LedgerEntry, asked: readonly AskedFinding[]): readonly LedgerEntry[] {
  const { from, to, became } = entry
  if (became !== 'not-understood' || from === to) return [entry]
  const told = asked.flatMap(({ finding: { line } }) =>
    line !== null && line > from && line <= to ? [line] : [],
  )
  const starts = [from, ...new Set(told)].toSorted((a, b) => a - b)
  return starts.map((start, at) => ({ ...entry, from: start, to: (starts[at + 1] ?? to + 1) - 1 }))
}

/** What each line of a reading is where nothing is known of it but its text. */
function unknown(source: readonly string[]): readonly LedgerEntry[] {
  return source.map((text, at) => ({
    from: at + 1,
    to: at + 1,
    became: text.trim() === '' ? 'blank' : 'markup',
  }))
}

/** The source row by row with what became of each; blank lines and mere marks are left out. */
export function ledgerRows(
  { source, agendas, ledger }: SourceReading,
  asked: readonly AskedFinding[],
): readonly LedgerRow[] {
  const numbers = numbersOf(agendas)
  const entries = (ledger ?? unknown(source)).flatMap((entry) => parted(entry, asked))
  return entries.flatMap((entry): LedgerRow[] => {
    const { from, to, became } = entry
    const text = glanceAt(source, from, to)
    if (became === 'blank' || !/[\p{L}\p{N}]/u.test(text)) return []
    const lines = Array.from({ length: Math.min(OPENED, to - from + 1) }, (_, at) => from + at)
    const fate: Fate =
      ledger === undefined ? { as: 'unknown' } : (answerOf(from, asked) ?? fateOf(entry, numbers))
    return [{ from, to, lines, text, fate }]
  })
}
