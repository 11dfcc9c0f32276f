import { setTimeout as wait } from 'node:timers/promises'
import { Child } from '../processes/child.ts'
import { programFile } from '../processes/programs.ts'
import type { ScreensAsks } from '../programs/screens.ts'
import { Asker } from '../wire/asker.ts'
import { monotonic } from '../wire/monotonic.ts'
import { Desk } from './desk.ts'
import { type House, newHouse } from './house.ts'
import { cpuOf, type Served, startOurs, startPlain } from './servers.ts'

/** What some commands came to: how long each took to the last screen (ms), and the server's CPU time for one delivery (µs). */
export type Stretch = { readonly delays: readonly number[]; readonly cpuPerDelivery: number }

/** The process that holds the light screens. */
export type Screens = Child<ScreensAsks>

/**
 * Starts it; `last` in line for the processor, where somebody on the same machine waits for an answer: the screens of a
 * real show do not share one with the moderator.
 */
export function startScreens({ last = false } = {}): Screens {
  return new Child<ScreensAsks>([programFile('screens'), ...(last ? ['--last'] : [])])
}

/** The least time from one command to the next, in ms: a command has nothing of the one before. */
const APART = 60

/** Commands before anything is measured: both servers have compiled what they use by then. */
const WARM_UP = 60

/** One side of a comparison: a server, the group of its screens, and how something is said to all of them. */
type Side = {
  readonly served: Served
  readonly group: string
  /** Gives the moment of saying, in monotonic ms. */
  readonly speak: () => Promise<number>
}

/** Rostrum and the plain server, each with as many screens, in one process of screens. */
export class FanOut {
  readonly #screens: Screens
  readonly #count: number
  readonly #ours: Side
  readonly #plain: Side
  readonly #house: House

  private constructor(screens: Screens, count: number, sides: readonly [Side, Side], house: House) {
    this.#screens = screens
    this.#count = count
    this.#ours = sides[0]
    this.#plain = sides[1]
    this.#house = house
  }

  static async open(count: number): Promise<FanOut> {
    const house = await newHouse()
    const screens = startScreens()
    const [ours, plain] = await Promise.all([startOurs(house), startPlain()])
    const handshake = house.handshake('audience')
    await screens.ask('open', { group: 'ours', count, door: { url: ours.url, handshake } })
    await screens.ask('open', { group: 'plain', count, door: { url: plain.url, handshake: null } })
    const desk = await Desk.open(ours, house)
    const speaker = await Asker.open({ url: plain.url, handshake: null })
    const first: Side = {
      served: ours,
      group: 'ours',
      speak: async () => (await desk.adjust()).asked,
    }
    const text = await frameOf(screens, first)
    const second: Side = {
      served: plain,
      group: 'plain',
      speak: async () => {
        const asked = monotonic()
        speaker.send(text)
        return asked
      },
    }
    const fanOut = new FanOut(screens, count, [first, second], house)
    await fanOut.ours(WARM_UP)
    await fanOut.plain(WARM_UP)
    return fanOut
  }

  /** So many commands to all screens of Rostrum. */
  ours(commands: number): Promise<Stretch> {
    return this.#stretch(this.#ours, commands)
  }

  /** The same to all screens of the plain server. */
  plain(commands: number): Promise<Stretch> {
    return this.#stretch(this.#plain, commands)
  }

  /** One after the other, the first to go changing with each round. */
  async both(round: number, commands: number): Promise<{ ours: Stretch; plain: Stretch }> {
    if (round % 2 === 0) {
      const ours = await this.ours(commands)
      return { ours, plain: await this.plain(commands) }
    }
    const plain = await this.plain(commands)
    return { ours: await this.ours(commands), plain }
  }

  async close(): Promise<void> {
    const processes = [this.#screens, this.#ours.served.process, this.#plain.served.process]
    await Promise.all(processes.map((process) => process.end()))
    this.#house.remove()
  }

  async #stretch(side: Side, commands: number): Promise<Stretch> {
    const delays: number[] = []
    const before = await cpuOf(side.served)
    for (let n = 0; n < commands; n += 1) {
      const { asked, reached } = await sayOnce(this.#screens, side)
      delays.push(reached - asked)
      await wait(Math.max(0, APART - (monotonic() - asked)))
    }
    const cpu = (await cpuOf(side.served)) - before
    return { delays, cpuPerDelivery: (cpu * 1_000) / (commands * this.#count) }
  }
}

/** Says something once, and waits until the last screen has it. */
async function sayOnce(screens: Screens, { group, speak }: Side) {
  await screens.ask('arm', { group })
  const asked = await speak()
  return { asked, reached: await screens.ask('reached', { group }) }
}

/** A text as long as the frames of Rostrum are: their kind, and something in them. */
async function frameOf(screens: Screens, ours: Side): Promise<string> {
  await screens.ask('tally', { group: ours.group })
  for (const _ of ['one', 'other']) await sayOnce(screens, ours)
  const { frame } = await screens.ask('tally', { group: ours.group })
  const length = Math.round((frame?.bytes ?? 0) / (frame?.packets ?? 1))
  return '42["events",""]'.replace('""', `"${'x'.repeat(length - '42["events",""]'.length)}"`)
}
