import { setTimeout as wait } from 'node:timers/promises'
import { monotonic } from '../wire/monotonic.ts'
import type { Database } from './database.ts'
import { Desk } from './desk.ts'
import { type Screens, startScreens } from './fanOut.ts'
import { Nodes } from './nodes.ts'
import { openAtMost } from './processTime.ts'
import { cpuOf } from './servers.ts'

/** Processor time of all nodes and of their database, in ms. */
export type Work = { readonly nodes: number; readonly database: number }

/** What was done in the time of each of some commands, and in as many as long without one. */
export type Worked = { readonly commands: readonly Work[]; readonly quiet: readonly Work[] }

/** How many processes hold the screens. */
const PROGRAMS = 2

/** The least time from one command to the next, in ms: the last screen has heard of the one before. */
const APART = 300

/** How many files and connections a node has open besides its screens, at most. */
const BESIDES = 100

/** A part of the screens: those that one process has at one node. */
type Part = { readonly screens: Screens; readonly group: string }

function difference(after: Work, before: Work): Work {
  return { nodes: after.nodes - before.nodes, database: after.database - before.database }
}

/** So many screens of one show at so many nodes, each with as many, and whoever runs the show at the first. */
export class Crowd {
  readonly #database: Database
  readonly #nodes: Nodes
  readonly #desk: Desk
  readonly #parts: readonly Part[]

  private constructor(database: Database, nodes: Nodes, desk: Desk, parts: readonly Part[]) {
    this.#database = database
    this.#nodes = nodes
    this.#desk = desk
    this.#parts = parts
  }

  static async open(
    database: Database,
    { nodes: count, screens }: { readonly nodes: number; readonly screens: number },
  ): Promise<Crowd> {
    const needed = screens / Math.min(PROGRAMS, count) + BESIDES
    if (openAtMost() < needed) throw new Error(`it takes ulimit -n ${needed}`)
    const nodes = await Nodes.open(database, `nodes_${count}_${screens}`, count)
    const programs = Array.from({ length: PROGRAMS }, () => startScreens())
    const parts: Part[] = []
    for (const [at] of nodes.all.entries()) {
      const door = nodes.door('audience', at)
      for (const [n, program] of programs.entries()) {
        const group = `part-${n}-${at}`
        const ask = { group, door, count: Math.ceil(screens / count / PROGRAMS) }
        await program.ask('open', ask)
        parts.push({ screens: program, group })
      }
    }
    const desk = await Desk.open(nodes.node(0), nodes.house(0))
    return new Crowd(database, nodes, desk, parts)
  }

  /** So many commands, and as long a time without any. */
  async commands(count: number): Promise<Worked> {
    const quiet = await this.#stretch(count, async () => {})
    return { quiet, commands: await this.#stretch(count, () => this.#tellAll()) }
  }

  async close(): Promise<void> {
    this.#desk.close()
    const programs = new Set(this.#parts.map(({ screens }) => screens))
    await Promise.all([...programs].map((program) => program.end()))
    await this.#nodes.close()
  }

  /** One command, until the last screen has it. */
  async #tellAll(): Promise<void> {
    await Promise.all(this.#parts.map(({ screens, group }) => screens.ask('arm', { group })))
    await this.#desk.adjust()
    await Promise.all(this.#parts.map(({ screens, group }) => screens.ask('reached', { group })))
  }

  async #stretch(times: number, act: () => Promise<void>): Promise<readonly Work[]> {
    const all: Work[] = []
    let before = await this.#work()
    for (let n = 0; n < times; n += 1) {
      const began = monotonic()
      await act()
      await wait(Math.max(0, APART - (monotonic() - began)))
      const after = await this.#work()
      all.push(difference(after, before))
      before = after
    }
    return all
  }

  async #work(): Promise<Work> {
    const used = await Promise.all(this.#nodes.all.map(cpuOf))
    return { nodes: used.reduce((sum, cpu) => sum + cpu, 0), database: this.#database.cpu() }
  }
}
