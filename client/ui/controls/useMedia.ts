import { useMemo, useSyncExternalStore } from 'react'

/** A media query with its last result: asking the browser in each render would lay out the page each time. */
function mediaOf(query: string) {
  const list = window.matchMedia?.(query)
  let matches = list?.matches ?? false
  return {
    subscribe(onChange: () => void) {
      const update = () => {
        matches = list?.matches ?? false
        onChange()
      }
      update()
      list?.addEventListener('change', update)
      return () => list?.removeEventListener('change', update)
    },
    matches: () => matches,
  }
}

/** Returns whether a media query matches now. */
export function useMedia(query: string): boolean {
  // The same function for all renders: a new one would subscribe again each time.
  const { subscribe, matches } = useMemo(() => mediaOf(query), [query])
  return useSyncExternalStore(subscribe, matches)
}
