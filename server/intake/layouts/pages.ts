import { entryWords } from '../lexicons/entryWords.ts'
import { headingWords } from '../lexicons/headingWords.ts'
import { anyWord } from '../lexicons/lexicon.ts'
import { mergeNeighbours } from '../neighbours.ts'
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
  const full = lines.filter((line) => !isBlank(line) && !SESSION.test(line.text))
  const numbered = full.flatMap((line) => {
    const [, page = '', all = ''] = NUMBER.exec(line.text) ?? []
    const rest = line.text.slice(0, -page.length - all.length) + all
    return page === '' ? [] : [{ line, page: Number(page), rest }]
  })
  const found = numbered.filter(({ page, rest }, n) =>
    [-1, 1].some((step) => {
      const other = numbered[n + step]
      return other?.page === page + step && other.rest === rest
    }),
  )
  const edges = new Set(found.map(({ line }) => line))
  const texts = full.map(({ text }) => text.trim())
  const isNear = (at: number) =>
    [full[at - 1], full[at + 1]].some((one) => one !== undefined && edges.has(one))
  const repeated = new Set(
    texts.filter((text, at) => isNear(at) && texts.indexOf(text) !== texts.lastIndexOf(text)),
  )
  return new Set(full.filter((line, at) => edges.has(line) || repeated.has(texts[at] ?? '')))
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
  const body = lines.filter((line, at) => !isEdge(line) && !isBetween(line, at))
  const joined = new Map(mergeNeighbours(body, undivided).map((line) => [line.from[0], line]))
  return lines.flatMap((line, at) => {
    if (isEdge(line)) return leaveOut(line)
    return isBetween(line, at) ? line : (joined.get(line.from[0]) ?? [])
  })
}
