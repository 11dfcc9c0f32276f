import { useMemo, useSyncExternalStore } from 'react'

/** A media query as it is heard of and asked. */
function mediaOf(query: string) {
  const list = window.matchMedia?.(query)
  return {
    subscribe(changed: () => void) {
      list?.addEventListener('change', changed)
      return () => list?.removeEventListener('change', changed)
    },
    matches: () => list?.matches ?? false,
  }
}

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  // One function for all renders: a new one would subscribe again at each of them.
  const { subscribe, matches } = useMemo(() => mediaOf(query), [query])
  return useSyncExternalStore(subscribe, matches)
}
