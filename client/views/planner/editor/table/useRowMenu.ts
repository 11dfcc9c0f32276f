import { type MouseEvent, useCallback, useEffect, useRef } from 'react'
import { cursorAt } from '../model/grid.ts'
import type { Table } from './useTable.ts'

/** Asks for the menu of a row. */
export type RowMenuAsked = (index: number, event: MouseEvent) => void

/** Opens the menu of a row, or of all that are picked with it; the same function for as long as the table is shown. */
export function useRowMenu(table: Table): RowMenuAsked {
  const newest = useRef(table)
  useEffect(() => {
    newest.current = table
  })
  return useCallback((index, event) => {
    const { field, cursor, inUse, stand, openMenu } = newest.current
    const typing = event.target instanceof Element && event.target.matches('[data-typed="true"]')
    if (typing) return
    event.preventDefault()
    event.stopPropagation()
    const key = field.rows[index]
    const kept = key !== undefined && cursor?.picked.has(key) && inUse
    if (!kept) stand(cursorAt(field, index, cursor?.column ?? 0))
    const { clientX: x, clientY: y } = event
    openMenu(x === 0 && y === 0 ? null : { x, y })
  }, [])
}
