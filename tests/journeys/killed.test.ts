import { afterAll, beforeAll, expect, it } from 'vitest'
import { secondsLeft } from './support/agree.ts'
import { beginShow, type Company, gather, inStep } from './support/company.ts'
import { type House, openHouse } from './support/house.ts'

let house: House
let company: Company

beforeAll(async () => {
  house = await openHouse()
  company = await gather(house, { isCut: true })
})
afterAll(() => house?.close())

it('the server dies in the middle of an item and comes back: all screens go on with the same item and the right digits', async () => {
  const { moderator, all } = company
  const agree = () => company.agree('shuZhu', 'ankeHagemann')
  await beginShow(company)
  // The last thing the server acknowledges in its life.
  await moderator.press('+')
  await expect.poll(async () => secondsLeft((await agree()).digits)).toBeGreaterThan(200)
  const before = await agree()

  await house.kill()
  await Promise.all(
    all.map(({ page }) => page.waitForSelector('[data-testid=connection][data-status=on-its-own]')),
  )
  const alone = await agree()
  await house.startAgain()
  await inStep(all, 20_000)
  const after = await agree()

  for (const look of [alone, after]) {
    const shown = secondsLeft(before.digits) - secondsLeft(look.digits)
    expect(Math.abs(shown - (look.at - before.at) / 1_000)).toBeLessThan(1.1)
  }
  await moderator.press('n')
  await company.agree('ankeHagemann', 'qianWang')
  expect(house.faults()).toEqual([])
})
