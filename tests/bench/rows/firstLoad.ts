import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { keepLog, readLog, type ScreenLog } from '../../journeys/support/screenLog.ts'
import { secondsLeft } from '../../journeys/support/secondsLeft.ts'
import { type LiveTalk, newPage, openLiveTalk } from '../browser/liveTalk.ts'
import {
  atMost,
  type Bench,
  type FigureKind,
  figure,
  type Goal,
  inRounds,
  type Row,
  valuesOf,
} from '../row.ts'
import { speakerId } from '../stage/conference.ts'
import { LIVE_ITEM } from '../stage/desk.ts'

/** An answer from the network: the time of its request (ms since the epoch), its kind, and its bytes with headers. */
type Transfer = {
  readonly url: string
  readonly kind: string
  readonly asked: number
  readonly bytes: number
}

/** The answers and socket messages of a page so far. */
type Transfers = {
  readonly all: () => readonly Transfer[]
  /** The bytes and arrival time (ms since the epoch) of each socket message. */
  readonly messages: () => ReadonlyArray<{ readonly at: number; readonly bytes: number }>
}

type Asked = Omit<Transfer, 'bytes'>

/** Counts what a page fetches from now on. */
async function countTransfers(page: Page): Promise<Transfers> {
  const session = await page.context().newCDPSession(page)
  const asked = new Map<string, Asked>()
  const all: Transfer[] = []
  const messages: { at: number; bytes: number }[] = []
  // The browser stamps with its own clock (s); requests have the wall time too.
  let epoch = 0
  session.on('Network.requestWillBeSent', ({ requestId, request, type, wallTime, timestamp }) => {
    const kind = type ?? 'Other'
    epoch = wallTime - timestamp
    asked.set(requestId, { url: request.url, kind, asked: wallTime * 1_000 })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId)
    if (one !== undefined) all.push({ ...one, bytes: encodedDataLength })
  })
  session.on('Network.webSocketFrameReceived', ({ response, timestamp }) => {
    const bytes = Buffer.byteLength(response.payloadData)
    messages.push({ at: (epoch + timestamp) * 1_000, bytes })
  })
  await session.send('Network.enable')
  return { all: () => all, messages: () => messages }
}

/** After so long without a request the page is complete, in ms. */
const QUIET = 1_500

const KB = 1_000

/** Finds when the page first showed the right content, in ms since the epoch. */
type FirstRight = (log: ScreenLog, liveTalk: LiveTalk) => number | undefined

/** Finds the first digits that are right within a second and a tenth. */
const rightDigits: FirstRight = (log, { endsAt }) =>
  log.find(({ what, value, at }) => {
    if (what !== 'digits' || value === null) return false
    const ahead = secondsLeft(value) - (endsAt - at) / 1_000
    return ahead > -0.1 && ahead < 1.1
  })?.at

/** The audience sees only minutes: finds the first mention of the live talk. */
const rightTalk: FirstRight = (log) =>
  log.find(({ what, value }) => what === 'live' && value === LIVE_ITEM)?.at

/** The screens, and the limit of what they fetch before their first right figure, in KB. */
const SCREENS = [
  { link: speakerId(0), name: 'speaker', firstRight: rightDigits, most: 130 },
  { link: 'audience', name: 'audience', firstRight: rightTalk, most: 120 },
] as const

const sum = (parts: readonly { readonly bytes: number }[]) =>
  parts.reduce((all, { bytes }) => all + bytes, 0) / KB

/** Waits until the page shows the right content and fetches nothing more. */
async function settled(
  page: Page,
  liveTalk: LiveTalk,
  firstRight: FirstRight,
  count: () => number,
) {
  for (let before = -1, tries = 0; tries < 20; tries += 1) {
    const right = firstRight(await readLog(page), liveTalk)
    if (right !== undefined && count() === before) return right
    before = count()
    await wait(QUIET)
  }
  throw new Error(`the page never showed the live talk: ${page.url()}`)
}

/** Opens a screen with an empty cache and measures its load. */
async function opened(
  liveTalk: LiveTalk,
  browser: Browser,
  { link, firstRight }: (typeof SCREENS)[number],
) {
  const page = await newPage(browser)
  const { all, messages } = await countTransfers(page)
  await keepLog(page)
  await page.goto(liveTalk.address(link))
  const right = await settled(page, liveTalk, firstRight, () => all().length)
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
  const liveTalk = await openLiveTalk()
  const browser = await liveTalk.browser()
  const rounds = await inRounds(bench, async () => {
    const all: Record<string, number> = {}
    for (const screen of SCREENS) {
      const loaded = Object.entries(await opened(liveTalk, browser, screen))
      for (const [key, value] of loaded) all[`${screen.name}/${key}`] = value
    }
    return all
  })
  await liveTalk.close()
  const keys = Object.keys(rounds[0] ?? {})
  return Object.fromEntries(
    keys.map((key) => [key, valuesOf(rounds, (round) => round[key] ?? Number.NaN)]),
  )
}

function figuresOf({ name, most }: (typeof SCREENS)[number]): readonly FigureKind[] {
  const kind = (key: string, what: string, unit: string, goal?: Goal) =>
    figure(`${name}/${key}`, `${name}: ${what}`, unit, goal)
  return [
    kind('digit', 'first right figure', 'ms', atMost(500)),
    kind('before', 'fetched before it, fonts aside', 'KB', atMost(most)),
    kind('socket', 'through the socket before it', 'KB'),
    kind('whole', 'all that is fetched, fonts aside', 'KB'),
    kind('fonts', 'fonts', 'KB'),
  ]
}

/** Measures what a first load fetches, and when it shows the first right figure. */
export const firstLoad: Row = {
  name: 'firstLoad',
  what: 'First load, speaker and audience: bytes, and time to the first right digit',
  how: 'Links of a conference of 40 talks with the first one live, opened in a real Chromium with an empty cache, over loopback, without slowdown. Bytes are network bytes, compressed and with headers (encodedDataLength): those requested before the page first shows the right content, and all until nothing more comes. Fonts and socket messages are counted separately. The first right figure: from the start of navigation until the digits match the end of the talk within a second; for the audience, which sees only minutes, until the page names the live talk. 1 KB is 1,000 bytes.',
  figures: SCREENS.flatMap(figuresOf),
  run,
}
