import { type CellTable, parseDelimited, parseTabbed } from '../../csv/cellsText.ts'
import { escapeFormula, unescapeFormula } from '../../csv/escape.ts'

/** The separator between the cells of a text. */
export type Separator = 'tabs' | 'strokes' | 'semicolons' | 'commas' | 'dashes' | 'scripts' | 'none'

/** The cells of a text, one row per line, and their separator. */
export type ReadCells = { readonly rows: CellTable; readonly by: Separator }

/** The line below the headings of a Markdown table. */
const TABLE_RULE = /^[\s|:-]*-[\s|:-]*$/

/** Two words with a dash, a colon or an equals sign between them. */
const DASHED = /^(.+?)\s*(?:\s[–—-]\s|\s*[=＝]\s*|\s*：\s*|:\s)\s*(.+)$/u

const HAN = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]'

/** Latin words before words of another script, and the reverse. */
const LATIN_FIRST = new RegExp(
  `^([^\\p{Script=Han}]*\\p{Script=Latin}[^\\p{Script=Han}]*?)[\\s,，]*(${HAN}.*)$`,
  'u',
)
const LATIN_LAST = new RegExp(`^(${HAN}[^\\p{Script=Latin}]*?)[\\s,，]*(\\p{Script=Latin}.*)$`, 'u')

function splitEach(
  lines: readonly string[],
  split: (line: string) => readonly string[] | null,
): CellTable {
  return lines.map((line) => split(line) ?? [line])
}

/** The maximum length of a line that is split, in characters; longer lines take too long. */
const MAX_LINE_LENGTH = 1_000

/** The bullet or number of a list entry. */
const BULLET = /^\s*(?:\d{1,3}[.)、．]|[•·*–-](?=\s))\s*/

function splitBy(pattern: RegExp): (line: string) => readonly string[] | null {
  return (line) => {
    const words = line.replace(BULLET, '').trim()
    return words.length > MAX_LINE_LENGTH ? null : (pattern.exec(words)?.slice(1) ?? null)
  }
}

function splitPipes(line: string): readonly string[] | null {
  if (!line.includes('|')) return null
  return line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|')
}

/** Returns whether at least half of the non-empty lines have several cells. */
function isTable({ rows }: ReadCells): boolean {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  const split = filled.filter((row) => row.length > 1)
  return split.length > 0 && split.length * 2 >= filled.length
}

type Splitter = readonly [Separator, (text: string, lines: readonly string[]) => CellTable]

const splitScripts = (line: string) => splitBy(LATIN_FIRST)(line) ?? splitBy(LATIN_LAST)(line)

const SPLITTERS: readonly Splitter[] = [
  ['tabs', (text) => parseTabbed(text)],
  [
    'strokes',
    (_, lines) =>
      splitEach(
        lines.filter((line) => !TABLE_RULE.test(line) || line.trim() === ''),
        splitPipes,
      ),
  ],
  ['semicolons', (text) => parseDelimited(text, ';')],
  ['dashes', (_, lines) => splitEach(lines, splitBy(DASHED))],
  ['commas', (text) => parseDelimited(text, ',')],
  ['scripts', (_, lines) => splitEach(lines, splitScripts)],
]

function cleanCell(cell: string): string {
  const trimmed = cell.trim()
  const text = unescapeFormula(trimmed)
  return escapeFormula(text) === trimmed ? text : trimmed
}

/** Splits a text into cells with the first separator that gives most lines several cells; prefers one that also splits the heading. */
export function cellsOfText(text: string): ReadCells {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
  const lines = plain.split('\n')
  const tables = SPLITTERS.map(([by, split]) => ({ by, rows: split(plain, lines) })).filter(isTable)
  const best = tables.find(({ by, rows: [first = []] }) => by !== 'scripts' && first.length > 1)
  const { by, rows } = best ?? tables[0] ?? { by: 'none', rows: lines.map((line) => [line]) }
  return { rows: rows.map((row) => row.map(cleanCell)), by }
}
