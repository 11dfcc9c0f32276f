import {
  type CellDraft,
  type Content,
  lineText,
  type RowDraft,
  type Slot,
  type TableDraft,
} from './drafts.ts'

/** A row as it is written: only the cells that begin in it. */
export type WrittenRow = { readonly cells: readonly CellDraft[]; readonly head: boolean }

/** No agenda has more columns; what spans more is a mistake, or meant to use up memory. */
const COLUMNS = 60

/** The most places the tables of a document may have together, cells and what they span. */
const PLACES = 1_000_000

const NOTHING: Slot = { cell: null, continues: false }

/** Takes the places of a table's rows, those above that reach down to them first. */
class Grid {
  readonly rows: RowDraft[] = []
  readonly #reaching = new Map<number, { slot: Slot; left: number }>()
  #places = 0

  add({ cells, head }: WrittenRow): void {
    const slots: Slot[] = []
    for (const cell of cells) {
      this.#takeReaching(slots)
      if (slots.length >= COLUMNS) break
      this.#place(slots, cell)
    }
    this.#takeReaching(slots, true)
    this.#places += slots.length
    const header = head || (cells.length > 0 && cells.every(({ heading }) => heading))
    if (cells.some(({ content }) => content.length > 0)) this.rows.push({ slots, header })
  }

  #place(slots: Slot[], cell: CellDraft): void {
    const columns = this.#places < PLACES ? Math.min(cell.columns, COLUMNS - slots.length) : 1
    const column = slots.length
    slots.push({ cell, continues: false })
    for (let more = 1; more < columns; more += 1) slots.push(NOTHING)
    if (cell.rows < 2) return
    const reaching = { cell, continues: true }
    for (let place = 0; place < columns; place += 1) {
      const slot = place === 0 ? reaching : NOTHING
      this.#reaching.set(column + place, { slot, left: cell.rows - 1 })
    }
  }

  /** Fills in what reaches down into this row from the next place on; to the end of the row where it is `last`. */
  #takeReaching(slots: Slot[], last = false): void {
    const end = last ? Math.max(-1, ...this.#reaching.keys()) : COLUMNS
    while (slots.length <= end) {
      const above = this.#reaching.get(slots.length)
      if (above === undefined && !last) return
      if (above !== undefined) this.#reachOn(slots.length, above)
      slots.push(above?.slot ?? NOTHING)
    }
  }

  #reachOn(column: number, above: { slot: Slot; left: number }): void {
    above.left -= 1
    if (above.left === 0) this.#reaching.delete(column)
  }
}

/** A cell with more lines than this holds a page. */
const CELL_LINES = 300

/** Whether a table is there for the look of a page: it holds a larger table or a whole page, or has but one cell a row. */
function isLayout(rows: readonly WrittenRow[]): boolean {
  const filled = (row: WrittenRow) => row.cells.filter(({ content }) => content.length > 0).length
  if (rows.every((row) => row.cells.length < 2 || (filled(row) < 2 && holdsTable(row)))) return true
  return rows.some(({ cells }) =>
    cells.some(
      ({ content }) =>
        content.length > CELL_LINES ||
        content.some((part) => part.type === 'table' && part.rows.length > rows.length),
    ),
  )
}

function holdsTable({ cells }: WrittenRow): boolean {
  return cells.some(({ content }) => content.some(({ type }) => type === 'table'))
}

/** What a cell holds as lines: a table inside it gives the lines of its cells. */
function flattened(cell: CellDraft): CellDraft {
  const content = cell.content.flatMap((part) =>
    part.type === 'table' ? part.rows.flatMap(cellLines) : [part],
  )
  return { ...cell, content }
}

function cellLines({ slots }: RowDraft): readonly Content[] {
  return slots.flatMap(({ cell, continues }) => (cell === null || continues ? [] : cell.content))
}

/** What a table comes to: a table with every place taken, or what its cells hold, where it was there for the look. */
export function tableContent(rows: readonly WrittenRow[]): readonly Content[] {
  if (isLayout(rows)) return rows.flatMap(({ cells }) => cells.flatMap(({ content }) => content))
  const grid = new Grid()
  for (const { cells, head } of rows) grid.add({ cells: cells.map(flattened), head })
  return grid.rows.length === 0 ? [] : [{ type: 'table', rows: grid.rows } satisfies TableDraft]
}

/** The lines of a cell of a table. */
export function linesOf({ content }: CellDraft): readonly string[] {
  return content.flatMap((part) => (part.type === 'table' ? [] : [lineText(part)]))
}
