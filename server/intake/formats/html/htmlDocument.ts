import type { Block, Cell, Row, SourceDocument, SourceLine } from '../../document.ts'
import { type CellDraft, type Content, isTabbed, type LineDraft, lineText } from './drafts.ts'
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

  /** A row whose cells are the parts of one line between its tabs. */
  tabbedRow(part: Content): Row {
    const { n, text } = this.#line(part.type === 'text' ? part.text : '')
    const cells = text.split('\t').map((cell): Cell => {
      return { lines: cell === '' ? [] : [{ n, text: cell.trim() }], continues: false }
    })
    return { cells, header: false }
  }

  #lineBlock(part: LineDraft): Block {
    const line = this.#line(lineText(part).replaceAll('\t', ' ').trim())
    if (part.type === 'heading') return { type: 'heading', level: part.level, line }
    if (part.type === 'text') return { type: 'text', line }
    const text = part.text.replaceAll('\t', ' ').trim()
    return { type: 'entry', depth: part.depth, line: { ...line, text } }
  }

  /** The lines of a cell, which are the same in every row it stands in. */
  #cell(cell: CellDraft): readonly SourceLine[] {
    const known = this.#cells.get(cell)
    if (known !== undefined) return known
    const lines = linesOf(cell).map((text) => this.#line(text.replaceAll('\t', ' ').trim()))
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

/** Numbers all parts; lines with tabs that follow one another become the rows of a table. */
function blocksOf(content: readonly Content[], numbering: Numbering): readonly Block[] {
  const blocks: Block[] = []
  let rows: Row[] | null = null
  for (const part of content) {
    const continued = rows !== null && part.type === 'text' && part.text.startsWith('\t')
    if (!(continued || isTabbed(part))) {
      rows = null
      blocks.push(numbering.block(part))
      continue
    }
    if (rows === null) {
      rows = []
      blocks.push({ type: 'table', rows })
    }
    rows.push(numbering.tabbedRow(part))
  }
  return blocks
}

/** Reads a page or a clipboard's HTML as a source: its lines are those a reader of the page sees. */
export function htmlDocument(html: string): SourceDocument {
  const numbering = new Numbering()
  const blocks = blocksOf(pageContent(html.replace(CLIPBOARD_HEAD, '')), numbering)
  return { lines: numbering.lines, blocks }
}
