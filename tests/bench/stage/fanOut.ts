import { setTimeout as wait } from 'node:timers/promises'
import { Child } from '../processes/child.ts'
import { programFile } from '../processes/programs.ts'
import type { ScreensQuestions } from '../programs/screens.ts'
import { monotonic } from '../wire/monotonic.ts'
import { RequestClient } from '../wire/requestClient.ts'
import { Desk } from './desk.ts'
import { type BenchServer, cpuOf, startPlain, startRostrum } from './servers.ts'
import { newShowFolder, type ShowFolder } from './showFolder.ts'

/** The time of each command to the last screen (ms), and the server's CPU time for one delivery (µs). */
export type DeliveryCost = { readonly delays: readonly number[]; readonly cpuPerDelivery: number }

/** The process with the light screens. */
export type Screens = Child<ScreensQuestions>

/**
 * Starts it; `last` gives it a low priority, so that it does not delay a client that waits for an answer on this
 * machine: real screens do not share a processor with the moderator.
 */
export function startScreens({ last = false } = {}): Screens {
  return new Child<ScreensQuestions>([programFile('screens'), ...(last ? ['--last'] : [])])
}

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
export class FanOut {
  readonly #screens: Screens
  readonly #count: number
  readonly #ours: Side
  readonly #plain: Side
  readonly #showFolder: ShowFolder

  private constructor(
    screens: Screens,
    count: number,
    sides: readonly [Side, Side],
    folder: ShowFolder,
  ) {
    this.#screens = screens
    this.#count = count
    this.#ours = sides[0]
    this.#plain = sides[1]
    this.#showFolder = folder
  }

  static async open(count: number): Promise<FanOut> {
    const folder = await newShowFolder()
    const screens = startScreens()
    const [ours, plain] = await Promise.all([startRostrum(folder), startPlain()])
    const handshake = folder.handshake('audience')
    await screens.ask('open', { group: 'ours', count, target: { url: ours.url, handshake } })
    await screens.ask('open', {
      group: 'plain',
      count,
      target: { url: plain.url, handshake: null },
    })
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
    const fanOut = new FanOut(screens, count, [first, second], folder)
    await fanOut.ours(WARM_UP)
    await fanOut.plain(WARM_UP)
    return fanOut
  }

  /** Measures commands to all screens of Rostrum. */
  ours(commands: number): Promise<DeliveryCost> {
    return this.#stretch(this.#ours, commands)
  }

  /** Measures the same on the plain server. */
  plain(commands: number): Promise<DeliveryCost> {
    return this.#stretch(this.#plain, commands)
  }

  /** Measures both; the order alternates. */
  async both(
    round: number,
    commands: number,
  ): Promise<{ ours: DeliveryCost; plain: DeliveryCost }> {
    if (round % 2 === 0) {
      const ours = await this.ours(commands)
      return { ours, plain: await this.plain(commands) }
    }
    const plain = await this.plain(commands)
    return { ours: await this.ours(commands), plain }
  }

  async close(): Promise<void> {
    const processes = [this.#screens, this.#ours.server.process, this.#plain.server.process]
    await Promise.all(processes.map((process) => process.kill()))
    this.#showFolder.remove()
  }

  async #stretch(side: Side, commands: number): Promise<DeliveryCost> {
    const delays: number[] = []
    const before = await cpuOf(side.server)
    for (let n = 0; n < commands; n += 1) {
      const { asked, reached } = await sendOnce(this.#screens, side)
      delays.push(reached - asked)
      await wait(Math.max(0, APART - (monotonic() - asked)))
    }
    const cpu = (await cpuOf(side.server)) - before
    return { delays, cpuPerDelivery: (cpu * 1_000) / (commands * this.#count) }
  }
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
