/**
 * A table that is worked by keys cell by cell is a grid to those who hear it.
 * HTML lets `table` and `td` be that (ARIA in HTML), and their rows stay rows.
 */
export const GRID = { role: 'grid', 'aria-multiselectable': true } as const

/** A cell of a grid; the keyboard is in its entry, so Tab never stops at the cell itself. */
export const GRID_CELL = { role: 'gridcell', tabIndex: -1 } as const
