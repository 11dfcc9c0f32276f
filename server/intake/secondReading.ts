import type { BareReading, SourceReading } from '../../shared/agenda/reading/reading.ts'
import { plainText } from './formats/plainText.ts'
import { formatOf } from './formats/sourceFormat.ts'
import { readSource, type Wishes } from './readSource.ts'

/** What separates the cells of a table that lost its tabs: bars, or three blanks and more. */
const SEPARATORS = [/\s*[|｜]\s*/g, / {3,}/g]

/** A table has at least so many lines, and cells in each of them. */
const LEAST_LINES = 4
const LEAST_CELLS = 2

/** A text longer than this is not read a second time. */
const LONGEST = 100_000

/** Returns the lines with tabs between their cells, and where they are; null if too few lines have cells. */
function asTable(lines: readonly string[], separator: RegExp) {
  const cells = lines.map((line) => line.trim().split(separator).length)
  const rows = cells.flatMap((count, at) => (count >= LEAST_CELLS ? [at] : []))
  const [first = 0, last = 0] = [rows[0], rows.at(-1)]
  if (rows.length < LEAST_LINES) return null
  const text = lines.map((line, at) =>
    rows.includes(at) ? line.replace(/\s+$/, '').replace(separator, '\t') : line,
  )
  return { text: text.join('\n'), from: first + 1, to: last + 1 }
}

function itemsOf({ agendas }: BareReading) {
  return agendas.flatMap(({ segments }) => segments.flatMap(({ items }) => items))
}

function peopleIn(reading: BareReading): number {
  return itemsOf(reading).reduce((sum, { speakers }) => sum + speakers.length, 0)
}

/** Whether a reading understood more: a third more people, and no fewer items. */
function isLikelier(second: BareReading, first: BareReading): boolean {
  const enough = peopleIn(second) * 3 > Math.max(peopleIn(first), 1) * 4
  return enough && itemsOf(second).length >= itemsOf(first).length
}

/** Adds the reading of a plain text as a table without its header, if that is likelier. */
export function withSecondReading(first: BareReading, text: string, wishes: Wishes): SourceReading {
  const isPlain = formatOf(text) === 'text' && !text.includes('\t') && text.length <= LONGEST
  if (!isPlain || peopleIn(first) >= itemsOf(first).length) return first
  for (const separator of SEPARATORS) {
    const table = asTable(text.split(/\r\n?|\n/), separator)
    const reading = table && readSource(plainText(table.text), wishes)
    if (table && reading && isLikelier(reading, first))
      return { ...first, second: { from: table.from, to: table.to, reading } }
  }
  return first
}
