import type { Block, Row, SourceDocument, SourceLine } from '../document.ts'
import { groupNeighbours } from '../neighbours.ts'

/** A line of a rearranged text, and the numbers of the source lines that it contains, first line first. */
export type ArrangedLine = {
  readonly text: string
  readonly from: readonly number[]
  /** The line is left out of the agenda, as a note. */
  readonly aside?: true
}

/** The lines of an arrangement of a text. */
export type Lines = readonly ArrangedLine[]

/** Arranges the lines of a text in another way; unchanged if that does not apply. */
export type Layout = (lines: Lines) => Lines

export const isBlank = ({ text }: ArrangedLine): boolean => text.trim() === ''

/** Returns the runs of lines without a blank line between them, and each blank line alone. */
export function blocksOf(lines: Lines): Lines[] {
  return groupNeighbours(lines, ([first], line) => !isBlank(first) && !isBlank(line))
}

/** Joins lines to one. */
export function joinLines(lines: Lines, separator = ' '): ArrangedLine {
  return {
    text: lines.map(({ text }, at) => (at === 0 ? text.trimEnd() : text.trim())).join(separator),
    from: [...new Set(lines.flatMap(({ from }) => from))],
  }
}

/** Gives the document of a rearranged text the line numbers of its source. */
export function withSourceLines(
  document: SourceDocument,
  arranged: Lines,
  lines: readonly string[],
): SourceDocument {
  // A line that no source has is before all others.
  const numberOf = (n: number) => arranged[n - 1]?.from[0] ?? 0
  const line = ({ n, text }: SourceLine): SourceLine => ({ n: numberOf(n), text })
  const row = ({ cells, header }: Row): Row => ({
    header,
    cells: cells.map((cell) => ({ ...cell, lines: cell.lines.map(line) })),
  })
  const block = (one: Block): Block =>
    one.type === 'table' ? { ...one, rows: one.rows.map(row) } : { ...one, line: line(one.line) }
  const joined = arranged.flatMap(({ from: [first = 1, ...more] }) =>
    more.map((n): [number, number] => [n, first]),
  )
  const aside = arranged.flatMap((one) => (one.aside === true ? one.from : []))
  return { lines, blocks: document.blocks.map(block), joined: new Map(joined), aside }
}
