import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { CALM, EXACT, type Pace, pauseAfter } from '../../../client/live/clockSync.ts'
import { PING_PERIOD } from '../../../server/gateway/session/heartbeat.ts'
import { CALM_HEARTBEAT, HEARTBEAT } from '../../../shared/protocol/down/down.ts'
import { HOUR, MINUTE } from '../../../shared/time/instant.ts'
import { present } from '../../support/present.ts'
import { atMostTimes, type Bench, figure, inRounds, type Row, valuesOf } from '../row.ts'
import { speakerId } from '../stage/conference.ts'
import { type Desk, giveCommand } from '../stage/desk.ts'
import { Hall, type OurHall, type Screens } from '../stage/hall.ts'
import type { Tally } from '../wire/group.ts'
import { requestPacket } from '../wire/packets.ts'
import { RequestClient } from '../wire/requestClient.ts'

/** How many commands are given for one talk. */
const PER_TALK = 6

/** How many commands an hour has. */
const AN_HOUR = 120

/** The pause between commands, in ms: each is sent separately, within the rate limit. */
const APART = 60

/** The minimum time between two moves, in ms (R2b). */
const MOVES_APART = 1_000

/** Plays the commands of a conference hour within seconds: for each talk a next, a given minute, a cue with acknowledgement, a raised and lowered hand. */
async function runHour({ server: { url }, folder }: OurHall, desk: Desk): Promise<void> {
  const open = (link: string) => RequestClient.open({ url, handshake: folder.handshake(link) })
  const timekeeper = await open('timekeeper')
  // The desk has just started the first talk.
  let pause = wait(MOVES_APART)
  for (let talk = 1; talk <= AN_HOUR / PER_TALK; talk += 1) {
    const person = speakerId(talk)
    const speaker = await open(person)
    await pause
    await desk.give({ type: 'next', from: { at: 'item', item: `talk-${talk}` } })
    pause = wait(MOVES_APART)
    await wait(APART)
    await desk.give({ type: 'giveTime', item: `talk-${talk + 1}`, by: MINUTE })
    await wait(APART)
    const [cue, hand] = [randomUUID(), randomUUID()]
    // A cue that is shown at once; a time card would wait.
    const content = { type: 'canned', canned: 'microphone', params: null } as const
    const to = { type: 'person', person } as const
    await giveCommand(timekeeper, { type: 'sendCue', to, content, life: MINUTE }, cue)
    await wait(APART)
    await giveCommand(speaker, { type: 'acknowledgeCue', cue: `${cue}/0` })
    await wait(APART)
    await giveCommand(speaker, { type: 'raiseHand', wants: 'floor' }, hand)
    await wait(APART)
    await giveCommand(speaker, { type: 'lowerHand', hand: `${hand}/0` })
    await wait(APART)
    speaker.close()
  }
  timekeeper.close()
}

/** The bytes of a server that sends 1 KB a second. */
const REFERENCE = 1_024 * 3_600

/** One screen of each link, with the period of its heartbeat (ms) and its exchange pace. */
const SCREENS = [
  { link: 'audience', beat: CALM_HEARTBEAT, pace: CALM },
  { link: speakerId(0), beat: HEARTBEAT, pace: EXACT },
  { link: 'timekeeper', beat: HEARTBEAT, pace: EXACT },
  { link: 'interpreter', beat: HEARTBEAT, pace: EXACT },
  { link: 'moderator-1', beat: HEARTBEAT, pace: EXACT },
] as const

/** Counts the clock exchanges of a screen in its first hour. */
function exchangesAt(pace: Pace): number {
  let [made, known] = [0, 0]
  while (known < HOUR) {
    made += 1
    known += pauseAfter(made, known, pace).ms
  }
  return made
}

/** The bytes of pings and pongs, which are only frame headers. */
const PINGS = (8 * HOUR) / PING_PERIOD

const bytesOf = (tally: Tally) => Object.values(tally).reduce((sum, { bytes }) => sum + bytes, 0)

/** Computes the bytes of an hour besides commands: heartbeats, pings and clock exchanges. */
async function bytesBesidesCommands(
  screens: Screens,
  { link, beat: period, pace }: (typeof SCREENS)[number],
): Promise<number> {
  const beat = present((await screens.ask('tally', { group: link })).beat)
  const beats = (HOUR / period) * (beat.bytes / beat.packets)
  await screens.ask('exchange', { group: link })
  const answered = bytesOf(await screens.ask('tally', { group: link }))
  return beats + PINGS + exchangesAt(pace) * (answered + requestPacket(1, 'time', {}).length)
}

/** Measures the bytes of an hour for a screen of each link. */
async function hour(bench: Bench): Promise<ReadonlyMap<string, number>> {
  const hall = await Hall.ours()
  const desk = await hall.desk()
  for (const { link } of SCREENS) await hall.open(link, 1)
  await runHour(hall, desk)
  const total = new Map<string, number>()
  for (const { link } of SCREENS) {
    const { beat: _, ...played } = await hall.screens.ask('tally', { group: link })
    total.set(link, bytesOf(played))
  }
  bench.report('waiting for heartbeats')
  await wait(CALM_HEARTBEAT * 1.6)
  for (const screen of SCREENS) {
    const before = total.get(screen.link) ?? 0
    total.set(screen.link, before + (await bytesBesidesCommands(hall.screens, screen)))
  }
  await hall.close()
  return total
}

async function run(bench: Bench) {
  const rounds = await inRounds(bench, () => hour(bench))
  return Object.fromEntries(
    SCREENS.map(({ link }) => [
      link,
      valuesOf(rounds, (bytes) => [(bytes.get(link) ?? 0) / 1_024, REFERENCE / 1_024]),
    ]),
  )
}

/** Measures what a screen transfers in an hour. */
export const hourRow: Row = {
  name: 'hour',
  what: 'Payload bytes of a screen in an hour with 120 commands',
  how: 'Real frames of 120 commands (twenty talks, each with the next, a minute given, a cue and its acknowledgement, a hand up and down), played within seconds, and the join with its snapshot, plus the heartbeats, pings and clock exchanges of an hour, in both directions. The reference sends 1 KB a second.',
  figures: SCREENS.map(({ link }) =>
    figure(
      link,
      link.replace(/-\d+$/, ''),
      'KiB',
      atMostTimes(link === 'audience' ? 1 / 50 : 1 / 15),
    ),
  ),
  run,
}
