import type { Block, Cell, Row, SourceDocument, SourceLine } from '../../document.ts'
import type { Content, Line } from './flow.ts'
import { pageContent } from './page.ts'

/** What Windows puts before the page in its clipboard. */
const CLIPBOARD_HEAD = /^\s*Version:\d[^<]{0,1000}/

/** A line as a reader of the page sees it. */
const shownText = ({ marker, text }: Line) =>
  `${marker === '' ? '' : `${marker} `}${text.replaceAll('\t', ' ').trim()}`

/** Whether a line has a tab between two texts, as rows do that were never made a table. */
const isTabbed = (part: Content): part is Line =>
  part.type === 'text' && part.text.trimStart().includes('\t')

/** Numbers the lines of a page in reading order. */
class Numbering {
  readonly lines: string[] = []
  readonly #cells = new Map<readonly Line[], readonly SourceLine[]>()

  block(part: Content): Block {
    if (part.type === 'table') {
      const rows = part.rows.map(({ slots, header }): Row => {
        const cells = slots.map(({ lines, continues }) => ({ lines: this.#cell(lines), continues }))
        return { cells, header }
      })
      return { type: 'table', rows }
    }
    const line = this.#line(shownText(part))
    if (part.type === 'heading') return { type: 'heading', level: part.level, line }
    if (part.type === 'text') return { type: 'text', line }
    const text = shownText({ ...part, marker: '' })
    return { type: 'entry', depth: part.level, line: { ...line, text } }
  }

  /** A row whose cells are the parts of one line between its tabs. */
  tabbedRow({ text }: Line): Row {
    const { n } = this.#line(text)
    const cells = text.split('\t').map((cell): Cell => {
      return { lines: cell === '' ? [] : [{ n, text: cell.trim() }], continues: false }
    })
    return { cells, header: false }
  }

  /** The lines of a cell, which are the same in every row that it spans. */
  #cell(lines: readonly Line[]): readonly SourceLine[] {
    const found = this.#cells.get(lines) ?? lines.map((line) => this.#line(shownText(line)))
    this.#cells.set(lines, found)
    return found
  }

  #line(text: string): SourceLine {
    this.lines.push(text)
    return { n: this.lines.length, text }
  }
}

/** Numbers all parts; tabbed lines that follow one another become the rows of a table. */
function blocksOf(content: readonly Content[], numbering: Numbering): readonly Block[] {
  const blocks: Block[] = []
  let rows: Row[] | null = null
  for (const part of content) {
    const continues = rows !== null && part.type === 'text' && part.text.startsWith('\t')
    if (part.type !== 'text' || !(continues || isTabbed(part))) {
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

/** Reads a page or HTML of a clipboard as a source: its lines are those that a reader of the page sees. */
export function htmlDocument(html: string): SourceDocument {
  const numbering = new Numbering()
  const blocks = blocksOf(pageContent(html.replace(CLIPBOARD_HEAD, '')), numbering)
  return { lines: numbering.lines, blocks }
}
