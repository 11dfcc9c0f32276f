import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { findBrowser, type Preference } from './find.ts'
import type { Browser as Found } from './packed.ts'

/** Required, not imported: to find the names of what it exports takes as long as loading it. */
const { chromium }: typeof import('playwright-core') = createRequire(import.meta.url)(
  'playwright-core',
)

/** Parts of the browser's own window that are pages themselves: nobody sees them here, and they cost as much as each page that is opened. */
const AROUND_PAGES = ['WebUIReloadButton', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'] as const

/** What else is not to happen, as Playwright asks for it: of two such lists the browser hears the last alone. */
const UNWANTED = [
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
] as const

/**
 * Nothing may slow a page down because nobody looks at it, and nothing may leave this machine. Letters are as wide as in
 * their font: rounded to whole pixels, as some browsers without a window do, a figure would push its neighbours.
 */
const FLAGS = [
  `--disable-features=${[...AROUND_PAGES, ...UNWANTED].join()}`,
  '--no-sandbox',
  '--disable-gpu',
  // Nothing is drawn by hardware: a process of its own for that would only have messages to carry.
  '--in-process-gpu',
  // No page in reserve, which would be as many again; each device has a process of its own all the same.
  '--renderer-process-limit=1',
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

/** The browser to use here; rejects where there is none, with the line that says what to do. */
export async function neededBrowser(first?: Preference): Promise<Found> {
  const found = await findBrowser(process, first)
  if (found.ok) return found.browser
  throw new Error(`This needs a browser, and ${found.line}`)
}

/** Starts the browser, the machine's own unless told, with a profile of its own that ends with it. */
export async function launchBrowser(first?: Preference): Promise<Browser> {
  const { program, env } = await neededBrowser(first)
  return chromium.launch({ executablePath: program, env, headless: true, args: FLAGS })
}
