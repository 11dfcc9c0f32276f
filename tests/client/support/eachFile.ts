// Before React is loaded, which looks for its tools once.
import './renders.ts'
import './builtReact.ts'
import './quickErrors.ts'
import './quickStyles.ts'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeEach, vi } from 'vitest'

// A device in a zone of its own is told its times too: in UTC there is none, wherever the machine stands.
vi.stubEnv('TZ', 'UTC')

// What searches hold to unless a file says otherwise. What is fetched for them comes late where much else runs.
configure({ defaultHidden: false, asyncUtilTimeout: 15_000 })

// The rules of sheets are empty here, and every search by role would try them all.
beforeEach(() => document.head.replaceChildren())
afterEach(cleanup)

/**
 * Files share one page, one after another: none finds on it what another left. A part that is
 * still being loaded is waited for: cut off, it would count as broken in every file after.
 */
afterAll(async () => {
  vi.useRealTimers()
  await vi.dynamicImportSettled()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  localStorage.clear()
  sessionStorage.clear()
  history.replaceState(null, '', '/')
  document.title = ''
  document.head.replaceChildren()
  document.body.replaceChildren()
  for (const { name } of [...document.documentElement.attributes])
    document.documentElement.removeAttribute(name)
})
