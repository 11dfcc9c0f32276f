/** A change of a text's layout after which a careful person reads the same. */
export type Edit = { readonly name: string; readonly of: (text: string) => string }

const lines =
  (of: (line: string, at: number, all: readonly string[]) => string | null) => (text: string) => {
    const all = text.split(/\r\n?|\n/)
    return all.flatMap((line, at) => of(line, at, all) ?? []).join('\n')
  }

const isPipe = (line: string) => /^\s*\|.*\|\s*$/.test(line)
const isRule = (line: string) => /^[\s|:-]*-[\s|:-]*$/.test(line) && line.includes('|')
const isTabbed = (line: string) => /\S\t/.test(line)
const cellsOf = (line: string) =>
  isPipe(line)
    ? line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim())
    : line.split('\t').map((cell) => cell.trim())
const isRow = (line: string) => isPipe(line) || isTabbed(line)
const isFirstRow = (at: number, all: readonly string[]) =>
  isRow(all[at] ?? '') && (at === 0 || !isRow(all[at - 1] ?? ''))
const hasTime = (line: string) => /\d[:.h：]\d\d|\b\d{4}\b|\d ?(?:am|pm|Uhr)|\d ?min/i.test(line)
/** Whether a line is the row of column headings of a table. */
const isHeader = (line: string, at: number, all: readonly string[]) =>
  isFirstRow(at, all) && !hasTime(line) && cellsOf(line).filter((cell) => cell !== '').length > 1

const quoted = (cell: string, separator: string) =>
  cell.includes(separator) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell

const toRows = (separator: string) =>
  lines((line) => {
    if (!isRow(line)) return line
    if (isRule(line)) return null
    return cellsOf(line)
      .map((cell) =>
        separator.length === 1 && separator !== '\t' ? quoted(cell, separator) : cell,
      )
      .join(separator)
  })

const TIME_AHEAD =
  /^(\s*(?:[-*•] )?)(\d{1,2}[:.h]\d\d(?:\s?[-–—]\s?\d{1,2}[:.h]\d\d)?(?: ?(?:Uhr|[AaPp]\.?[Mm]\.?))?)[\s:|–-]+(\S.*)$/

/** Wraps long lines as mail programs do. */
const wrapped = lines((line) =>
  isRow(line) || line.length <= 72 ? line : line.replace(/(.{40,71}) (?=\S)/g, '$1\n'),
)

/** The edits; each returns the text unchanged where it does not apply. */
export const EDITS: readonly Edit[] = [
  {
    name: 'without its header row',
    of: lines((line, at, all) => (isHeader(line, at, all) || isRule(line) ? null : line)),
  },
  {
    name: 'with other words in its header row',
    of: lines((line, at, all) =>
      isHeader(line, at, all)
        ? line.replace(/[^|\t\s][^|\t]*/g, (cell) =>
            cell.trim() === '' ? cell : `Col${cell.length}`,
          )
        : line,
    ),
  },
  { name: 'with tabs between cells', of: toRows('\t') },
  { name: 'with blanks between cells', of: toRows('   ') },
  { name: 'with bars between cells', of: toRows(' | ') },
  { name: 'as comma CSV', of: toRows(',') },
  { name: 'as semicolon CSV', of: toRows(';') },
  {
    name: 'with bullets before timed lines',
    of: lines((line) =>
      TIME_AHEAD.test(line) && !isRow(line) ? line.replace(/^\s*(?:[-*•] )?/, '- ') : line,
    ),
  },
  { name: 'without indents', of: lines((line) => (isRow(line) ? line : line.trimStart())) },
  { name: 'without blank lines', of: (text) => text.replace(/\n\s*\n+/g, '\n') },
  { name: 'with a blank line after each', of: (text) => text.replace(/\n/g, '\n\n') },
  {
    name: 'with its times on their own lines',
    of: lines((line) => (isRow(line) ? line : line.replace(TIME_AHEAD, '$1$2\n$1$3'))),
  },
  {
    name: 'with its times last',
    of: lines((line) => (isRow(line) ? line : line.replace(TIME_AHEAD, '$1$3, $2'))),
  },
  { name: 'quoted', of: lines((line) => `> ${line}`) },
  { name: 'wrapped', of: wrapped },
  {
    name: 'in a mail',
    of: (text) =>
      `Dear all,\n\nplease find the agenda below.\n\n${text}\n\nBest wishes,\nAnna Keller\n\n--\nAnna Keller | Events Office\nTel. +49 30 123 4567 | anna.keller@example.org\n`,
  },
]
