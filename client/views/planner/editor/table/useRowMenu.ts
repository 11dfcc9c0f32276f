import { type MouseEvent, useCallback, useEffect, useRef } from 'react'
import { standAt } from '../model/grid.ts'
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
    const { field, standing, inUse, stand, openMenu } = newest.current
    const typing = event.target instanceof Element && event.target.matches('[data-typed="true"]')
    if (typing) return
    event.preventDefault()
    event.stopPropagation()
    const key = field.rows[index]
    const kept = key !== undefined && standing?.picked.has(key) && inUse
    if (!kept) stand(standAt(field, index, standing?.column ?? 0))
    const { clientX: x, clientY: y } = event
    openMenu(x === 0 && y === 0 ? null : { x, y })
  }, [])
}
