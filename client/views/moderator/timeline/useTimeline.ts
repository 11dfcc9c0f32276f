import { useState } from 'react'
import { CONDITIONS } from '../../../styles/conditions.ts'
import { useSteady } from '../../../ui/controls/useSteady.ts'
import type { PaneState } from '../../../ui/layout/paneState.ts'
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

/** Returns the timeline of this console; on a phone it begins with what comes, as there is no room for all of it. */
export function useTimeline({ open, set }: PaneState): TimelineState {
  const [zoom, zoomTo] = useState<Zoom>(() => (isNarrow() ? 'fromNow' : 'whole'))
  const [asTable, showTable] = useState(false)
  const toggle = useSteady(() => set(!open))
  const close = useSteady(() => set(false))
  return { open, zoom, asTable, zoomTo, showTable, toggle, close }
}
