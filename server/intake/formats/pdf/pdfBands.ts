import { groupNeighbours, mergeNeighbours } from '../../neighbours.ts'
import type { PdfPage, Word } from './pdfWords.ts'

/** Words that stand together on a line: between two of them is at most a space. */
export type Run = Word

/** Lines close to each other: a row of a table, or a paragraph; `spans` are the parts of the width that it takes. */
export type Band = { readonly lines: readonly (readonly Run[])[]; readonly spans: readonly Span[] }

export type Span = { readonly left: number; readonly right: number }

/** Distances, as parts of the size of the text. */
const SAME_LINE = 0.35
const SPACE = 0.15
/** A gap from which two words are in different columns. */
const COLUMN_GAP = 0.7
/** The largest distance of two lines of one paragraph or row. */
const LEADING = 1.35

const middle = (sizes: readonly number[]) => sizes.toSorted((a, b) => a - b)[sizes.length >> 1] ?? 0

function runsOf(words: readonly Word[]): Run[] {
  const inOrder = words.toSorted((a, b) => a.left - b.left)
  return mergeNeighbours(inOrder, (last, word) => {
    const gap = (word.left - last.right) / word.size
    const text = `${last.text}${gap > SPACE ? ' ' : ''}${word.text}`
    return gap > COLUMN_GAP ? null : { ...last, text, right: Math.max(last.right, word.right) }
  })
}

function linesOf(words: readonly Word[]): Run[][] {
  const inOrder = words.toSorted((a, b) => a.y - b.y)
  const isSame = ([first]: readonly [Word, ...Word[]], word: Word) =>
    word.y - first.y <= SAME_LINE * Math.min(first.size, word.size)
  return groupNeighbours(inOrder, isSame).map(runsOf)
}

/** The parts of the width that spans take together; smaller gaps than `gap` are closed. */
function unionOf(spans: readonly Span[], gap: number): Span[] {
  const inOrder = spans
    .map(({ left, right }): Span => ({ left, right }))
    .sort((a, b) => a.left - b.left)
  return mergeNeighbours(inOrder, (last, { left, right }) =>
    left - last.right < gap ? { left: last.left, right: Math.max(last.right, right) } : null,
  )
}

/** What programs print at the edge of a page: its number, alone or with their count; the address of a web page; the time of printing. */
const PRINTED = [
  /^\W*(?:page|seite|p[áa]gina|第)?\s*\d{1,3}(?:\s*(?:\/|of|von|sur|de|di)\s*\d{1,3})?\s*页?\W*$/i,
  /^(?:https?|file):\S+/i,
  /^\d{1,4}([/.-])\d{1,2}\1\d{2,4},?\s+\d{1,2}:\d\d/,
]

const textOf = (line: readonly Run[]) => line.map(({ text }) => text).join(' ')

/** A line at the upper or lower edge of its page, as its place and its text without numbers; null for other lines. */
function marginKey(line: readonly Run[], { top, height }: PdfPage): string | null {
  const at = ((line[0]?.y ?? 0) - top) / height
  if (at > 0.1 && at < 0.9) return null
  return `${Math.round(at * 100)} ${textOf(line).replace(/\d+/g, '#')}`
}

/** The lines of all pages, without their heads, feet and numbers: what several pages have at the same place. */
function linesOfPages(pages: readonly PdfPage[]): readonly (readonly Run[])[] {
  const lines = pages.flatMap((page) =>
    linesOf(page.words).map((line) => ({ line, key: marginKey(line, page) })),
  )
  const counts = new Map<string | null, number>()
  for (const { key } of lines) counts.set(key, (counts.get(key) ?? 0) + 1)
  const least = Math.max(2, pages.length / 2)
  const isMargin = (key: string, line: readonly Run[]) =>
    (counts.get(key) ?? 0) >= least || PRINTED.some((pattern) => pattern.test(textOf(line)))
  return lines.flatMap(({ line, key }) => (key !== null && isMargin(key, line) ? [] : [line]))
}

/** The bands of a document, from top to bottom. */
export function bandsOf(pages: readonly PdfPage[]): readonly Band[] {
  const size = middle(pages.flatMap(({ words }) => words.map((word) => word.size)))
  const bands = groupNeighbours(linesOfPages(pages), (band, [first]) => {
    const last = band.at(-1)?.[0]
    return first !== undefined && last !== undefined && isClose(first, last)
  })
  return bands.map((lines) => ({ lines, spans: unionOf(lines.flat(), COLUMN_GAP * size) }))
}

/** Whether two lines can belong together; a heading does not go on in text. */
function isClose(one: Run, other: Run): boolean {
  const [small = 0, large = 0] = [one.size, other.size].sort((a, b) => a - b)
  return one.y - other.y <= LEADING * large && large < 1.2 * small
}
