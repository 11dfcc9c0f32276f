import { useMemo, useSyncExternalStore } from 'react'

/** A media query and its last answer: asking the browser in each render would lay out the page each time. */
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

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  // One function for all renders: a new one would subscribe again at each of them.
  const { subscribe, matches } = useMemo(() => mediaOf(query), [query])
  return useSyncExternalStore(subscribe, matches)
}
