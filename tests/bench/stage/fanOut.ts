import { Child } from '../processes/child.ts'
import { programFile } from '../processes/programs.ts'
import type { ScreensQuestions } from '../programs/screens.ts'
import { inTurns } from '../row.ts'
import { monotonic } from '../wire/monotonic.ts'
import { RequestClient } from '../wire/requestClient.ts'
import { Desk } from './desk.ts'
import { inSequence } from './pace.ts'
import { type BenchServer, cpuOf, startPlain, startRostrum } from './servers.ts'
import { newShowFolder } from './showFolder.ts'

/** The time of each command to the last screen (ms), and the server's CPU time for one delivery (µs). */
export type DeliveryCost = { readonly delays: readonly number[]; readonly cpuPerDelivery: number }

/** The process with the light screens. */
export type Screens = Child<ScreensQuestions>

/**
 * Starts it; `last` gives it a low priority, so that it does not delay a client that waits for an answer on this
 * machine: real screens do not share a processor with the moderator.
 */
export const startScreens = ({ last = false } = {}): Screens =>
  new Child<ScreensQuestions>([programFile('screens'), ...(last ? ['--last'] : [])])

/** The minimum time between commands, in ms, so that they do not overlap. */
const APART = 60

/** Commands before the measurement, so that both servers have compiled their code. */
const WARM_UP = 60

/** One side of a comparison: a server, its screens, and how it sends to all of them. */
type Side = {
  readonly server: BenchServer
  readonly group: string
  /** Sends a message; returns the time, in monotonic ms. */
  readonly speak: () => Promise<number>
}

/** Rostrum and the plain server, each with as many screens, in one process. */
export type FanOut = {
  /** Measures commands to all screens of both; the order alternates. */
  both(round: number, commands: number): Promise<readonly [ours: DeliveryCost, plain: DeliveryCost]>
  close(): Promise<void>
}

export async function openFanOut(count: number): Promise<FanOut> {
  const folder = await newShowFolder()
  const screens = startScreens()
  const [ours, plain] = await Promise.all([startRostrum(folder), startPlain()])
  const open = (group: string, { url }: BenchServer, handshake: object | null) =>
    screens.ask('open', { group, count, target: { url, handshake } })
  await open('ours', ours, folder.handshake('audience'))
  await open('plain', plain, null)
  const desk = await Desk.open(ours, folder)
  const speaker = await RequestClient.open({ url: plain.url, handshake: null })
  const first: Side = {
    server: ours,
    group: 'ours',
    speak: async () => (await desk.adjust()).asked,
  }
  const text = await frameOf(screens, first)
  const second: Side = {
    server: plain,
    group: 'plain',
    speak: async () => {
      const asked = monotonic()
      speaker.send(text)
      return asked
    },
  }
  const measure = (side: Side, commands: number) => () =>
    measureDelivery(screens, side, commands, count)
  await measure(first, WARM_UP)()
  await measure(second, WARM_UP)()
  return {
    both: (round, commands) => inTurns(round, measure(first, commands), measure(second, commands)),
    async close() {
      await Promise.all([screens, ours.process, plain.process].map((process) => process.kill()))
      folder.remove()
    },
  }
}

async function measureDelivery(
  screens: Screens,
  side: Side,
  commands: number,
  count: number,
): Promise<DeliveryCost> {
  const before = await cpuOf(side.server)
  const delays = await inSequence(commands, APART, async () => {
    const { asked, reached } = await sendOnce(screens, side)
    return reached - asked
  })
  const cpu = (await cpuOf(side.server)) - before
  return { delays, cpuPerDelivery: (cpu * 1_000) / (commands * count) }
}

/** Sends one message and waits until the last screen has it. */
async function sendOnce(screens: Screens, { group, speak }: Side) {
  await screens.ask('arm', { group })
  const asked = await speak()
  return { asked, reached: await screens.ask('reached', { group }) }
}

/** Returns a text as long as a frame of Rostrum. */
async function frameOf(screens: Screens, ours: Side): Promise<string> {
  await screens.ask('tally', { group: ours.group })
  for (const _ of ['one', 'other']) await sendOnce(screens, ours)
  const { frame } = await screens.ask('tally', { group: ours.group })
  const length = Math.round((frame?.bytes ?? 0) / (frame?.packets ?? 1))
  return '42["events",""]'.replace('""', `"${'x'.repeat(length - '42["events",""]'.length)}"`)
}
