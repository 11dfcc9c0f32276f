import { setTimeout as wait } from 'node:timers/promises'
import { CALM, EXACT, type Pace, pauseAfter } from '../../../client/live/exchangePace.ts'
import { PING_PERIOD } from '../../../server/gateway/session/heartbeat.ts'
import { CALM_HEARTBEAT, HEARTBEAT } from '../../../shared/protocol/down/down.ts'
import type { Bench, Row, Values } from '../row.ts'
import { speakerId } from '../stage/conference.ts'
import { Desk } from '../stage/desk.ts'
import { type Screens, startScreens } from '../stage/fanOut.ts'
import { playHour } from '../stage/hour.ts'
import { newHouse } from '../stage/house.ts'
import { startOurs } from '../stage/servers.ts'
import type { Tally } from '../wire/group.ts'
import { asking } from '../wire/packets.ts'

const HOUR = 3_600_000

/** The server that sends 1 KB a second. */
const REFERENCE = 1_024 * 3_600

/** One screen of each of these links, with how often it gets a beat, in ms, and exchanges clock stamps. */
const SCREENS = [
  { link: 'audience', beat: CALM_HEARTBEAT, pace: CALM },
  { link: speakerId(0), beat: HEARTBEAT, pace: EXACT },
  { link: 'timekeeper', beat: HEARTBEAT, pace: EXACT },
  { link: 'interpreter', beat: HEARTBEAT, pace: EXACT },
  { link: 'moderator-1', beat: HEARTBEAT, pace: EXACT },
] as const

/** How many exchanges of clock stamps a screen makes in its first hour. */
function exchangesAt(pace: Pace): number {
  let [made, known] = [0, 0]
  while (known < HOUR) {
    made += 1
    known += pauseAfter(made, known, pace).for
  }
  return made
}

/** A ping and its answer, which have nothing in them but the heads of their frames. */
const PINGS = (8 * HOUR) / PING_PERIOD

const bytesOf = (tally: Tally) => Object.values(tally).reduce((sum, { bytes }) => sum + bytes, 0)

/** What an hour adds to the commands: nothing in between is sent faster than it would be. */
async function besides(
  screens: Screens,
  { link, beat: period, pace }: (typeof SCREENS)[number],
): Promise<number> {
  const { beat } = await screens.ask('tally', { group: link })
  if (beat === undefined) throw new Error(`${link} got no beat`)
  const beats = (HOUR / period) * (beat.bytes / beat.packets)
  await screens.ask('exchange', { group: link })
  const answered = bytesOf(await screens.ask('tally', { group: link }))
  return beats + PINGS + exchangesAt(pace) * (answered + asking(1, 'time', {}).length)
}

/** Bytes of an hour to and from a screen of each link. */
async function hour(bench: Bench): Promise<ReadonlyMap<string, number>> {
  const [house, screens] = [await newHouse(), startScreens()]
  const served = await startOurs(house)
  const desk = await Desk.open(served, house)
  for (const { link } of SCREENS) {
    const door = { url: served.url, handshake: house.handshake(link) }
    await screens.ask('open', { group: link, door, count: 1 })
  }
  await playHour(served, house, desk, 1)
  const total = new Map<string, number>()
  for (const { link } of SCREENS) {
    const { beat: _, ...played } = await screens.ask('tally', { group: link })
    total.set(link, bytesOf(played))
  }
  bench.say('waiting for beats')
  await wait(CALM_HEARTBEAT * 1.6)
  for (const screen of SCREENS) {
    const { link } = screen
    total.set(link, (total.get(link) ?? 0) + (await besides(screens, screen)))
  }
  await Promise.all([served.process.end(), screens.end()])
  house.remove()
  return total
}

async function run(bench: Bench) {
  const values = new Map<string, number[]>(SCREENS.map(({ link }) => [link, []]))
  for (let round = 0; round < bench.rounds; round += 1) {
    bench.say(`round ${round + 1} of ${bench.rounds}`)
    for (const [link, bytes] of await hour(bench)) values.get(link)?.push(bytes / 1_024)
  }
  const reference = Array.from({ length: bench.rounds }, () => REFERENCE / 1_024)
  const kilobytes = (link: string): Values => ({ ours: values.get(link) ?? [], reference })
  return Object.fromEntries(SCREENS.map(({ link }) => [link, kilobytes(link)]))
}

/** What a screen transfers in an hour. */
export const hourRow: Row = {
  name: 'hour',
  what: 'Payload bytes of a screen in an hour with 120 commands',
  how: 'Real frames of 120 commands (twenty talks, each with the next, a minute given, a cue and its acknowledgement, a hand up and down), played within seconds, and the join with its snapshot; to which is added what a real beat, ping and exchange of clock stamps come to in an hour, in both directions. The reference sends 1 KB a second.',
  figures: SCREENS.map(({ link }) => ({
    key: link,
    what: link.replace(/-\d+$/, ''),
    unit: 'KiB',
    goal: { type: 'ratio', most: link === 'audience' ? 1 / 50 : 1 / 15 } as const,
  })),
  run,
}
