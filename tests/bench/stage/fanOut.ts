import { inTurns } from '../row.ts'
import { monotonic } from '../wire/monotonic.ts'
import { RequestClient } from '../wire/requestClient.ts'
import { Hall, startScreens } from './hall.ts'
import { inSequence } from './pace.ts'
import { cpuOf } from './servers.ts'

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
export type FanOut = {
  /** Measures commands to all screens of both; the order alternates. */
  both(round: number, commands: number): Promise<readonly [ours: DeliveryCost, plain: DeliveryCost]>
  close(): Promise<void>
}

export async function openFanOut(count: number): Promise<FanOut> {
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
