import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Agreed } from './support/agree.ts'
import { type Company, gather, inStep, standsBy } from './support/company.ts'
import { type House, openHouse } from './support/house.ts'
import { aSecond } from './support/pace.ts'
import type { Screen } from './support/screen.ts'
import { secondsLeft } from './support/secondsLeft.ts'

let house: House
let company: Company
let other: Screen

beforeAll(async () => {
  house = await openHouse()
  company = await gather(house)
  other = await house.open({ name: 'other desk', link: house.links.of(/^moderator$/) })
  await inStep([other])
})
afterAll(() => house?.close())

/** The newest steps that a screen lists, by their words. */
async function listed(screen: Screen, most: number): Promise<readonly string[]> {
  const rows = await screen.part('steps').locator('li').allInnerTexts()
  return rows.slice(0, most).map((row) => row.replaceAll(/\s+/g, ' '))
}

/** Digits ran with the wall clock from one look to the other: each stands for a whole second, and may come up a little late. */
function ran(before: Agreed, after: Agreed): void {
  const digits = secondsLeft(before.digits) - secondsLeft(after.digits)
  const wall = (after.at - before.at) / 1_000
  expect(Math.abs(digits - wall)).toBeLessThan(1.5)
}

it('R8b: a mistaken Next is taken back as if the item had never stopped, beside a timekeeper’s minute, which stays, and both consoles tell', async () => {
  const { moderator, timekeeper, agree } = company
  await moderator.press('s')
  await standsBy(company)
  await moderator.press('n')
  const begun = await agree('introduction', 'shuZhu', [other])
  await aSecond()
  await moderator.press('n')
  await agree('shuZhu', 'ankeHagemann', [other])
  await timekeeper.press('+')

  const undo = (words: RegExp) => moderator.part('undo').getByText(words).waitFor()
  await undo(/^Undo: Next to Shu Zhu, look first/)
  await moderator.press('u')
  const steps = moderator.part('steps')
  await steps.getByText('1 min more for Shu Zhu, by a timekeeper').waitFor()
  await steps.getByText(/^Ying Wang runs on at 0:\d\d of 1 min$/).waitFor()
  await undo(/^Undo: Next to Shu Zhu, marked in Steps/)
  await agree('shuZhu', 'ankeHagemann', [other])
  await moderator.press('u')
  ran(begun, await agree('introduction', 'shuZhu', [other]))

  // The minute is still the newest of its own desk, and one press takes that back.
  await timekeeper
    .part('undo')
    .getByText(/^Undo: 1 min more for Shu Zhu at/)
    .waitFor()
  await timekeeper.press('u')
  await timekeeper.part('undo').getByText('Nothing to undo').waitFor()

  await other.press('Shift+U')
  await expect
    .poll(() => listed(other, 2))
    .toEqual([
      expect.stringMatching(/1 min more for Shu Zhu .* taken back \d\d:\d\d by a timekeeper$/),
      expect.stringMatching(
        /Next to Shu Zhu Ying Wang moderators taken back \d\d:\d\d by Ying Wang$/,
      ),
    ])

  // What another made is looked at first, whoever made it.
  await other.press('Escape')
  await other
    .part('undo')
    .getByText(/^Undo: Next to Ying Wang, look first/)
    .waitFor()
  expect(house.faults()).toEqual([])
})
