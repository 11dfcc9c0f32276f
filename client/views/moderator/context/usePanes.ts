import { useState } from 'react'
import { useMedia } from '../../../ui/controls/theme.ts'
import { useStableCallback } from '../../../ui/controls/useStableCallback.ts'
import type { PaneState } from '../../../ui/layout/Pane.tsx'

/**
 * The panes, of which one can be open. `recovery` and `timeline` cover agenda and side column; the others open in the side column.
 * `side` and `agenda` are columns that a phone shows as pages.
 */
export type PaneName =
  | ('recovery' | 'timeline')
  | ('room' | 'requests' | 'steps' | 'log' | 'page')
  | ('side' | 'agenda')

/** The panes that open in the side column. */
export const SIDE_PANES: ReadonlySet<PaneName | null> = new Set<PaneName>([
  'room',
  'requests',
  'steps',
  'log',
  'page',
])

/** Returns the panes of the console, all closed at first; opening one closes another. */
export function usePanes() {
  const [shown, setShown] = useState<PaneName | null>(null)
  const phone = useMedia('handheld')
  const setPane = useStableCallback((pane: PaneName, isOpen: boolean) => {
    if (isOpen) setShown(pane)
    else if (shown === pane) setShown(null)
  })
  const close = useStableCallback(() => setShown(null))
  const side = phone ? 'side' : null
  return {
    shown,
    open: useStableCallback((pane: PaneName) => setShown(pane)),
    toggle: useStableCallback((pane: PaneName) => setShown(shown === pane ? null : pane)),
    close,
    showSide: useStableCallback(() => setShown(side)),
    isSideShown: shown === side,
    of: (pane: PaneName): PaneState => ({
      open: shown === pane,
      set: (isOpen) => setPane(pane, isOpen),
    }),
  }
}

/** The panes of the console. */
export type Panes = ReturnType<typeof usePanes>
