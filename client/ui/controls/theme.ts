import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { readStored, writeStored } from '../../live/deviceStorage.ts'
import { CONDITIONS } from '../../styles/conditions.ts'

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

const QUERIES: Readonly<Record<string, string>> = CONDITIONS

/** Returns whether a named condition of the page, or a media query, holds now. */
export function useMedia(condition: keyof typeof CONDITIONS | `(${string}`): boolean {
  const query = QUERIES[condition] ?? condition
  // The same function for all renders: a new one would subscribe again each time.
  const { subscribe, matches } = useMemo(() => mediaOf(query), [query])
  return useSyncExternalStore(subscribe, matches)
}

/** The themes to choose from; `system` follows the device's light or dark mode. */
export type ThemeChoice = 'system' | 'light' | 'dark'
export type Theme = 'light' | 'dark' | 'stage'

const STORAGE_KEY = 'rostrum.theme'
const DARK = '(prefers-color-scheme: dark)'

function storedChoice(screen: string): ThemeChoice | null {
  const stored = readStored(`${STORAGE_KEY}.${screen}`)
  return stored === 'light' || stored === 'dark' || stored === 'system' ? stored : null
}

/** Returns the choice of theme for a screen, which this device stores, and the resulting theme. */
export function useThemeChoice(screen: string, initial: ThemeChoice) {
  const [choice, setChoice] = useState(() => storedChoice(screen) ?? initial)
  const isDark = useMedia(DARK)
  const theme = choice === 'system' ? (isDark ? 'dark' : 'light') : choice
  return {
    choice,
    theme,
    choose: (to: ThemeChoice) => {
      writeStored(`${STORAGE_KEY}.${screen}`, to)
      setChoice(to)
    },
  }
}

/** Sets the theme of the page while the screen is shown. */
export function usePageTheme(theme: Theme): void {
  useEffect(() => {
    const page = document.documentElement
    const previous = page.getAttribute('data-theme')
    page.setAttribute('data-theme', theme)
    return () => {
      if (previous === null) page.removeAttribute('data-theme')
      else page.setAttribute('data-theme', previous)
    }
  }, [theme])
}
