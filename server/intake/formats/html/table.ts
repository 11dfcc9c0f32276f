import type { Block, Cell, Row, SourceLine } from '../../document.ts'

/** A cell as it is written, with its lines and the columns and rows it spans: 0 rows are all to the end of the table. */
export type WrittenCell = {
  readonly blocks: readonly Block[]
  readonly lines: readonly SourceLine[]
  readonly columns: number
  readonly rows: number
  readonly heading: boolean
}

/** A row as it is written: only the cells that begin in it. */
export type WrittenRow = { readonly cells: WrittenCell[]; readonly header: boolean }

/** The most columns of a table: a wider span is a mistake or an attack. */
const COLUMNS = 60
/** The most places of a table, cells and what they span. */
const PLACES = 1_000_000
/** A cell with more lines than this contains a page. */
const CELL_LINES = 300

const NOTHING: Cell = { lines: [], continues: false }

/** Whether a table only arranges a page: it contains a larger table or a whole page, or has one cell a row. */
function isLayout(rows: readonly WrittenRow[]): boolean {
  const hasTable = ({ blocks }: WrittenCell) => blocks.some(({ type }) => type === 'table')
  const isSingle = ({ cells }: WrittenRow) => {
    const filled = cells.filter(({ lines }) => lines.length > 0)
    return cells.length < 2 || (filled.length < 2 && filled.some(hasTable))
  }
  const isPage = ({ blocks, lines }: WrittenCell) =>
    lines.length > CELL_LINES ||
    blocks.some((block) => block.type === 'table' && block.rows.length > rows.length)
  return rows.every(isSingle) || rows.some(({ cells }) => cells.some(isPage))
}

/** Gives each cell all the places that it spans. */
class Grid {
  readonly #reaching = new Map<number, { readonly cell: Cell; left: number }>()
  #places = 0

  /** The places of a row; those that reach down from rows above come first. */
  cellsOf(written: readonly WrittenCell[]): readonly Cell[] {
    const cells: Cell[] = []
    for (const one of written) {
      while (this.#reaching.has(cells.length)) cells.push(this.#above(cells.length))
      if (cells.length >= COLUMNS) break
      this.#place(cells, one)
    }
    const last = Math.max(-1, ...this.#reaching.keys())
    while (cells.length <= last) cells.push(this.#above(cells.length))
    this.#places += cells.length
    return cells
  }

  #place(cells: Cell[], { lines, columns, rows }: WrittenCell): void {
    const room = this.#places < PLACES ? COLUMNS - cells.length : 1
    for (let place = 0; place < Math.min(Math.max(1, columns), room); place += 1) {
      const below = place === 0 ? { lines, continues: true } : NOTHING
      if (rows !== 1) this.#reaching.set(cells.length, { cell: below, left: rows - 1 })
      cells.push(place === 0 ? { lines, continues: false } : NOTHING)
    }
  }

  #above(column: number): Cell {
    const above = this.#reaching.get(column)
    if (above === undefined) return NOTHING
    above.left -= 1
    if (above.left === 0) this.#reaching.delete(column)
    return above.cell
  }
}

/** Converts the rows of a table; where it only arranges a page, the result is what its cells contain. */
export function tableBlocks(written: readonly WrittenRow[]): readonly Block[] {
  if (isLayout(written)) return written.flatMap(({ cells }) => cells.flatMap((one) => one.blocks))
  const grid = new Grid()
  const rows = written.flatMap(({ cells: own, header }): Row[] => {
    const cells = grid.cellsOf(own)
    const isHeader = header || (own.length > 0 && own.every(({ heading }) => heading))
    return own.some(({ lines }) => lines.length > 0) ? [{ cells, header: isHeader }] : []
  })
  return rows.length === 0 ? [] : [{ type: 'table', rows }]
}
