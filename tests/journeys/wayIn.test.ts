import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type House, openHouse } from './support/house.ts'

/** The founding text where it lies beside the project, or one of our own in its layout. */
const FOUNDING = join(import.meta.dirname, '../../../shared/inputs/ura-dialogue.txt')
const RIVER = join(import.meta.dirname, '../server/intake/corpus/open/riverForum.txt')

let house: House

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

it('from a text to links in everybody’s hands in under twenty actions, and who opened theirs is told', async () => {
  const owner = await house.open({ name: 'owner', link: house.owner })
  const { page, button } = owner
  let actions = 0
  const act = async (done: Promise<unknown>) => {
    await done
    actions += 1
  }
  await act(button('Make a show').click())
  await act(
    page.getByRole('textbox').fill(readFileSync(existsSync(FOUNDING) ? FOUNDING : RIVER, 'utf8')),
  )
  await act(page.keyboard.press('Control+Enter'))
  await act(button('Use this agenda').click())
  await act(button('Publish', { exact: true }).click())
  await act(button('Give out links').click())
  const rows = page.getByTestId('give-row')
  await rows.first().waitFor()
  const people = await rows.count()
  expect(people).toBeGreaterThan(3)

  // One after the other: each message names its person's own link and nobody else's.
  const addresses = new Set<string>()
  for (let n = 1; n <= people; n += 1) {
    await page.getByText(`Message ${n} of ${people}`).waitFor()
    const text = (await page.locator('.give-body').textContent()) ?? ''
    const [address = '', ...more] = text.match(/http\S+#\S+/g) ?? []
    expect(more).toEqual([])
    addresses.add(address)
    if (n < people) await act(button('Next', { exact: true }).click())
  }
  expect(addresses.size).toBe(people)
  expect(actions).toBeLessThanOrEqual(20)

  const [first = ''] = addresses
  const speaker = await house.open({ name: 'speaker', link: first, phone: true })
  await speaker.page
    .getByText(/^You are|^Get ready|In .* (hours|days|minutes)/)
    .first()
    .waitFor()
  await expect
    .poll(() => page.locator('.give-opened > :first-child').first().textContent())
    .toMatch(/^opened .* on a phone$/)
  expect(house.faults()).toEqual([])
})
