import { percentile } from '../report/statistics.ts'
import {
  atMostTimes,
  type Bench,
  figure,
  inRounds,
  inTurns,
  type Row,
  valuesBy,
  valuesOf,
} from '../row.ts'
import { Hall, startScreens } from '../stage/hall.ts'
import { inSequence } from '../stage/pace.ts'
import { cpuOf } from '../stage/servers.ts'
import { monotonic } from '../wire/monotonic.ts'
import { RequestClient } from '../wire/requestClient.ts'

/** The time of each command to the last screen (ms), and the server's CPU time for one delivery (µs). */
type DeliveryCost = { readonly delays: readonly number[]; readonly cpuPerDelivery: number }

/** The minimum time between commands, in ms, so that they do not overlap. */
const APART = 60

/** Commands before the measurement, so that both servers have compiled their code. */
const WARM_UP = 60

/** One side of a comparison: a hall with a group of the common screens, and what sends a message to all of it and returns the time, in monotonic ms. */
type Side = {
  readonly hall: Hall
  readonly group: string
  readonly speak: () => Promise<number>
}

/** Rostrum and the plain server, each with as many screens. */
type FanOut = {
  /** Measures commands to all screens of both; the order alternates. */
  both(round: number, commands: number): Promise<readonly [ours: DeliveryCost, plain: DeliveryCost]>
  close(): Promise<void>
}

async function openFanOut(count: number): Promise<FanOut> {
  const screens = startScreens()
  const [ours, plain] = [await Hall.ours(screens), await Hall.plain(screens)]
  await ours.open('audience', count, { group: 'ours' })
  await plain.open('audience', count, { group: 'plain' })
  const desk = await ours.desk()
  const speaker = await RequestClient.open({ url: plain.server.url, handshake: null })
  const first: Side = { hall: ours, group: 'ours', speak: async () => (await desk.adjust()).asked }
  const text = await frameOf(first)
  const speak = async () => {
    const asked = monotonic()
    speaker.send(text)
    return asked
  }
  const measure = (side: Side, commands: number) => () => measureDelivery(side, commands, count)
  const both: FanOut['both'] = (round, commands) =>
    inTurns(
      round,
      measure(first, commands),
      measure({ hall: plain, group: 'plain', speak }, commands),
    )
  await both(0, WARM_UP)
  return {
    both,
    async close() {
      await Promise.all([ours.close(), plain.close()])
    },
  }
}

async function measureDelivery(side: Side, commands: number, count: number): Promise<DeliveryCost> {
  const before = await cpuOf(side.hall.server)
  const delays = await inSequence(commands, APART, () => sendOnce(side))
  const cpu = (await cpuOf(side.hall.server)) - before
  return { delays, cpuPerDelivery: (cpu * 1_000) / (commands * count) }
}

/** Sends one message and waits until the last screen has it; returns how long that took, in ms. */
async function sendOnce({ hall: { screens }, group, speak }: Side): Promise<number> {
  await screens.ask('arm', { group })
  const asked = await speak()
  return (await screens.ask('reached', { group })) - asked
}

/** Returns a text as long as a frame of Rostrum. */
async function frameOf(ours: Side): Promise<string> {
  const tally = () => ours.hall.screens.ask('tally', { group: ours.group })
  await tally()
  for (const _ of ['one', 'other']) await sendOnce(ours)
  const { frame } = await tally()
  const length = Math.round((frame?.bytes ?? 0) / (frame?.packets ?? 1))
  return '42["events",""]'.replace('""', `"${'x'.repeat(length - '42["events",""]'.length)}"`)
}

/** Measures commands to so many screens of both servers, in rounds of so many commands. */
async function measure(bench: Bench, screens: number, commands: number) {
  const fanOut = await openFanOut(bench.size(screens))
  const rounds = await inRounds(
    bench,
    (round) => fanOut.both(round, bench.size(commands)),
    `${screens} screens, `,
  )
  await fanOut.close()
  return rounds
}

const reach = (screens: number): Row => ({
  name: `reach-${screens}`,
  what: `Command to the last of ${screens.toLocaleString('en')} screens`,
  how: 'The time from sending a command until the last screen has its frame, including the durable append. The reference is a plain ws server that writes one prepared frame of as many bytes to as many screens of the same process.',
  figures: [
    figure('p50', 'p50', 'ms', atMostTimes(1.25)),
    figure('p99', 'p99', 'ms', atMostTimes(1.5)),
  ],
  async run(bench) {
    // The p99 of a round is its second slowest command.
    const rounds = await measure(bench, screens, 100)
    return valuesBy(rounds, {
      p50: ([ours, plain]) => [percentile(ours.delays, 0.5), percentile(plain.delays, 0.5)],
      p99: ([ours, plain]) => [percentile(ours.delays, 0.99), percentile(plain.delays, 0.99)],
    })
  },
})

/** Measures how long a command takes to the last screen of a hall. */
export const reach1000 = reach(1_000)

/** The same for several halls. */
export const reach5000 = reach(5_000)

/** Screens of a hall, and commands a round. */
const HALLS = [
  [1_000, 100],
  [5_000, 30],
] as const

/** Measures what one frame to one screen costs the server. */
export const delivery: Row = {
  name: 'delivery',
  what: 'Server CPU per delivery, 1,000 and 5,000 screens',
  how: 'User and system time of the server, divided by commands times screens; it includes everything that the server does for a command. The reference is the plain ws server.',
  figures: HALLS.map(([screens]) =>
    figure(`cpu${screens}`, `CPU, ${screens.toLocaleString('en')} screens`, 'µs', atMostTimes(1.3)),
  ),
  async run(bench) {
    const measured = []
    for (const [screens, commands] of HALLS) {
      const rounds = await measure(bench, screens, commands)
      const cpu = valuesOf(rounds, ([ours, plain]) => [ours.cpuPerDelivery, plain.cpuPerDelivery])
      measured.push([`cpu${screens}`, cpu] as const)
    }
    return Object.fromEntries(measured)
  },
}
