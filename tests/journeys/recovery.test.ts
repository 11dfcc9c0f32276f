import { afterAll, beforeAll, expect, it } from 'vitest'
import { founding } from '../support/shows.ts'
import { inSync } from './support/company.ts'
import type { House } from './support/house.ts'
import { CLOCK, openRehearsal, SECOND_DESK } from './support/rehearsal.ts'
import type { Screen } from './support/screen.ts'
import { type ShowClockHand, takeClock } from './support/showClock.ts'

/** A minute of the show's day in Beijing, as a second of the epoch. */
const second = (clock: string) => Date.parse(`2023-06-21T${clock}+08:00`) / 1_000

/** What the third talk takes beyond its time, and what is left of that at the end, in minutes. */
const OVER = 12

/** What is applied here, among all that is offered. */
const CHOSEN = '2'

let house: House
let clock: ShowClockHand
let desk: Screen
/** Every key that was pressed at the desk since it was last asked. */
let presses: string[] = []

/** When the talk that runs over begins; what comes before it is jumped over. */
const BEGINS = '15:40'

beforeAll(async () => {
  const opened = await openRehearsal(founding(), second(BEGINS))
  house = opened.house
  desk = await house.open({ name: 'desk', link: opened.linkOf(SECOND_DESK) })
  clock = await takeClock(house, opened.linkOf(CLOCK))
  await inSync([desk])
})
afterAll(async () => {
  clock?.leave()
  await house?.close()
})

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    presses.push(key)
    await desk.press(key)
  }
}

/** What was pressed since this was last asked. */
function pressed(): readonly string[] {
  const all = presses
  presses = []
  return all
}

const says = (part: string, words: RegExp) => desk.part(part).getByText(words).first().waitFor()
const isOn = (words: RegExp) =>
  desk.page.locator('[data-testid=live-item]', { hasText: words }).waitFor()

/** The one item of whoever speaks is begun at the desk, by its menu. */
async function goesTo(who: string): Promise<void> {
  await desk.page.locator('[data-row]', { hasText: who }).first().click({ button: 'right' })
  await desk.page.getByRole('menuitem', { name: /^Go to/ }).click()
  await isOn(new RegExp(who))
}

it('V5: twelve minutes late, three ways are looked at, one is applied in three presses, undone and applied again', async () => {
  await press('n')
  await desk.page.locator('[data-testid=live-item][data-status=standby]').waitFor()
  await goesTo('Wentao Yan')
  await clock.stands(second('15:48'))
  await clock.runs(30, second('15:50'))
  await clock.stands(second('15:55') + OVER * 60)
  await says('recover', /^3 ways back to 17:30/)
  pressed()

  // Three are looked at, each drawn with how it lands.
  await press('r')
  for (const n of [1, 3, 2]) {
    await press(String(n))
    await desk.part('recovery').getByText(`With ${n}`, { exact: true }).waitFor()
    const lands = desk.part(`option ${n}`).getByText('Ends 17:30, exactly at the hard stop')
    await lands.first().waitFor()
  }
  await press('Escape')
  await expect.poll(() => desk.part('recovery').count()).toBe(0)
  pressed()

  await press('r', CHOSEN, 'Enter')
  await says('landing', /^Ends 17:30$/)
  expect(pressed().length).toBeLessThanOrEqual(3)
  await expect.poll(() => desk.part('recovery').count()).toBe(0)

  await press('u')
  await says('landing', /^Ends 17:37, 7 over$/)
  expect(pressed()).toEqual(['u'])

  await press('Shift+U')
  await desk.button('Apply again').first().click()
  await says('landing', /^Ends 17:30$/)
  await press('Escape')
  expect(house.faults()).toEqual([])
})
