import type { Content } from './drafts.ts'
import { isHidden, numberIn } from './elements.ts'
import { Flow, type Surroundings } from './flow.ts'
import type { Attributes } from './htmlTags.ts'
import { tableContent, type WrittenRow } from './tableDraft.ts'

type OpenRow = {
  readonly cells: WrittenRow['cells'][number][]
  readonly head: boolean
  readonly hidden: boolean
}
type OpenCell = {
  readonly flow: Flow
  readonly columns: number
  readonly rows: number
  readonly heading: boolean
  readonly hidden: boolean
}

/** A cell that says it spans none spans to the end of its table. */
const TO_THE_END = 1_000_000

/** A table whose rows and cells open and close. */
export class TableReading {
  readonly #around: Surroundings
  readonly #rows: WrittenRow[] = []
  #row: OpenRow | null = null
  #cell: OpenCell | null = null
  #head = false

  constructor(around: Surroundings, name: string, attributes: Attributes) {
    this.#around = { ...around, hidden: around.hidden || isHidden(name, attributes) }
  }

  /** The flow of the cell that is open. */
  get flow(): Flow | null {
    return this.#cell?.flow ?? null
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'td' || name === 'th') this.#openCell(name, attributes)
    else if (name === 'tr') this.#openRow(isHidden(name, attributes))
    else {
      this.#closeRow()
      this.#head = name === 'thead'
    }
  }

  close(name: string): void {
    if (name === 'td' || name === 'th') this.#closeCell()
    else {
      this.#closeRow()
      if (name !== 'tr') this.#head = false
    }
  }

  /** Ends the table: what it comes to. */
  end(): readonly Content[] {
    this.#closeRow()
    return tableContent(this.#rows)
  }

  #openRow(hidden: boolean): void {
    this.#closeRow()
    this.#row = { cells: [], head: this.#head, hidden }
  }

  #openCell(name: string, attributes: Attributes): void {
    this.#closeCell()
    if (this.#row === null) this.#openRow(false)
    const away = isHidden(name, attributes)
    const hidden = away || this.#row?.hidden === true || this.#around.hidden
    const rows = numberIn(attributes, 'rowspan') ?? 1
    this.#cell = {
      flow: new Flow({ ...this.#around, hidden }),
      columns: Math.max(1, numberIn(attributes, 'colspan') ?? 1),
      rows: rows === 0 ? TO_THE_END : rows,
      heading: name === 'th',
      hidden: away,
    }
  }

  #closeCell(): void {
    const cell = this.#cell
    this.#cell = null
    if (cell === null || cell.hidden) return
    const { flow, columns, rows, heading } = cell
    this.#row?.cells.push({ content: flow.end(), columns, rows, heading })
  }

  #closeRow(): void {
    this.#closeCell()
    const row = this.#row
    this.#row = null
    if (row !== null && !row.hidden) this.#rows.push({ cells: row.cells, head: row.head })
  }
}
