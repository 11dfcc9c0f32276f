import type { ConsoleMessage, Locator, Page } from 'playwright-core'
import type { Opens } from '../../support/browser/shared.ts'
import { keepLog, readLog, type ScreenLog } from './screenLog.ts'

/** What a browser writes when a line is cut on purpose: told by the browser, not by the page. */
const CUT_WORDS = /WebSocket connection to .* failed|net::ERR_/

/** One page on its own device, as one person has it. */
export type Screen = {
  readonly name: string
  readonly page: Page
  /** The element that carries this test id. */
  part(id: string): Locator
  /** The button that says so; `exact` where it says nothing else. */
  button(name: string | RegExp, how?: { readonly exact: boolean }): Locator
  press(key: string): Promise<void>
  log(): Promise<ScreenLog>
  /** What went wrong inside the page so far: errors thrown, and errors written to its console. */
  readonly faults: readonly string[]
  /** From now on its line is cut on purpose, and the browser's own words about that are no fault. */
  expectCuts(): void
  close(): Promise<void>
}

/** How a screen is opened. */
export type Opening = {
  readonly name: string
  readonly link: string
  /** On a phone, by touch, instead of on a laptop. */
  readonly phone?: boolean
  /** How high the laptop's window is, in px; 800 where it is left out. */
  readonly height?: number
  /** The device's language and zone; English, and UTC, in which a device tells no times of its own, wherever this machine stands. */
  readonly locale?: string
  readonly zone?: string
  /** Whether what moves on the screen is seen to move; where nobody looks at that, its frames are not painted. */
  readonly motion?: boolean
}

const LAPTOP = { viewport: { width: 1280, height: 800 } }
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

function watchFaults(page: Page) {
  const faults: string[] = []
  let cuts = false
  page.on('pageerror', (error) => faults.push(String(error.stack ?? error)))
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() !== 'error') return
    if (!(cuts && CUT_WORDS.test(message.text()))) faults.push(message.text())
  })
  page.on('crash', () => faults.push('the page crashed'))
  const expectCuts = () => {
    cuts = true
  }
  return { faults, expectCuts }
}

/** Opens a link on a device of its own. */
export async function openScreen(
  browser: Opens,
  {
    name,
    link,
    phone = false,
    height = 800,
    locale = 'en-GB',
    zone = 'UTC',
    motion = false,
  }: Opening,
): Promise<Screen> {
  const laptop = { viewport: { ...LAPTOP.viewport, height } }
  const context = await browser.newContext({
    locale,
    timezoneId: zone,
    reducedMotion: motion ? 'no-preference' : 'reduce',
    ...(phone ? PHONE : laptop),
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const watched = watchFaults(page)
  await keepLog(page)
  await page.goto(link)
  return {
    name,
    page,
    part: (id) => page.getByTestId(id),
    button: (words, how) => page.getByRole('button', { name: words, ...how }),
    press: (key) => page.keyboard.press(key),
    log: () => readLog(page),
    ...watched,
    close: () => context.close(),
  }
}
