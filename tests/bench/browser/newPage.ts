import type { Browser, Page } from 'playwright-core'

/** What the bench's functions, compiled as it runs, call to keep their names: nothing where they run in a page. */
const NAMING = 'globalThis.__name = (named) => named'

/** A page of a device of its own, with an empty cache. */
export async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
  })
  await context.addInitScript(NAMING)
  return context.newPage()
}
