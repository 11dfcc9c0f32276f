import { accessSync, constants } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const KNOWN_PLACES = ['/usr/bin/chromium', '/usr/bin/google-chrome']

const INSTALL = 'apt-get install -y chromium fonts-noto-cjk'

/** Nothing may slow a page down because nobody looks at it, and nothing may leave this machine. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
]

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Where the browser is: CHROME_PATH alone where it is set, else the usual places; throws with the line that installs one. */
export function findBrowser(): string {
  const { CHROME_PATH } = process.env
  const places = CHROME_PATH ? [CHROME_PATH] : KNOWN_PLACES
  const found = places.find(runs)
  if (found !== undefined) return found
  throw new Error(
    `This needs a browser, and there is none at ${places.join(' or ')}. ` +
      `Install one: ${INSTALL} (or set CHROME_PATH)`,
  )
}

/** Starts the browser, with a profile of its own that ends with it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), headless: true, args: FLAGS })
}
