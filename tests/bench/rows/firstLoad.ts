import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { keepLog, readLog, type ScreenLog } from '../../journeys/support/screenLog.ts'
import { secondsLeft } from '../../journeys/support/secondsLeft.ts'
import { type Hall, openHall } from '../browser/hall.ts'
import { newPage } from '../browser/newPage.ts'
import { countTransfers, type Transfer } from '../browser/transfer.ts'
import type { Bench, FigureKind, Goal, Row } from '../row.ts'
import { speakerId } from '../stage/conference.ts'
import { ON } from '../stage/desk.ts'

/** Nothing more is fetched for so long: the page has all it wants, in ms. */
const QUIET = 1_500

const KB = 1_000

/** The moment the page showed what is right for the first time, in ms since the epoch. */
type FirstRight = (log: ScreenLog, hall: Hall) => number | undefined

/** The first digits that are those of the talk: the second they stand for, and a tenth. */
const rightDigits: FirstRight = (log, { endsAt }) =>
  log.find(({ what, value, at }) => {
    if (what !== 'digits' || value === null) return false
    const ahead = secondsLeft(value) - (endsAt - at) / 1_000
    return ahead > -0.1 && ahead < 1.1
  })?.at

/** The audience is told minutes only: the first that names the talk that is on. */
const rightTalk: FirstRight = (log) =>
  log.find(({ what, value }) => what === 'live' && value === ON)?.at

const SCREENS = [
  { link: speakerId(0), name: 'speaker', firstRight: rightDigits },
  { link: 'audience', name: 'audience', firstRight: rightTalk },
] as const

const sum = (parts: readonly { readonly bytes: number }[]) =>
  parts.reduce((all, { bytes }) => all + bytes, 0) / KB

/** Waits until the page shows what is right, and fetches nothing more. */
async function settled(page: Page, hall: Hall, firstRight: FirstRight, count: () => number) {
  for (let before = -1, tries = 0; tries < 20; tries += 1) {
    const right = firstRight(await readLog(page), hall)
    if (right !== undefined && count() === before) return right
    before = count()
    await wait(QUIET)
  }
  throw new Error(`the page never showed what is on: ${page.url()}`)
}

/** Opens a screen as for the first time. */
async function opened(
  hall: Hall,
  browser: Browser,
  { link, firstRight }: (typeof SCREENS)[number],
) {
  const page = await newPage(browser)
  const { all, messages } = await countTransfers(page)
  await keepLog(page)
  await page.goto(hall.address(link))
  const right = await settled(page, hall, firstRight, () => all().length)
  const began = await page.evaluate(() => performance.timeOrigin)
  await page.context().close()
  const isFont = ({ kind }: Transfer) => kind === 'Font'
  const files = all().filter((one) => !isFont(one))
  return {
    digit: right - began,
    before: sum(files.filter(({ asked }) => asked < right)),
    whole: sum(files),
    fonts: sum(all().filter(isFont)),
    socket: sum(messages().filter(({ at }) => at < right)),
  }
}

async function run(bench: Bench) {
  const hall = await openHall()
  const browser = await hall.browser()
  const values: Record<string, number[]> = {}
  for (let round = 0; round < bench.rounds; round += 1) {
    bench.say(`round ${round + 1} of ${bench.rounds}`)
    for (const screen of SCREENS) {
      for (const [key, value] of Object.entries(await opened(hall, browser, screen))) {
        const name = `${screen.name}/${key}`
        values[name] = [...(values[name] ?? []), value]
      }
    }
  }
  await hall.close()
  return Object.fromEntries(Object.entries(values).map(([key, ours]) => [key, { ours }]))
}

const NO_GOAL: Goal = { type: 'none' }

function figuresOf(name: string): readonly FigureKind[] {
  const kind = (key: string, what: string, unit: string, goal: Goal): FigureKind => ({
    key: `${name}/${key}`,
    what: `${name}: ${what}`,
    unit,
    goal,
  })
  return [
    kind('digit', 'first right figure', 'ms', { type: 'value', most: 500 }),
    kind('before', 'fetched before it, fonts aside', 'KB', { type: 'value', most: 150 }),
    kind('socket', 'through the socket before it', 'KB', NO_GOAL),
    kind('whole', 'all that is fetched, fonts aside', 'KB', NO_GOAL),
    kind('fonts', 'fonts', 'KB', NO_GOAL),
  ]
}

/** What stands between a link and the first figure somebody can go by. */
export const firstLoad: Row = {
  name: 'firstLoad',
  what: 'First load, speaker and audience: bytes, and time to the first right digit',
  how: 'Links of a conference of 40 talks with the first one on, opened in a real Chromium with nothing in its cache, over loopback, the processor as it is. Bytes are those of the network, compressed and with their heads (encodedDataLength), of everything asked for before the page shows what is right for the first time, and of all until nothing more comes; fonts, which nothing waits for, and messages of the socket apart. The first right figure: from the start of navigation until digits in the page are within a second of the talk’s end by the clock of the machine; for the audience, which is told minutes, until the page names the talk that is on. 1 KB is 1,000 bytes.',
  figures: SCREENS.flatMap(({ name }) => figuresOf(name)),
  run,
}
