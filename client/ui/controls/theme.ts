import { useEffect, useState } from 'react'
import { readStored, writeStored } from '../../live/deviceStorage.ts'

/** What a screen may look like; `system` follows the device's light or dark. */
export type ThemeChoice = 'system' | 'light' | 'dark'
export type Theme = 'light' | 'dark' | 'stage'

const STORED = 'rostrum.theme'
const DARK = '(prefers-color-scheme: dark)'

function storedChoice(screen: string): ThemeChoice | null {
  const stored = readStored(`${STORED}.${screen}`)
  return stored === 'light' || stored === 'dark' || stored === 'system' ? stored : null
}

function useSystemDark(): boolean {
  const [dark, setDark] = useState(() => window.matchMedia?.(DARK).matches ?? false)
  useEffect(() => {
    const query = window.matchMedia?.(DARK)
    if (query === undefined) return
    const follow = () => setDark(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return dark
}

/** The choice of theme for a screen, kept per device, and what it comes to. */
export function useThemeChoice(
  screen: string,
  first: ThemeChoice,
): { choice: ThemeChoice; theme: Theme; choose: (choice: ThemeChoice) => void } {
  const [choice, setChoice] = useState(() => storedChoice(screen) ?? first)
  const dark = useSystemDark()
  return {
    choice,
    theme: choice === 'system' ? (dark ? 'dark' : 'light') : choice,
    choose: (to) => {
      writeStored(`${STORED}.${screen}`, to)
      setChoice(to)
    },
  }
}

/** Puts the page into a theme while the screen is shown. */
export function usePageTheme(theme: Theme): void {
  useEffect(() => {
    const page = document.documentElement
    const before = page.getAttribute('data-theme')
    page.setAttribute('data-theme', theme)
    return () => {
      if (before === null) page.removeAttribute('data-theme')
      else page.setAttribute('data-theme', before)
    }
  }, [theme])
}
