import { readFile } from 'node:fs/promises'
import { beforeAll, expect, it } from 'vitest'
import { type Company, gather, standsBy } from './support/company.ts'
import { houseForAll } from './support/house.ts'
import { aSecond } from './support/pace.ts'
import { secondsLeft } from './support/secondsLeft.ts'

const house = houseForAll()
let company: Company

beforeAll(async () => {
  company = await gather(house)
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
