import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { LinkId } from '../../../shared/agenda/ids.ts'
import { type Change, readLog } from '../../journeys/support/screenLog.ts'
import { spreadsOf } from '../../journeys/support/spread.ts'
import { type LiveTalk, newPage, openLiveTalk } from '../browser/liveTalk.ts'
import { percentile } from '../report/statistics.ts'
import { type Bench, figure, inRounds, type Row, valuesOf } from '../row.ts'
import { speakerId } from '../stage/conference.ts'

/** Runs in the page: logs each change of the digits at the start of the frame that paints it. */
function watchFrames() {
  const log: Change[] = []
  window.screenLog = log
  let last: string | null = null
  let asked = false
  const painted = (frame: number) => {
    asked = false
    const digits = document.querySelector('[data-testid="digits"]')?.textContent ?? null
    if (digits === last) return
    last = digits
    log.push({ what: 'digits', value: digits, at: performance.timeOrigin + frame })
  }
  new MutationObserver(() => {
    if (asked) return
    asked = true
    requestAnimationFrame(painted)
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

/** Makes a page log its digits as painted, instead of the page's own changes. */
async function keepPaintedLog(page: Page): Promise<void> {
  await page.addInitScript(watchFrames)
}

/** The screens, each in its own browser. */
const SCREENS: readonly LinkId[] = [speakerId(0), 'stage']

/** How long an opened page settles, and how long a round lasts, in ms. */
const SETTLING = 5_000
const WATCHED = 30_000

async function open(liveTalk: LiveTalk, link: LinkId): Promise<Page> {
  const page = await newPage(await liveTalk.browser())
  await keepPaintedLog(page)
  await page.goto(liveTalk.address(link))
  await page.getByTestId('digits').waitFor()
  return page
}

async function run(bench: Bench) {
  const liveTalk = await openLiveTalk()
  const pages = await Promise.all(SCREENS.map((link) => open(liveTalk, link)))
  await wait(SETTLING)
  const rounds = await inRounds(bench, async () => {
    const from = Date.now()
    await wait(Math.max(8_000, bench.size(WATCHED)))
    const logs = await Promise.all(pages.map(readLog))
    return spreadsOf(logs, from, Date.now()).map(({ spread }) => spread)
  })
  await liveTalk.close()
  return {
    half: valuesOf(rounds, (spreads) => percentile(spreads, 0.5)),
    most: valuesOf(rounds, (spreads) => percentile(spreads, 0.99)),
  }
}

/** Measures how far apart two adjacent screens paint a new digit. */
export const painted: Row = {
  name: 'painted',
  what: 'Painted flip apart, two real browsers',
  how: 'A speaker’s page and the stage, each in its own Chromium with its own connection and clock estimate, on the machine of the server. Each logs the start of the frame in which its countdown shows another second, in ms since the epoch; the figures cover the seconds of a round of 30 s. Headless browsers start their frames on a common beat of 60 a second, so the values are whole frames; no real screen shows more than that.',
  figures: [figure('half', 'apart, p50', 'ms'), figure('most', 'apart, p99', 'ms')],
  run,
}
