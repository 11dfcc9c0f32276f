import type { Page } from 'playwright-core'

/** A screen of the show, in step and with its item. */
export async function running(page: Page): Promise<void> {
  await page.locator('[data-testid=connection][data-status=in-step]').first().waitFor()
  await page.locator('[data-testid=live-item], [data-testid=next-item]').first().waitFor()
}

/** The console while somebody is looked for. */
export async function finding(page: Page): Promise<void> {
  await running(page)
  await page.keyboard.press('Control+k')
  await page.getByTestId('finder').waitFor()
  await page.keyboard.type('bar')
}

/** The owner's page of the newest show. */
export async function owning(page: Page): Promise<void> {
  await page.locator('.owner-open').first().click()
  await page.locator('.owner-one').waitFor()
}
