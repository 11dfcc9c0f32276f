import type { MouseEvent, RefObject } from 'react'
import { cursorAt, extendTo, toggle } from '../model/grid.ts'
import type { Table } from './useTable.ts'

/** The cell that was pressed, by its place in the table; null where none was. */
function pressedCell(target: EventTarget): { index: number; column: number } | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null
  const row = cell?.closest<HTMLElement>('[data-index]')
  if (!cell || !row) return null
  return { index: Number(row.dataset['index']), column: Number(cell.dataset['place']) }
}

/** Takes the pressed cell into use; with Shift all rows up to it are picked, with Ctrl its row besides the others. */
export function useCellPress(
  table: Table,
  wanted: RefObject<boolean>,
): (event: MouseEvent) => void {
  const { field, cursor, inUse, stand } = table
  return (event) => {
    const cell = pressedCell(event.target)
    if (cell === null) return
    wanted.current = true
    const going = cursor !== null && inUse
    if (going && event.shiftKey) stand(extendTo(cursor, field, cell.index))
    else if (going && (event.ctrlKey || event.metaKey)) stand(toggle(cursor, field, cell.index))
    else stand(cursorAt(field, cell.index, cell.column))
  }
}
