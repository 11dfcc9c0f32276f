import { useSyncExternalStore } from 'react'

/** Whether a media query holds now. */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia?.(query)
      list?.addEventListener('change', changed)
      return () => list?.removeEventListener('change', changed)
    },
    () => window.matchMedia?.(query).matches ?? false,
  )
}

/** A phone, or a window as narrow as one: the table is a list there. */
export function useNarrow(): boolean {
  return useMedia('(max-width: 820px)')
}

/** How high a row of the table is, in px. */
export function useRowHeight(): number {
  const touch = useMedia('(hover: none)')
  const wall = useMedia('(min-width: 1600px)')
  if (touch) return 44
  return wall ? 36 : 29
}
