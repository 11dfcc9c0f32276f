import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type DatabaseCable, layWire } from '../support/nodes/databaseCable.ts'
import { type Company, gather, inSync, standsBy } from './support/company.ts'
import { houseForAll } from './support/house.ts'
import { aSecond } from './support/pace.ts'
import type { Screen } from './support/screen.ts'
import { secondsLeft } from './support/secondsLeft.ts'
import { judge, spreadsOf, type Verdict } from './support/spread.ts'

/** How long the digits are watched, in ms. */
const WATCHED = 6_000

const house = houseForAll()
let company: Company
let cable: DatabaseCable | undefined

beforeAll(async () => {
  company = await gather(house)
})
afterAll(() => cable?.close())

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

/** Watches the digits of all screens for that time; returns how far apart they changed. */
async function watch(): Promise<Verdict> {
  const from = Date.now()
  await company.moderator.page.waitForFunction(
    (until) => (window.screenLog ?? []).some(({ what, at }) => what === 'digits' && at > until),
    from + WATCHED,
    { timeout: WATCHED + 10_000 },
  )
  const logs = await Promise.all(company.all.map((screen) => screen.log()))
  const verdict = judge(spreadsOf(logs, from, from + WATCHED))
  const { count, median, worst, beyond } = verdict
  const spread = `median ${median.toFixed(0)} ms, widest ${worst.toFixed(0)} ms`
  process.stdout.write(
    `Digits of four screens: ${count} changes, ${spread}, ${beyond} beyond 250 ms\n`,
  )
  return verdict
}

it('four screens change their digits within 100 ms of one another', async () => {
  let verdict = await watch()
  // A busy machine gets a second look.
  if (!verdict.inSync) verdict = await watch()
  expect(verdict.count).toBeGreaterThan(WATCHED / 1_000 - 4)
  expect(verdict).toMatchObject({ inSync: true })
})

/** A second moderator's console, on a wire that can be cut. */
async function openFar(): Promise<Screen> {
  cable = await layWire(() => house.port)
  const link = new URL(house.links.of(/^moderator$/))
  link.port = String(cable.port)
  const far = await house.open({ name: 'far moderator', link: link.href })
  await inSync([far])
  return far
}

const pendingLine = (far: Screen, words: RegExp) =>
  far.part('pending').getByRole('listitem').filter({ hasText: words })

it('a console that is cut off says so and counts on; what is pressed there waits for a person when it is back, and a killed server changes nothing', async () => {
  const far = await openFar()
  const agree = (...others: readonly Screen[]) => company.agree('secondCase', 'thirdCase', others)
  await next()
  await agree(far)

  far.expectCuts()
  cable?.hang()
  await far.page.getByText(/Offline 0:0\d, still counting, within 0\.\d s/).waitFor()
  await agree(far)
  await far.press('n')
  await far.press('+')
  await pendingLine(far, /^Next, pressed .* not sent\. You decide/).waitFor()
  await pendingLine(far, /^Give time, pressed .* not sent\. You decide/).waitFor()

  // Meanwhile the show goes on without it.
  await company.moderator.press('Shift++')
  await expect.poll(async () => secondsLeft((await agree()).digits)).toBeGreaterThan(500)

  cable?.mend()
  await inSync([far])
  const caughtUp = await agree(far)
  // Neither press has been sent: the item is still on, with the five minutes alone.
  expect(secondsLeft(caughtUp.digits)).toBeLessThanOrEqual(600)
  const onward = pendingLine(far, /^Next from Juliane Mathey, pressed .*: send now or discard/)
  const give = pendingLine(far, /^Give time, pressed .*: send now or discard/)
  await onward.getByRole('button', { name: 'Discard' }).click()
  await onward.waitFor({ state: 'detached' })
  await give.getByRole('button', { name: 'Send now' }).click()
  await give.waitFor({ state: 'detached' })
  await expect
    .poll(async () => secondsLeft((await agree(far)).digits))
    .toBeGreaterThan(secondsLeft(caughtUp.digits) + 30)

  // The wire is cut again, soon after the first time, and that is said as soon.
  cable?.hang()
  await far.page.getByText(/Offline 0:0\d, still counting, within 0\.\d s/).waitFor()
  cable?.mend()
  await inSync([far])

  // A killed server comes back with the show as it was.
  for (const screen of company.all) screen.expectCuts()
  await house.kill()
  await house.startAgain()
  await inSync([...company.all, far])
  const after = await agree(far)
  expect(secondsLeft(after.digits)).toBeLessThan(secondsLeft(caughtUp.digits) + 60)
})
