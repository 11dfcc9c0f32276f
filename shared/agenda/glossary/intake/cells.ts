import { harmed, harmless } from '../../csv/cells.ts'
import { type CellTable, cellsIn, delimitedCells } from '../../csv/cellsText.ts'

/** How the cells of a text are told apart. */
export type Separator = 'tabs' | 'strokes' | 'semicolons' | 'commas' | 'dashes' | 'scripts' | 'none'

/** The cells of a text, each line of it a row, and what stood between them. */
export type ReadCells = { readonly rows: CellTable; readonly by: Separator }

/** The line under the heading of a table in Markdown. */
const RULE = /^[\s|:-]*-[\s|:-]*$/

/** A word, a dash, a word; a colon and an equals sign do too. */
const DASHED = /^(.+?)\s*(?:\s[–—-]\s|\s*[=＝]\s*|\s*：\s*|:\s)\s*(.+)$/u

const HAN = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]'

/** Latin words, then those of another script; or the other way round. */
const LATIN_FIRST = new RegExp(
  `^([^\\p{Script=Han}]*\\p{Script=Latin}[^\\p{Script=Han}]*?)[\\s,，]*(${HAN}.*)$`,
  'u',
)
const LATIN_LAST = new RegExp(`^(${HAN}[^\\p{Script=Latin}]*?)[\\s,，]*(\\p{Script=Latin}.*)$`, 'u')

function parted(
  lines: readonly string[],
  way: (line: string) => readonly string[] | null,
): CellTable {
  return lines.map((line) => way(line) ?? [line])
}

/** No line of a list of terms is longer, in characters; looking for its parts costs more than in proportion. */
const LONGEST = 1_000

/** The bullet or number before the entry of a list. */
const MARK = /^\s*(?:\d{1,3}[.)、．]|[•·*–-](?=\s))\s*/

function groups(pattern: RegExp): (line: string) => readonly string[] | null {
  return (line) => {
    const words = line.replace(MARK, '').trim()
    return words.length > LONGEST ? null : (pattern.exec(words)?.slice(1) ?? null)
  }
}

function strokes(line: string): readonly string[] | null {
  if (!line.includes('|')) return null
  return line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|')
}

/** Whether most lines with something in them have more than one cell. */
function isTable({ rows }: ReadCells): boolean {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  const wide = filled.filter((row) => row.length > 1)
  return wide.length > 0 && wide.length * 2 >= filled.length
}

type Way = readonly [Separator, (text: string, lines: readonly string[]) => CellTable]

const SCRIPTS = (line: string) => groups(LATIN_FIRST)(line) ?? groups(LATIN_LAST)(line)

const WAYS: readonly Way[] = [
  ['tabs', (text) => cellsIn(text)],
  [
    'strokes',
    (_, lines) =>
      parted(
        lines.filter((line) => !RULE.test(line) || line.trim() === ''),
        strokes,
      ),
  ],
  ['semicolons', (text) => delimitedCells(text, ';')],
  ['dashes', (_, lines) => parted(lines, groups(DASHED))],
  ['commas', (text) => delimitedCells(text, ',')],
  ['scripts', (_, lines) => parted(lines, SCRIPTS)],
]

/** A cell without blanks around it and without the marks that keep a spreadsheet from running it. */
function clean(cell: string): string {
  const bare = cell.trim()
  const text = harmed(bare)
  return harmless(text) === bare ? text : bare
}

/** Rows with clean cells, as they are read further. */
function cleanCells(rows: CellTable): CellTable {
  return rows.map((row) => row.map(clean))
}

/** The cells of a text in whichever way it writes them: the first by which most of its lines have more than one; one that parts its heading too comes first. */
export function cellsOfText(text: string): ReadCells {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
  const lines = plain.split('\n')
  const tables = WAYS.map(([by, way]) => ({ by, rows: way(plain, lines) })).filter(isTable)
  const headed = tables.find(({ by, rows: [first = []] }) => by !== 'scripts' && first.length > 1)
  const { by, rows } = headed ?? tables[0] ?? { by: 'none', rows: lines.map((line) => [line]) }
  return { rows: cleanCells(rows), by }
}
