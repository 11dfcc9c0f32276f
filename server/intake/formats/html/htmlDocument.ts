import type { Block, Cell, Row, SourceDocument, SourceLine } from '../../document.ts'
import { type CellDraft, type Content, type LineDraft, lineText } from './drafts.ts'
import { pageContent } from './pageReading.ts'
import { linesOf } from './tableDraft.ts'

const EMPTY: Cell = { lines: [], continues: false }

/** Numbers lines in reading order. */
class Numbering {
  readonly lines: string[] = []
  readonly #cells = new Map<CellDraft, readonly SourceLine[]>()

  block(part: Content): Block {
    if (part.type !== 'table') return this.#lineBlock(part)
    const rows = part.rows.map(({ slots, header }): Row => {
      const cells = slots.map(({ cell, continues }) =>
        cell === null ? EMPTY : { lines: this.#cell(cell), continues },
      )
      return { cells, header }
    })
    return { type: 'table', rows }
  }

  #lineBlock(part: LineDraft): Block {
    const line = this.#line(lineText(part))
    if (part.type === 'heading') return { type: 'heading', level: part.level, line }
    if (part.type === 'text') return { type: 'text', line }
    return { type: 'entry', depth: part.depth, line: { ...line, text: part.text } }
  }

  /** The lines of a cell, which are the same in every row it stands in. */
  #cell(cell: CellDraft): readonly SourceLine[] {
    const known = this.#cells.get(cell)
    if (known !== undefined) return known
    const lines = linesOf(cell).map((text) => this.#line(text.replaceAll('\t', ' ')))
    this.#cells.set(cell, lines)
    return lines
  }

  #line(text: string): SourceLine {
    this.lines.push(text)
    return { n: this.lines.length, text }
  }
}

/** What comes before the page where Windows keeps it in its clipboard. */
const CLIPBOARD_HEAD = /^\s*Version:\d[^<]{0,1000}/

/** Reads a page or a clipboard's HTML as a source: its lines are those a reader of the page sees. */
export function htmlDocument(html: string): SourceDocument {
  const numbering = new Numbering()
  const blocks = pageContent(html.replace(CLIPBOARD_HEAD, '')).map((part) => numbering.block(part))
  return { lines: numbering.lines, blocks }
}
