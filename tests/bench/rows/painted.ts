import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { LinkId } from '../../../shared/agenda/ids.ts'
import { readLog } from '../../journeys/support/screenLog.ts'
import { spreadsOf } from '../../journeys/support/spread.ts'
import { type Hall, openHall } from '../browser/hall.ts'
import { newPage } from '../browser/newPage.ts'
import { keepPaintedLog } from '../browser/paintedLog.ts'
import { percentile } from '../report/statistics.ts'
import type { Bench, Row } from '../row.ts'
import { speakerId } from '../stage/conference.ts'

/** The screens, each in a browser of its own. */
const SCREENS: readonly LinkId[] = [speakerId(0), 'stage']

/** How long a page that was opened is left alone, and each round, in ms. */
const SETTLING = 5_000
const WATCHED = 30_000

async function open(hall: Hall, link: LinkId): Promise<Page> {
  const page = await newPage(await hall.browser())
  await keepPaintedLog(page)
  await page.goto(hall.address(link))
  await page.getByTestId('digits').waitFor()
  return page
}

async function run(bench: Bench) {
  const hall = await openHall()
  const pages = await Promise.all(SCREENS.map((link) => open(hall, link)))
  await wait(SETTLING)
  const [half, most]: [number[], number[]] = [[], []]
  for (let round = 0; round < bench.rounds; round += 1) {
    bench.say(`round ${round + 1} of ${bench.rounds}`)
    const from = Date.now()
    await wait(Math.max(8_000, bench.size(WATCHED)))
    const logs = await Promise.all(pages.map(readLog))
    const spreads = spreadsOf(logs, from, Date.now()).map(({ spread }) => spread)
    half.push(percentile(spreads, 0.5))
    most.push(percentile(spreads, 0.99))
  }
  await hall.close()
  return { half: { ours: half }, most: { ours: most } }
}

/** How far apart people side by side see a digit change. */
export const painted: Row = {
  name: 'painted',
  what: 'Painted flip apart, two real browsers',
  how: 'A speaker’s page and the stage, each in a Chromium of its own with a connection and a clock estimate of its own, on the machine of the server. Each notes the beginning of the frame in which its countdown shows another second, in ms since the epoch; the figures are over the seconds of a round of 30 s. Browsers without a screen begin their frames on one beat of 60 a second, so these are whole frames: no screen shows more than that.',
  figures: [
    { key: 'half', what: 'apart, p50', unit: 'ms', goal: { type: 'none' } },
    { key: 'most', what: 'apart, p99', unit: 'ms', goal: { type: 'none' } },
  ],
  run,
}
