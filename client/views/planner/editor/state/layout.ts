import { useMedia } from '../../../../ui/controls/useMedia.ts'

/** A phone, or a window as narrow as one: the table is a list there. */
export function useNarrow(): boolean {
  return useMedia('(max-width: 820px)')
}

/** A small laptop, whose head has no room for what is needed seldom. */
export function useTight(): boolean {
  return useMedia('(max-width: 1180px)')
}

/** How high a row of the table is, in px. */
export function useRowHeight(): number {
  const touch = useMedia('(hover: none)')
  const wall = useMedia('(min-width: 1600px)')
  if (touch) return 44
  return wall ? 34 : 27
}
