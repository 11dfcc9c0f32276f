import { type PointerEvent, useCallback, useEffect, useMemo, useRef } from 'react'
import { standAt } from '../model/grid.ts'
import type { RowKey } from '../model/rows.ts'
import { grabbed, type RowHands } from './TableRow.tsx'
import type { Table } from './useTable.ts'

/** What hands do to the rows of a table; the same functions for as long as it is shown. */
export function useRowHands(
  table: Table,
  grab: (keys: ReadonlySet<RowKey>, event: PointerEvent) => void,
): RowHands {
  const newest = useRef({ table, grab })
  useEffect(() => {
    newest.current = { table, grab }
  })

  const menu = useCallback<RowHands['menu']>((index, event) => {
    const { field, standing, stand, openMenu } = newest.current.table
    const typing = event.target instanceof Element && event.target.matches('[data-typed="true"]')
    if (typing) return
    event.preventDefault()
    event.stopPropagation()
    const key = field.rows[index]
    const kept = key !== undefined && standing?.picked.has(key) && newest.current.table.inUse
    if (!kept) stand(standAt(field, index, standing?.column ?? 0))
    const { clientX: x, clientY: y } = event
    openMenu(x === 0 && y === 0 ? null : { x, y })
  }, [])
  const take = useCallback<RowHands['grab']>((index, event) => {
    const { field, standing, inUse, stand } = newest.current.table
    const key = field.rows[index]
    if (key === undefined) return
    const picked = inUse ? (standing?.picked ?? new Set()) : new Set<RowKey>()
    if (!picked.has(key)) stand(standAt(field, index, standing?.column ?? 0))
    newest.current.grab(grabbed(key, picked), event)
  }, [])
  return useMemo(() => ({ menu, grab: take }), [menu, take])
}
