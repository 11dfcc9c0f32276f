import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Command } from '../../../shared/run/command.ts'
import { percentile } from '../report/statistics.ts'
import { atMost, type Bench, figure, inRounds, type Row, valuesBy } from '../row.ts'
import { SPEAKERS, speakerId } from '../stage/conference.ts'
import { type CommandTimes, type Desk, giveCommand } from '../stage/desk.ts'
import { Hall } from '../stage/hall.ts'
import { atFixedRate } from '../stage/pace.ts'
import { seqOf } from '../wire/packets.ts'
import { RequestClient } from '../wire/requestClient.ts'

/** How many commands a second of the rush has. */
const A_SECOND = 200

/** How many people are marked present or absent in a second. */
const MARKED = 38

/** A speaker with the id of their latest request. */
type Speaker = { readonly client: RequestClient; readonly person: string; hand: string }

type Act = () => Promise<CommandTimes>

/** Opens a busy conference; returns the commands of each next second, in order. */
async function openRush(hall: Hall, desk: Desk): Promise<() => readonly Act[]> {
  const open = (link: string) => clientOf(hall, link)
  const people = Array.from({ length: SPEAKERS }, (_, n) => speakerId(n))
  const speakers = await Promise.all(
    people.map(async (person) => ({ client: await open(person), person, hand: '' })),
  )
  const timekeeper = await open('timekeeper')
  let [cue, second] = ['', 0]

  const sendCue: Act = () => {
    const id = randomUUID()
    cue = `${id}/0`
    const command: Command = {
      type: 'sendCue',
      to: { type: 'group', role: 'speaker' },
      life: 5_000,
      content: { type: 'canned', canned: 'slower', params: null },
    }
    return giveCommand(timekeeper, command, id)
  }
  const raise = (speaker: Speaker) => {
    const id = randomUUID()
    speaker.hand = `${id}/0`
    return giveCommand(speaker.client, { type: 'raiseHand', wants: 'floor' }, id)
  }

  return () => {
    second += 1
    // The floor is requested twice and withdrawn once in one second, the reverse in the next. Joined people are present, so they are marked absent first.
    const isOdd = second % 2 === 1
    const mark = isOdd ? 'not-here' : 'here'
    const each = (act: (speaker: Speaker) => Promise<CommandTimes>, count = SPEAKERS) =>
      speakers.slice(0, count).map((speaker) => () => act(speaker))
    return [
      sendCue,
      () => desk.adjust(),
      ...each(isOdd ? raise : lower),
      ...each(isOdd ? lower : raise),
      ...each(({ client }) => giveCommand(client, { type: 'acknowledgeCue', cue })),
      ...each(isOdd ? raise : lower),
      ...each(({ person }) => desk.give({ type: 'markAttendance', person, mark }), MARKED),
    ]
  }
}

const lower = ({ client, hand }: Speaker): Promise<CommandTimes> =>
  giveCommand(client, { type: 'lowerHand', hand })

/** Screens by link: a thousand, half of them the audience, the rest at work. */
const SCREENS: ReadonlyArray<readonly [link: string, count: number]> = [
  ['audience', 500],
  ...Array.from({ length: SPEAKERS }, (_, n) => [speakerId(n), 10] as const),
  ['interpreter', 40],
  ['timekeeper', 40],
  ['moderator-1', 20],
]

const SECONDS = 10

/** How long after the last answer the screens are checked, in ms. */
const SETTLED = 1_000

const clientOf = ({ server, folder }: Hall, link: string) =>
  RequestClient.open({ url: server.url, handshake: folder?.handshake(link) ?? null })

/** Returns how long after the last answer (ms) the last screen was up to date; throws if one is not. */
async function lag(hall: Hall, link: string, from: number): Promise<number> {
  const { lowest, movedAt } = await hall.screens.ask('standing', { group: link })
  const fresh = await clientOf(hall, link)
  const head = seqOf((await fresh.ask('join', { seq: null })).content)
  fresh.close()
  if (lowest !== head) throw new Error(`a screen of ${link} is at ${lowest}, not ${head}`)
  return movedAt - from
}

async function run(bench: Bench) {
  const hall = await Hall.ours()
  for (const [link, count] of SCREENS) await hall.open(link, bench.size(count))
  const nextSecond = await openRush(hall, await hall.desk())
  const measure = async () => {
    // An even number of seconds: each request has been withdrawn.
    const acts = Array.from({ length: SECONDS }, nextSecond).flat()
    const answers = await atFixedRate(
      acts.length,
      1_000 / A_SECOND,
      (n) => acts[n]?.() ?? Promise.reject(),
    )
    const last = Math.max(...answers.map(({ answered }) => answered))
    await wait(SETTLED)
    const lags: number[] = []
    for (const [link] of SCREENS) lags.push(await lag(hall, link, last))
    return { waits: answers.map(({ asked, answered }) => answered - asked), lags }
  }
  bench.report('warming up')
  await measure()
  const rounds = await inRounds(bench, measure)
  await hall.close()
  return valuesBy(rounds, {
    p99: ({ waits }) => percentile(waits, 0.99),
    behind: ({ lags }) => Math.max(0, ...lags),
  })
}

/** Measures a rush of commands. */
export const rush: Row = {
  name: 'rush',
  what: '200 commands a second with 1,000 screens',
  how: 'For ten seconds forty people raise and lower hands, acknowledge cues, and are marked present or absent. Half of the screens are the audience; the others belong to these people, the booth, timekeepers and moderators. Every screen must reach the seq that a new screen of its link gets.',
  figures: [
    figure('p99', 'acknowledgement p99', 'ms', atMost(50)),
    figure('behind', 'last screen behind the last answer', 'ms', atMost(100)),
  ],
  run,
}
