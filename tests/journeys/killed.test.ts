import { afterAll, beforeAll, expect, it } from 'vitest'
import { agree, secondsLeft } from './support/agree.ts'
import { type Company, gather, inStep } from './support/company.ts'
import { type House, openHouse } from './support/house.ts'

let house: House
let company: Company

beforeAll(async () => {
  house = await openHouse()
  company = await gather(house, { isCut: true })
})
afterAll(() => house?.close())

it('the server dies in the middle of an item and comes back: all screens go on with the same item and the right digits', async () => {
  const { moderator, all, id } = company
  await moderator.press('s')
  await moderator.press('n')
  await moderator.press('n')
  const on = { live: id('shuZhu'), next: id('ankeHagemann') }
  await agree(all, on)
  // The last thing the server acknowledges in its life.
  await moderator.press('+')
  await expect.poll(async () => secondsLeft((await agree(all, on)).digits)).toBeGreaterThan(200)
  const before = await agree(all, on)

  await house.kill()
  await Promise.all(
    all.map(({ page }) => page.waitForSelector('[data-testid=connection][data-status=on-its-own]')),
  )
  const alone = await agree(all, on)
  await house.startAgain()
  await inStep(all, 20_000)
  const after = await agree(all, on)

  for (const look of [alone, after]) {
    const shown = secondsLeft(before.digits) - secondsLeft(look.digits)
    expect(Math.abs(shown - (look.at - before.at) / 1_000)).toBeLessThan(1.1)
  }
  await moderator.press('n')
  await agree(all, { live: id('ankeHagemann'), next: id('qianWang') })
  expect(house.faults()).toEqual([])
})
