import { useCallback, useEffect, useRef, useState } from 'react'
import type { Table } from '../table/useTable.ts'

/** What the inspector is about: the picked rows, the show as a whole, or its people. */
export type InspectorTab = 'rows' | 'show' | 'people'

export type InspectorState = {
  readonly tab: InspectorTab
  readonly show: (tab: InspectorTab) => void
  /** What is over the list of a phone; null: nothing. */
  readonly sheet: InspectorTab | null
  readonly openSheet: (tab: InspectorTab) => void
  readonly closeSheet: () => void
}

/** What the inspector is about; it follows the table when another row is taken into use there. */
export function useInspector({ standing, inUse }: Table): InspectorState {
  const [tab, show] = useState<InspectorTab>('show')
  const [sheet, setSheet] = useState<InspectorTab | null>(null)
  const openSheet = useCallback((to: InspectorTab) => {
    show(to)
    setSheet(to)
  }, [])
  const row = inUse ? (standing?.row ?? null) : null
  const last = useRef(row)
  useEffect(() => {
    if (row !== null && row !== last.current) show('rows')
    last.current = row
  }, [row])
  return { tab, show, sheet, openSheet, closeSheet: () => setSheet(null) }
}
