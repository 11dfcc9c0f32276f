import { setTimeout as wait } from 'node:timers/promises'
import { percentile } from '../report/statistics.ts'
import type { Bench, Row } from '../row.ts'
import { SPEAKERS, speakerId } from '../stage/conference.ts'
import { Desk } from '../stage/desk.ts'
import { type Screens, startScreens } from '../stage/fanOut.ts'
import { type House, newHouse } from '../stage/house.ts'
import { evenly } from '../stage/pace.ts'
import { A_SECOND, Rush } from '../stage/rush.ts'
import { type Served, startOurs } from '../stage/servers.ts'
import { Asker } from '../wire/asker.ts'
import { seqOf } from '../wire/packets.ts'

/** Screens by link: a thousand, half of them the audience, the rest at work. */
const SCREENS: ReadonlyArray<readonly [link: string, count: number]> = [
  ['audience', 500],
  ...Array.from({ length: SPEAKERS }, (_, n) => [speakerId(n), 10] as const),
  ['interpreter', 40],
  ['timekeeper', 40],
  ['moderator-1', 20],
]

const SECONDS = 10

/** How long after the last answer screens are looked at, in ms. */
const SETTLED = 1_000

/** How long after the last answer, in ms, the last of these screens got what was meant for it; throws where one has not. */
async function lag(
  screens: Screens,
  { url }: Served,
  { handshake }: House,
  link: string,
  from: number,
): Promise<number> {
  const standing = await screens.ask('standing', { group: link })
  const fresh = await Asker.open({ url, handshake: handshake(link) })
  const head = seqOf((await fresh.ask('join', { seq: null })).content)
  fresh.close()
  if (standing.lowest !== head)
    throw new Error(`a screen of ${link} is at ${standing.lowest}, not ${head}`)
  return standing.movedAt - from
}

async function run(bench: Bench) {
  const [house, screens] = [await newHouse(), startScreens()]
  const served = await startOurs(house)
  for (const [link, count] of SCREENS) {
    const door = { url: served.url, handshake: house.handshake(link) }
    await screens.ask('open', { group: link, door, count: bench.size(count) })
  }
  const desk = await Desk.open(served, house)
  const rush = await Rush.open(served, house, desk)
  const p99: number[] = []
  const behind: number[] = []
  for (let round = -1; round < bench.rounds; round += 1) {
    bench.say(round < 0 ? 'warming up' : `round ${round + 1} of ${bench.rounds}`)
    // An even number of seconds: who asked for a minute has taken it back.
    const acts = Array.from({ length: SECONDS }, () => rush.second()).flat()
    const given = await evenly(
      acts.length,
      1_000 / A_SECOND,
      (n) => acts[n]?.() ?? Promise.reject(),
    )
    const last = given.reduce((at, { answered }) => Math.max(at, answered), 0)
    await wait(SETTLED)
    const lags: number[] = []
    for (const [link] of SCREENS) lags.push(await lag(screens, served, house, link, last))
    if (round < 0) continue
    p99.push(
      percentile(
        given.map(({ asked, answered }) => answered - asked),
        0.99,
      ),
    )
    behind.push(Math.max(0, ...lags))
  }
  await Promise.all([served.process.end(), screens.end()])
  house.remove()
  return { p99: { ours: p99 }, behind: { ours: behind } }
}

/** What happens when everybody wants something at once. */
export const rush: Row = {
  name: 'rush',
  what: '200 commands a second with 1,000 screens',
  how: 'Forty people raise and lower hands and acknowledge cues, and are marked here or not here, for ten seconds. Half of the screens are the audience, the others belong to these people, booth, timekeepers and moderators. Every screen must come to the seq that a new one of its link is told.',
  figures: [
    { key: 'p99', what: 'acknowledgement p99', unit: 'ms', goal: { type: 'value', most: 50 } },
    {
      key: 'behind',
      what: 'last screen behind the last answer',
      unit: 'ms',
      goal: { type: 'value', most: 100 },
    },
  ],
  run,
}
