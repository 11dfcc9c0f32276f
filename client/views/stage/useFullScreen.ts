import { useSyncExternalStore } from 'react'

function onChange(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed)
  return () => document.removeEventListener('fullscreenchange', changed)
}

/** Whether the page fills the screen, and how to change that; `can` is false where the browser does not offer it. */
export function useFullScreen(): {
  readonly can: boolean
  readonly full: boolean
  readonly toggle: () => void
} {
  const full = useSyncExternalStore(onChange, () => document.fullscreenElement != null)
  return {
    can: document.fullscreenEnabled === true,
    full,
    toggle: () => {
      const done = full
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen({ navigationUI: 'hide' })
      // A browser that refuses leaves the page as it is.
      done.catch(() => undefined)
    },
  }
}
