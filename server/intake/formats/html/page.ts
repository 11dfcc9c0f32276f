import { type Attributes, readTags, type TagHandler } from '../tags.ts'
import { ATTRIBUTES, isHidden, numberIn, PLAIN, type Style } from './elements.ts'
import { type Content, Flow } from './flow.ts'
import { tableContent, type WrittenCell, type WrittenRow } from './table.ts'

/** Tables nested deeper than this are read as text: pages arranged by tables nest far fewer. */
const TABLE_DEPTH = 20

/** A cell that spans 0 rows spans to the end of its table. */
const TO_THE_END = 1_000_000

const TABLE_PARTS = new Set(['thead', 'tbody', 'tfoot', 'tr', 'td', 'th'])
const isCell = (name: string) => name === 'td' || name === 'th'

type OpenRow = { readonly cells: WrittenCell[]; readonly head: boolean; readonly hidden: boolean }
type OpenCell = Omit<WrittenCell, 'content'> & { readonly flow: Flow; readonly hidden: boolean }

/** A table whose rows and cells open and close. */
class OpenTable {
  readonly #style: Style
  readonly #rows: WrittenRow[] = []
  #row: OpenRow | null = null
  #cell: OpenCell | null = null
  #head = false

  constructor({ hidden, keepsSpaces }: Style, attributes: Attributes) {
    this.#style = { ...PLAIN, keepsSpaces, hidden: hidden || isHidden('table', attributes) }
  }

  /** The flow of the open cell. */
  get flow(): Flow | null {
    return this.#cell?.flow ?? null
  }

  open(name: string, attributes: Attributes): void {
    const hidden = isHidden(name, attributes)
    if (isCell(name)) this.#openCell(name, attributes, hidden)
    else {
      this.#closeRow()
      if (name === 'tr') this.#row = { cells: [], head: this.#head, hidden }
      else this.#head = name === 'thead'
    }
  }

  close(name: string): void {
    if (isCell(name)) this.#closeCell()
    else {
      this.#closeRow()
      if (name !== 'tr') this.#head = false
    }
  }

  end(): readonly Content[] {
    this.#closeRow()
    return tableContent(this.#rows)
  }

  #openCell(name: string, attributes: Attributes, hidden: boolean): void {
    this.#closeCell()
    this.#row ??= { cells: [], head: this.#head, hidden: false }
    const isAway = hidden || this.#row.hidden || this.#style.hidden
    const rows = numberIn(attributes, 'rowspan') ?? 1
    this.#cell = {
      flow: new Flow({ ...this.#style, hidden: isAway }),
      columns: Math.max(1, numberIn(attributes, 'colspan') ?? 1),
      rows: rows === 0 ? TO_THE_END : rows,
      heading: name === 'th',
      hidden,
    }
  }

  #closeCell(): void {
    const cell = this.#cell
    this.#cell = null
    if (cell !== null && !cell.hidden) this.#row?.cells.push({ ...cell, content: cell.flow.end() })
  }

  #closeRow(): void {
    this.#closeCell()
    if (this.#row !== null && !this.#row.hidden) this.#rows.push(this.#row)
    this.#row = null
  }
}

/** A page that is read tag by tag: text flows down it, and down the cells of the tables in it. */
class Page implements TagHandler {
  readonly #page = new Flow(PLAIN)
  readonly #tables: OpenTable[] = []
  /** How many open tables are read as text. */
  #tooDeep = 0

  readonly reads = (attribute: string): boolean => ATTRIBUTES.has(attribute)
  readonly text = (text: string): void => this.#flow().text(text)

  readonly open = (name: string, attributes: Attributes): void => {
    if (name === 'table') this.#openTable(attributes)
    else (this.#tableFor(name) ?? this.#flow()).open(name, attributes)
  }

  readonly close = (name: string): void => {
    if (name === 'table') this.#closeTable()
    else (this.#tableFor(name) ?? this.#flow()).close(name)
  }

  end(): readonly Content[] {
    this.#tooDeep = 0
    while (this.#tables.length > 0) this.#closeTable()
    return this.#page.end()
  }

  /** Where text goes: the open cell, or the surroundings of its table. */
  #flow(): Flow {
    return this.#tables.findLast(({ flow }) => flow !== null)?.flow ?? this.#page
  }

  /** The table that an element is a part of. */
  #tableFor(name: string): OpenTable | undefined {
    return this.#tooDeep === 0 && TABLE_PARTS.has(name) ? this.#tables.at(-1) : undefined
  }

  #openTable(attributes: Attributes): void {
    const flow = this.#flow()
    flow.breakLine()
    if (this.#tables.length >= TABLE_DEPTH) this.#tooDeep += 1
    else this.#tables.push(new OpenTable(flow.style, attributes))
  }

  #closeTable(): void {
    const content = this.#tooDeep > 0 ? [] : (this.#tables.pop()?.end() ?? [])
    this.#tooDeep = Math.max(0, this.#tooDeep - 1)
    const flow = this.#flow()
    flow.breakLine()
    for (const part of content) flow.content.push(part)
  }
}

/** What a page contains, in reading order. */
export function pageContent(html: string): readonly Content[] {
  const page = new Page()
  readTags(html, 'html', page)
  return page.end()
}
