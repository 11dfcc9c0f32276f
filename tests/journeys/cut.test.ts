import { afterAll, beforeAll, expect, it } from 'vitest'
import { secondsLeft } from './support/agree.ts'
import { type Cable, layCable } from './support/cable.ts'
import { beginShow, type Company, gather, inStep } from './support/company.ts'
import { type House, openHouse } from './support/house.ts'
import type { Screen } from './support/screen.ts'

let house: House
let company: Company
let cable: Cable
let far: Screen

beforeAll(async () => {
  house = await openHouse()
  company = await gather(house)
  cable = await layCable(house.server().port)
  const link = new URL(house.links.of(/^moderator$/))
  link.port = String(cable.port)
  far = await house.open({ name: 'far moderator', link: link.href })
  await inStep([far])
})
afterAll(async () => {
  await cable?.close()
  await house?.close()
})

function pendingLine(words: RegExp) {
  return far.part('pending').getByRole('listitem').filter({ hasText: words })
}

it('a console that is cut off says so and counts on; what is pressed there waits for a person when it is back', async () => {
  const agree = (...others: readonly Screen[]) => company.agree('shuZhu', 'ankeHagemann', others)
  await beginShow(company)
  await agree(far)

  far.expectCuts()
  cable.cut()
  await far.page.getByText(/On its own clock for 0:0\d, within 0\.\d s/).waitFor()
  await agree(far)
  await far.press('n')
  await far.press('+')
  await pendingLine(/^Next, pressed .* not sent\. You are asked/).waitFor()
  await pendingLine(/^Give time, pressed .* not sent\. You are asked/).waitFor()

  // Meanwhile the show goes on without it.
  await company.moderator.button('Give 5 minutes').click()
  await expect.poll(async () => secondsLeft((await agree()).digits)).toBeGreaterThan(300)

  cable.mend()
  await inStep([far])
  const caughtUp = await agree(far)
  // Neither press has been sent: the item is still on, with the five minutes alone.
  expect(secondsLeft(caughtUp.digits)).toBeLessThanOrEqual(480)
  const next = pendingLine(/^Next from Shu Zhu, pressed .*: send now or discard/)
  const give = pendingLine(/^Give time, pressed .*: send now or discard/)
  await next.getByRole('button', { name: 'Discard' }).click()
  await next.waitFor({ state: 'detached' })
  await give.getByRole('button', { name: 'Send now' }).click()
  await give.waitFor({ state: 'detached' })
  await expect
    .poll(async () => secondsLeft((await agree(far)).digits))
    .toBeGreaterThan(secondsLeft(caughtUp.digits) + 30)
  expect(house.faults()).toEqual([])
})
