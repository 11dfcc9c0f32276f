import { entryWords } from '../lexicons/entryWords.ts'
import { headingWords } from '../lexicons/headingWords.ts'
import { anyWord } from '../lexicons/lexicon.ts'
import { type ArrangedLine, isBlank, joinLines, type Layout, type Lines } from './arrangedLine.ts'
import { leaveOut } from './mail.ts'

/** The number of a page and of all pages at the end of a line (`Page 3 of 46`, `Seite 1 von 2`, `3/46`). */
const NUMBER = /(?:^|\s)(\d{1,3})(\s?(?:\p{L}{1,3}|\/)\s?\d{1,3}\s*)$/u
/** The head of a numbered session (`Part 1 of 2`), which is no edge of a page. */
const SESSION = new RegExp(
  `^\\s*${anyWord([...headingWords('sessions'), ...headingWords('events')])}`,
  'iu',
)
/** A word that the end of a line divides, and its rest; another word may follow the hyphen (`Vor- und Nachteile`). */
const DIVIDED = /\p{Ll}-\s*$/u
const REST = /^\s*\p{Ll}/u
const ANOTHER = new RegExp(`^\\s*${anyWord([...entryWords('and'), 'oder', 'or'])}\\s`, 'u')

/** Finds the heads and feet of pages: those with their number, and the same line beside each of these. */
function pageEdges(lines: Lines): ReadonlySet<ArrangedLine> {
  const edges = new Set<ArrangedLine>()
  const full = lines.filter((line) => !isBlank(line) && !SESSION.test(line.text))
  const found = full.flatMap((line, at) => {
    const [, page = '', all = ''] = NUMBER.exec(line.text) ?? []
    return page === ''
      ? []
      : [{ line, at, page: Number(page), all: line.text.slice(0, -page.length - all.length) + all }]
  })
  for (const [n, one] of found.entries()) {
    const isNext = (other: typeof one | undefined, step: number) =>
      other !== undefined && other.page === one.page + step && other.all === one.all
    if (isNext(found[n + 1], 1) || isNext(found[n - 1], -1)) edges.add(one.line)
  }
  const near = full.filter((_, at) =>
    [full[at - 1], full[at + 1]].some((one) => one !== undefined && edges.has(one)),
  )
  const counts = new Map<string, number>()
  for (const { text } of full) counts.set(text.trim(), (counts.get(text.trim()) ?? 0) + 1)
  const repeated = new Set(
    near.map(({ text }) => text.trim()).filter((text) => (counts.get(text) ?? 0) > 1),
  )
  for (const line of full) if (repeated.has(line.text.trim())) edges.add(line)
  return edges
}

/** Returns a line with the rest of its last word from the next line; null if that begins with no such rest. */
function undivided(line: ArrangedLine, next: ArrangedLine): ArrangedLine | null {
  if (!DIVIDED.test(line.text) || !REST.test(next.text)) return null
  if (ANOTHER.test(next.text)) return joinLines([line, next])
  return joinLines([{ ...line, text: line.text.trimEnd().slice(0, -1) }, next], '')
}

/** Leaves out the heads and feet of pages, and joins the words that the ends of lines divide. */
export const pages: Layout = (lines) => {
  const edges = pageEdges(lines)
  const isEdge = (line: ArrangedLine | undefined) => line !== undefined && edges.has(line)
  const isBetween = (line: ArrangedLine, at: number) =>
    isBlank(line) && (isEdge(lines[at - 1]) || isEdge(lines[at + 1]))
  const result: ArrangedLine[] = []
  /** The place of the line that the next one may continue. */
  let last = -1
  const add = (line: ArrangedLine) => {
    const before = result[last]
    const joined = before === undefined ? null : undivided(before, line)
    if (joined === null) return result.push(line) - 1
    result[last] = joined
    return last
  }
  for (const [at, line] of lines.entries()) {
    if (isEdge(line)) result.push(leaveOut(line))
    else if (isBetween(line, at)) result.push(line)
    else last = add(line)
  }
  return result
}
