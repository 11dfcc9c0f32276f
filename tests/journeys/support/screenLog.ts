import type { Page } from 'playwright-core'

/** What is watched on every screen: the digits as text, the items by their id, and how the line stands. */
export type Watched = 'digits' | 'live' | 'next' | 'connection'

/** One change as the page itself saw it; `at` in ms since the epoch, the same clock for every page of a machine. */
export type Change = { readonly what: Watched; readonly value: string | null; readonly at: number }

/** Everything a page saw, oldest first. */
export type ScreenLog = readonly Change[]

declare global {
  interface Window {
    /** Where the page keeps its own log. */
    screenLog?: Change[]
  }
}

/** Runs in the page before anything of its own: writes each change down at the moment the page makes it. */
function watchScreen() {
  const log: Change[] = []
  window.screenLog = log
  const now = performance.now.bind(performance)
  const origin = performance.timeOrigin
  const last = new Map<Watched, string | null>()
  const found = (id: string) => document.querySelector<HTMLElement>(`[data-testid="${id}"]`)
  const read = {
    digits: () => found('digits')?.textContent ?? null,
    live: () => found('live-item')?.getAttribute('data-item') ?? null,
    next: () => found('next-item')?.getAttribute('data-item') ?? null,
    connection: () => found('connection')?.getAttribute('data-status') ?? null,
  }
  const look = () => {
    const at = origin + now()
    for (const what of ['digits', 'live', 'next', 'connection'] as const) {
      const value = read[what]()
      if (last.has(what) && last.get(what) === value) continue
      last.set(what, value)
      log.push({ what, value, at })
    }
  }
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['data-item', 'data-status', 'data-testid'],
  })
}

/** Makes a page keep its own log from its first moment. */
export const keepLog = async (page: Page) => await page.addInitScript(watchScreen)

/** What the page has written down since it was opened. */
export const readLog = (page: Page): Promise<ScreenLog> =>
  page.evaluate(() => window.screenLog ?? [])

/** What stood on the screen at a moment; null where there was nothing. */
export const valueAt = (log: ScreenLog, what: Watched, at: number): string | null =>
  log.findLast((change) => change.what === what && change.at <= at)?.value ?? null

/** The changes of one thing between two moments. */
export const changesOf = (
  log: ScreenLog,
  what: Watched,
  from: number,
  until: number,
): readonly Change[] =>
  log.filter((change) => change.what === what && change.at >= from && change.at < until)
