import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from './find.ts'
import type { Browser as Found } from './packed.ts'

/**
 * Nothing may slow a page down because nobody looks at it, and nothing may leave this machine. Letters are as wide as in
 * their font: rounded to whole pixels, as some browsers without a window do, a figure would push its neighbours.
 */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
]

/** The browser of this machine; rejects where there is none, with the line that says what to do. */
export async function neededBrowser(): Promise<Found> {
  const found = await findBrowser()
  if (found.ok) return found.browser
  throw new Error(`This needs a browser, and ${found.line}`)
}

/** Starts the browser, with a profile of its own that ends with it. */
export async function launchBrowser(): Promise<Browser> {
  const { program, env } = await neededBrowser()
  return chromium.launch({ executablePath: program, env, headless: true, args: FLAGS })
}
