import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** A screen of the show, in sync and with its item. */
export async function running(page: Page): Promise<void> {
  await page.locator('[data-testid=connection][data-status=in-sync]').first().waitFor()
  await page.locator('[data-testid=live-item], [data-testid=next-item]').first().waitFor()
}

/** The console while somebody is looked for. */
export async function finding(page: Page): Promise<void> {
  await running(page)
  await page.keyboard.press('Control+k')
  await page.getByTestId('search').waitFor()
  await page.keyboard.type('bar')
}

/** The owner's page of the newest show. */
export async function owning(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('listitem').first().getByRole('button').first().click()
  await page.getByRole('article').waitFor()
}

/** The planner's table with one talk chosen. */
export const planning = async (page: Page) =>
  await page.locator('[data-row="i/talk-yan"] [data-testid^=cell-title]').first().click()

const TEXT = join(import.meta.dirname, '../server/intake/corpus/open/riverForum.txt')

/** A text that somebody pasted, and what was understood of it. */
export async function pasting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Paste your agenda' }).click()
  await page.getByRole('textbox').fill(readFileSync(TEXT, 'utf8'))
  await page.keyboard.press('Control+Enter')
  await page.locator('[data-finding]').first().waitFor()
}
