import { readFile } from 'node:fs/promises'
import { beforeAll, expect, it } from 'vitest'
import type { Agreed } from './support/agree.ts'
import { type Company, gather, inSync, standsBy } from './support/company.ts'
import { houseForAll } from './support/house.ts'
import { aSecond } from './support/pace.ts'
import type { Screen } from './support/screen.ts'
import { secondsLeft } from './support/secondsLeft.ts'

const house = houseForAll()
let company: Company

beforeAll(async () => {
  company = await gather(house, { motion: true })
})

/** What the README tells to press, from the moderator's link to a countdown that runs. */
async function readmeWay(): Promise<readonly string[]> {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
  const told = /Open the moderator's link, press ([^.]*)\./.exec(readme)?.[1] ?? ''
  return [...told.matchAll(/\*([^*]+)\*/g)].map(([, name = '']) => name)
}

/** The moderator moves on, a second or more after the last move was seen. */
async function next(): Promise<void> {
  await aSecond()
  await company.moderator.press('n')
}

/** The moderator's keys, one after the other. */
async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await company.moderator.press(key)
}

async function digitsStand(): Promise<void> {
  const { moderator } = company
  const from = Date.now()
  const before = await moderator.part('digits').first().textContent()
  // The clocks on the page go on: two of their seconds pass, and the digits do not.
  await moderator.page.waitForFunction((until) => Date.now() > until, from + 2_200)
  const after = await company.agree('ankeHagemann', 'qianWang')
  expect(after.digits).toBe(before)
}

it('the founding show is run through eight items, and four screens agree at every step', async () => {
  const { moderator, speaker, timekeeper } = company

  const [move = '', start = '', first = '', ...more] = await readmeWay()
  expect(more).toEqual([])
  await moderator.button(move).click()
  await moderator
    .part('undo')
    .getByText(/^Undo: Move start to now/)
    .waitFor()
  await moderator.button(new RegExp(`^${start}`)).click()
  await standsBy(company)
  await company.agree(null, 'introduction')

  await moderator.button(new RegExp(`^${first}`)).click()
  const introduced = await company.agree('introduction', 'shuZhu')
  expect(secondsLeft(introduced.digits)).toBeGreaterThan(50)

  // An overrun: all three minutes of the welcome are taken.
  await next()
  await company.agree('shuZhu', 'ankeHagemann')
  for (let minute = 0; minute < 3; minute += 1) {
    await moderator.button('Take 1 minute').click()
  }
  await expect
    .poll(async () => (await company.agree('shuZhu', 'ankeHagemann')).digits)
    .toMatch(/^\+0:\d\d$/)

  // A pause and a resume, on the speaker whose page is open.
  await next()
  await company.agree('ankeHagemann', 'qianWang')
  await press('p')
  await expect.poll(() => moderator.part('live-item').getAttribute('data-status')).toBe('paused')
  await digitsStand()
  const paused = await company.agree('ankeHagemann', 'qianWang')
  await press('p')
  const resumed = await moderator.page.waitForFunction(
    (stood) => document.querySelector('[data-testid=digits]')?.textContent !== stood,
    paused.digits,
  )
  await resumed.dispose()

  // A cue from the timekeeper, seen by the speaker.
  await timekeeper
    .button(/Louder/)
    .first()
    .click()
  await speaker.part('cue').waitFor()
  expect(await speaker.part('cue').textContent()).toContain('Louder, please')
  await speaker.part('acknowledge').click()
  await speaker.part('cue').waitFor({ state: 'detached' })
  await moderator.part('log').getByText('seen by').first().waitFor()

  await next()
  await company.agree('qianWang', 'weiBai')

  // A drop: the first press selects what is next, the second what comes behind it.
  await press('ArrowDown', 'ArrowDown', 'd')
  await expect.poll(() => company.row('wolfgangWende').getAttribute('data-status')).toBe('dropped')
  await next()
  await company.agree('weiBai', 'wentaoYan')

  // A jump over two talks.
  await company
    .row('jiangWang')
    .getByRole('button', { name: /^Jiang Wang/ })
    .click()
  await aSecond()
  await moderator.page.getByRole('menuitem', { name: /^Go to/ }).click()
  await company.agree('jiangWang', 'break')

  await next()
  await company.agree('break', 'firstCase')
  await next()
  const last = await company.agree('firstCase', 'secondCase')
  expect(secondsLeft(last.digits)).toBeGreaterThan(290)
})

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
  const other = await house.open({ name: 'other desk', link: house.links.of(/^moderator$/) })
  await inSync([other])
  const begun = await agree('firstCase', 'secondCase', [other])
  await next()
  await agree('secondCase', 'thirdCase', [other])
  await timekeeper.press('+')

  const undo = (words: RegExp) => moderator.part('undo').getByText(words).waitFor()
  await undo(/^Review undo: Next to Juliane Mathey/)
  await moderator.press('u')
  const steps = moderator.part('steps')
  await steps.getByText('1 min more for Juliane Mathey, by a timekeeper').waitFor()
  await steps.getByText(/^Qian Wang continues at 0:\d\d of 5 min$/).waitFor()
  await undo(/^Undo: Next to Juliane Mathey, marked in Steps/)
  await agree('secondCase', 'thirdCase', [other])
  await moderator.press('u')
  ran(begun, await agree('firstCase', 'secondCase', [other]))

  // The minute is still the newest of its own desk, and one press takes that back.
  await timekeeper
    .part('undo')
    .getByText(/^Undo: 1 min more for Juliane Mathey at/)
    .waitFor()
  await timekeeper.press('u')
  await timekeeper.part('undo').getByText('Nothing to undo').waitFor()

  await other.press('Shift+U')
  await expect
    .poll(() => listed(other, 2))
    .toEqual([
      expect.stringMatching(/1 min more for Juliane Mathey .* undone \d\d:\d\d by a timekeeper$/),
      expect.stringMatching(/Next to Juliane Mathey Ying Wang; undone \d\d:\d\d by Ying Wang$/),
    ])

  // What another made is looked at first, whoever made it.
  await other.press('Escape')
  await other
    .part('undo')
    .getByText(/^Review undo: Next to Qian Wang/)
    .waitFor()
})
