import type { Block, Row, SourceDocument, SourceLine } from '../../document.ts'
import { type MarkupElement, markupTree, textIn } from '../markup.ts'
import { cleanLine, collapsed, raisedText } from './lineText.ts'
import { meetingAddress } from './meetingAddress.ts'
import { isBlock, isCell, isTablePart } from './nesting.ts'
import { isHidden, isTab, numberIn, type Style, styleInside } from './style.ts'
import { tableBlocks, type WrittenCell, type WrittenRow } from './table.ts'

/** What Windows puts before the page in its clipboard. */
const CLIPBOARD_HEAD = /^\s*Version:\d[^<]{0,1000}/

/** The marker of an entry as Word writes it; its bullets are letters of fonts that show something else. */
const WRITTEN_MARKER = /^[(（]?(\d{1,3}|[a-z]{1,4}|[一二三四五六七八九十]{1,3})[.)）、．]/i

const untabbed = (text: string) => text.replaceAll('\t', ' ').trim()

/** Text as it flows down a page or a cell: converts elements to blocks, and numbers their lines. */
class Flow {
  readonly blocks: Block[] = []
  /** The lines of the page. */
  readonly #lines: string[]
  #pieces: string[] = []
  #marker = ''
  /** The rows of a table that lines with tabs make. */
  #tabbed: Row[] | null = null

  constructor(lines: string[]) {
    this.#lines = lines
  }

  add(child: MarkupElement | string, style: Style): void {
    if (typeof child === 'string') this.#addText(child, style)
    else if (!isHidden(child)) this.#addElement(child, style)
  }

  #addText(text: string, style: Style): void {
    if (style.marker) this.#marker += text
    else if (!style.keepsSpaces) this.#addPiece(collapsed(text), style)
    else
      for (const [place, line] of text.split(/\r\n?|\n/).entries()) {
        if (place > 0) this.endLine(style)
        this.#addPiece(line, style)
      }
  }

  #addPiece(text: string, { raised }: Style): void {
    if (text !== '') this.#pieces.push(raised ? raisedText(text) : text)
  }

  #addElement(element: MarkupElement, around: Style): void {
    const { name, attributes, children } = element
    if (name === 'br' || name === 'hr' || isBlock(name)) this.endLine(around)
    if (name === 'table') {
      this.#addTable(element, around)
      return
    }
    const style = styleInside(element, around)
    if (isTab(element) && !style.marker) this.#pieces.push('\t')
    for (const child of children) this.add(child, style)
    const address = name === 'a' ? meetingAddress(attributes.get('href') ?? '') : null
    // Pages often show the address of a meeting as "Join" alone.
    if (address !== null && !textIn(element).includes(address)) this.#addPiece(` ${address}`, style)
    if (isBlock(name)) this.endLine(style)
  }

  /** Adds a table; what is between its rows precedes it. */
  #addTable({ children }: MarkupElement, style: Style): void {
    const rows: WrittenRow[] = []
    for (const child of children) this.#addPart(child, style, rows, false)
    this.endLine(style)
    this.#tabbed = null
    for (const block of tableBlocks(rows)) this.blocks.push(block)
  }

  #addPart(part: MarkupElement | string, style: Style, rows: WrittenRow[], header: boolean): void {
    if (typeof part === 'string' || !isTablePart(part.name)) {
      this.add(part, style)
      return
    }
    if (isHidden(part)) return
    if (part.name === 'tr' || (isCell(part.name) && rows.length === 0))
      rows.push({ cells: [], header })
    if (isCell(part.name)) {
      this.endLine(style)
      rows.at(-1)?.cells.push(this.#cellOf(part, style))
      return
    }
    const isHead = header || part.name === 'thead'
    for (const child of part.children) this.#addPart(child, style, rows, isHead)
  }

  #cellOf(element: MarkupElement, { keepsSpaces = false }: Style): WrittenCell {
    const from = this.#lines.length
    const flow = new Flow(this.#lines)
    for (const child of element.children) flow.add(child, { keepsSpaces })
    flow.endLine({})
    return {
      blocks: flow.blocks,
      lines: this.#lines
        .slice(from)
        .map((text, at) => ({ n: from + at + 1, text: untabbed(text) })),
      columns: numberIn(element, 'colspan') ?? 1,
      rows: numberIn(element, 'rowspan') ?? 1,
      heading: element.name === 'th',
    }
  }

  /** Ends the line; an empty one is left out. */
  endLine({ heading, entry }: Style): void {
    const text = cleanLine(this.#pieces.join(''))
    this.#pieces = []
    if (text === '') return
    const started = entry?.started !== false
    if (entry !== undefined) entry.started = true
    if (heading !== undefined)
      this.#addBlock({ type: 'heading', level: heading, line: this.#lineOf(untabbed(text)) })
    else if (entry !== undefined && !started) {
      const written = this.#marker.trim()
      const marker = WRITTEN_MARKER.test(written) ? written : entry.marker
      const line = this.#lineOf(`${marker} ${untabbed(text)}`)
      this.#addBlock({ type: 'entry', depth: entry.depth, line: { ...line, text: untabbed(text) } })
    } else if (text.includes('\t', text.startsWith('\t') && this.#tabbed === null ? 1 : 0))
      this.#addTabbed(text)
    else this.#addBlock({ type: 'text', line: this.#lineOf(untabbed(text)) })
    this.#marker = ''
  }

  /** Adds a line with tabs between texts as a row; after such a row, one that begins with a tab, too. */
  #addTabbed(text: string): void {
    if (this.#tabbed === null) {
      const rows: Row[] = []
      this.#addBlock({ type: 'table', rows })
      this.#tabbed = rows
    }
    const { n } = this.#lineOf(text)
    const cells = text.split('\t').map((cell) => ({
      lines: cell === '' ? [] : [{ n, text: cell.trim() }],
      continues: false,
    }))
    this.#tabbed.push({ cells, header: false })
  }

  #addBlock(block: Block): void {
    this.#tabbed = null
    this.blocks.push(block)
  }

  #lineOf(text: string): SourceLine {
    this.#lines.push(text)
    return { n: this.#lines.length, text }
  }
}

/** Reads a page or HTML of a clipboard as a source: its lines are those that a reader of the page sees. */
export function htmlDocument(html: string): SourceDocument {
  const lines: string[] = []
  const flow = new Flow(lines)
  flow.add(markupTree(html.replace(CLIPBOARD_HEAD, ''), 'html'), {})
  flow.endLine({})
  return { lines, blocks: flow.blocks }
}
