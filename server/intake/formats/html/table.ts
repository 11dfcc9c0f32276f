import type { Content, Line } from './flow.ts'

/** A cell as it is written, with the columns and rows it spans. */
export type WrittenCell = {
  readonly content: readonly Content[]
  readonly columns: number
  readonly rows: number
  readonly heading: boolean
}

/** A row as it is written: only the cells that begin in it. */
export type WrittenRow = { readonly cells: readonly WrittenCell[]; readonly head: boolean }

/** A place in a row: the lines of the cell there, and whether it began in a row above. */
export type Slot = { readonly lines: readonly Line[]; readonly continues: boolean }

/** A table with every place of its rows taken. */
export type Table = {
  readonly type: 'table'
  readonly rows: readonly { readonly slots: readonly Slot[]; readonly header: boolean }[]
}

/** The most columns of a table: a wider span is a mistake or an attack. */
const COLUMNS = 60

/** The most places of a table, cells and what they span. */
const PLACES = 1_000_000

/** A cell with more lines than this contains a page. */
const CELL_LINES = 300

const NOTHING: Slot = { lines: [], continues: false }

/** The lines of a cell; a table inside it gives the lines of its cells. */
function linesOf(content: readonly Content[]): readonly Line[] {
  return content.flatMap((part) =>
    part.type !== 'table'
      ? [part]
      : part.rows.flatMap(({ slots }) =>
          slots.flatMap(({ lines, continues }) => (continues ? [] : lines)),
        ),
  )
}

/** Whether a table only arranges a page: it contains a larger table or a whole page, or has one cell a row. */
function isLayout(rows: readonly WrittenRow[]): boolean {
  const isSingle = ({ cells }: WrittenRow) => {
    const filled = cells.filter(({ content }) => content.length > 0)
    const hasTable = filled.some(({ content }) => content.some(({ type }) => type === 'table'))
    return cells.length < 2 || (filled.length < 2 && hasTable)
  }
  const isPage = ({ content }: WrittenCell) =>
    content.length > CELL_LINES ||
    content.some((part) => part.type === 'table' && part.rows.length > rows.length)
  return rows.every(isSingle) || rows.some(({ cells }) => cells.some(isPage))
}

/** Gives each cell all the places that it spans. */
class Grid {
  readonly #reaching = new Map<number, { readonly slot: Slot; left: number }>()
  #places = 0

  /** The places of a row; those that reach down from rows above come first. */
  slotsOf(cells: readonly WrittenCell[]): readonly Slot[] {
    const slots: Slot[] = []
    for (const cell of cells) {
      while (this.#reaching.has(slots.length)) slots.push(this.#above(slots.length))
      if (slots.length >= COLUMNS) break
      this.#place(slots, cell)
    }
    const last = Math.max(-1, ...this.#reaching.keys())
    while (slots.length <= last) slots.push(this.#above(slots.length))
    this.#places += slots.length
    return slots
  }

  #place(slots: Slot[], { content, columns, rows }: WrittenCell): void {
    const room = this.#places < PLACES ? COLUMNS - slots.length : 1
    const lines = linesOf(content)
    for (let place = 0; place < Math.min(columns, room); place += 1) {
      const below = place === 0 ? { lines, continues: true } : NOTHING
      if (rows > 1) this.#reaching.set(slots.length, { slot: below, left: rows - 1 })
      slots.push(place === 0 ? { lines, continues: false } : NOTHING)
    }
  }

  #above(column: number): Slot {
    const above = this.#reaching.get(column)
    if (above === undefined) return NOTHING
    above.left -= 1
    if (above.left === 0) this.#reaching.delete(column)
    return above.slot
  }
}

/** Converts the rows of a table; where it only arranges a page, the result is what its cells contain. */
export function tableContent(rows: readonly WrittenRow[]): readonly Content[] {
  if (isLayout(rows)) return rows.flatMap(({ cells }) => cells.flatMap(({ content }) => content))
  const grid = new Grid()
  const table = rows.flatMap(({ cells, head }) => {
    const slots = grid.slotsOf(cells)
    const header = head || (cells.length > 0 && cells.every(({ heading }) => heading))
    return cells.some(({ content }) => content.length > 0) ? [{ slots, header }] : []
  })
  return table.length === 0 ? [] : [{ type: 'table', rows: table }]
}
