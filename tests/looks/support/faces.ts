import type { Page } from 'playwright-core'

const LISTED = () => [...document.fonts].some(({ family }) => family.includes('Noto Sans SC'))

/** Waits until the page has the list of its Chinese faces, which comes last, and every face that its words need: a machine may have none to stand in. */
export async function facesReady(page: Page): Promise<void> {
  await page.waitForFunction(LISTED)
  await page.evaluate(() => document.fonts.ready.then(() => {}))
}
