import { useCallback, useEffect, useRef, useState } from 'react'
import type { Table } from '../table/useTable.ts'

/** What the inspector is about: the picked rows, the show as a whole, its people, or the warnings. */
export type InspectorTab = 'rows' | 'show' | 'people' | 'warnings'

export type InspectorState = {
  readonly tab: InspectorTab
  readonly show: (tab: InspectorTab) => void
  /** What is over the list of a phone; null: nothing. */
  readonly sheet: InspectorTab | null
  readonly openSheet: (tab: InspectorTab) => void
  readonly closeSheet: () => void
}

/** What the inspector is about, at first the warnings where there are any; it follows the table when another row is taken into use there, but stays with the list of warnings while that leads there. */
export function useInspector({ cursor, inUse, called }: Table, warned: boolean): InspectorState {
  const [tab, show] = useState<InspectorTab>(warned ? 'warnings' : 'show')
  const [sheet, setSheet] = useState<InspectorTab | null>(null)
  const openSheet = useCallback((to: InspectorTab) => {
    show(to)
    setSheet(to)
  }, [])
  const row = inUse ? (cursor?.row ?? null) : null
  const last = useRef({ row, called })
  useEffect(() => {
    const { row: rowBefore, called: calledBefore } = last.current
    last.current = { row, called }
    if (row === null || row === rowBefore) return
    show((now) => (now === 'warnings' && called !== calledBefore ? now : 'rows'))
  }, [row, called])
  return { tab, show, sheet, openSheet, closeSheet: () => setSheet(null) }
}
