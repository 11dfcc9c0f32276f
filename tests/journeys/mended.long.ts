import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { datesToCome } from '../support/datesToCome.ts'
import { inSync } from './support/company.ts'
import { houseForAll } from './support/house.ts'
import type { Screen } from './support/screen.ts'

const FOUNDING = join(import.meta.dirname, '../../../../shared/inputs/ura-dialogue.txt')
const RIVER = join(import.meta.dirname, '../server/intake/corpus/open/riverForum.txt')

/** The founding text where it lies beside the project, or one of our own in its layout. */
const foundingText = (): string =>
  datesToCome(readFileSync(existsSync(FOUNDING) ? FOUNDING : RIVER, 'utf8'))

const house = houseForAll()

/** A new show with one item, made on the owner's page; gives its links by role. */
async function makeShow(title: string): Promise<(role: string) => Promise<string>> {
  const { page, button } = await house.open({ name: 'owner', link: house.owner })
  await button('Make a show').click()
  await button('Start from an empty table').click()
  await page.getByLabel('Title, English').fill(title)
  await page.getByLabel('Date').fill('2027-06-23')
  await page.getByLabel('Starts at').fill('15:00')
  await page.getByRole('combobox', { name: 'Home zone' }).fill('Beijing')
  await page.keyboard.press('Enter')
  await button('Make show').click()
  await page.getByRole('heading', { name: title }).waitFor()
  return async (role) => {
    const href = await page.getByRole('link', { name: role, exact: true }).getAttribute('href')
    return new URL(href ?? '', house.server().url).href
  }
}

/** One finding of what was pasted. */
const finding = ({ page }: Screen, words: RegExp) =>
  page.locator('[data-finding]').filter({ hasText: words })

/** Corrects the cell that a finding is about. */
async function correct(planner: Screen, words: RegExp, value: string): Promise<void> {
  const { page } = planner
  await finding(planner, words).getByRole('button', { name: 'Change' }).click()
  await page.locator('[data-field]:focus').fill(value)
  await page.keyboard.press('Enter')
  await finding(planner, words).waitFor({ state: 'detached' })
}

it('a pasted agenda is mended, published, and run now', async () => {
  const linkOf = await makeShow('A dialogue of cities')
  const planner = await house.open({ name: 'planner', link: await linkOf('Open planner') })
  const desk = await house.open({ name: 'desk', link: await linkOf('Open console') })
  await desk.page.getByText('Not published yet').first().waitFor()

  await planner.button('Paste your agenda').click()
  const text = foundingText()
  await planner.page.getByRole('textbox').fill(text)
  await planner.press('Control+Enter')
  const heading = planner.page.getByRole('heading', {
    name: /^\d+ items, \d+ people, \d languages?, 3 to review$/,
  })
  const items = Number.parseInt((await heading.textContent()) ?? '', 10)

  // The talks are to fill their block, and the discussion gets less than what is left.
  const sum = /The items take (\d+) min/
  const [, talks = ''] = sum.exec((await finding(planner, sum).textContent()) ?? '') ?? []
  await correct(planner, sum, talks)
  await finding(planner, /by a guess/)
    .getByRole('button', { name: 'Looks right' })
    .click()
  await correct(planner, /No length is given/, '18')
  await planner.page.getByRole('heading', { name: /all answered$/ }).waitFor()
  await planner.button('Use this agenda').click()

  await planner.part('publish').click()
  await planner.page.getByText(`will see this agenda: ${items} items`).waitFor()
  await planner.part('publish-now').click()
  await inSync([desk])
  await expect.poll(() => desk.page.locator('[data-row]').count()).toBe(items)

  await desk.press('Control+k')
  await desk.page.keyboard.type('move start')
  await desk.press('Enter')
  await desk.part('search').waitFor({ state: 'detached' })
  await desk.part('log').scrollIntoViewIfNeeded()
  const moved = () => desk.part('log').textContent()
  await expect.poll(moved).toMatch(/All times on another day/)
  await desk.press('n')
  await desk.page.locator('[data-testid=live-item][data-status=standby]').waitFor()
  await desk.press('n')
  await expect.poll(() => desk.page.locator('[data-row][data-status=live]').count()).toBe(1)
})
