import { afterAll, beforeAll, expect, it } from 'vitest'
import { beginShow, type Company, gather, inSync } from './support/company.ts'
import { type House, openHouse } from './support/house.ts'
import { aSecond } from './support/pace.ts'
import { secondsLeft } from './support/secondsLeft.ts'

let house: House
let company: Company

beforeAll(async () => {
  house = await openHouse()
  company = await gather(house)
  await beginShow(company)
})
afterAll(() => house?.close())

it('the server dies in the middle of an item and comes back: all screens go on with the same item and the right digits', async () => {
  const { moderator, all } = company
  const agree = () => company.agree('ankeHagemann', 'qianWang')
  await aSecond()
  await moderator.press('n')
  await agree()
  // The last thing the server acknowledges in its life.
  await moderator.press('+')
  const left = async () => secondsLeft((await agree()).digits)
  await expect.poll(left).toBeGreaterThan(200)
  await expect.poll(left).toBeLessThan(238)
  const before = await agree()

  for (const screen of all) screen.expectCuts()
  await house.kill()
  await Promise.all(
    all.map(({ page }) => page.waitForSelector('[data-testid=connection][data-status=on-its-own]')),
  )
  await expect.poll(left).toBeLessThan(235)
  const alone = await agree()
  await house.startAgain()
  await inSync(all, 20_000)
  const after = await agree()

  for (const look of [alone, after]) {
    const shown = secondsLeft(before.digits) - secondsLeft(look.digits)
    expect(Math.abs(shown - (look.at - before.at) / 1_000)).toBeLessThan(1.5)
  }
  await moderator.press('n')
  await company.agree('qianWang', 'weiBai')
  expect(house.faults()).toEqual([])
})
