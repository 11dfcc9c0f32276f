import { useCallback, useState } from 'react'
import { CONDITIONS } from '../../../styles/conditions.ts'
import type { Zoom } from '../../../ui/timeline/scale.ts'

/** The timeline of the console: whether it is open, how much of the show it shows, and as what. */
export type TimelineState = {
  readonly open: boolean
  readonly zoom: Zoom
  readonly asTable: boolean
  readonly toggle: () => void
  readonly close: () => void
  readonly zoomTo: (zoom: Zoom) => void
  readonly showTable: (asTable: boolean) => void
}

/** Whether this is a phone, where there is no room for a whole show. */
export function isNarrow(): boolean {
  return globalThis.matchMedia?.(CONDITIONS.phone).matches ?? false
}

/** The timeline of this console, closed at first; a phone begins with what comes, as there is no room for all of it. */
export function useTimeline(): TimelineState {
  const [open, setOpen] = useState(false)
  const [zoom, zoomTo] = useState<Zoom>(() => (isNarrow() ? 'fromNow' : 'whole'))
  const [asTable, showTable] = useState(false)
  const toggle = useCallback(() => setOpen((was) => !was), [])
  const close = useCallback(() => setOpen(false), [])
  return { open, zoom, asTable, zoomTo, showTable, toggle, close }
}
