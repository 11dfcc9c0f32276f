import { setTimeout as wait } from 'node:timers/promises'
import { Child } from '../processes/child.ts'
import { programFile } from '../processes/programs.ts'
import type { BalancerQuestions } from '../programs/balancer.ts'
import { startDatabase } from './database.ts'
import type { Screens } from './hall.ts'
import { Nodes } from './nodes.ts'
import { type Acknowledged, PersistentModerator } from './persistentModerator.ts'

/** Nodes on their own PostgreSQL, behind a balancer in its own process. */
export type BalancedNodes = {
  readonly nodes: Nodes
  /** The address of the balancer. */
  readonly url: string
  /** Sends new connections only to these nodes. */
  readonly use: (urls: readonly string[]) => Promise<undefined>
  readonly close: () => Promise<void>
}

export async function openBalancedNodes(count: number): Promise<BalancedNodes> {
  const database = await startDatabase()
  const balancer = new Child<BalancerQuestions>([programFile('balancer')])
  const nodes = await Nodes.open(database, 'bench', count)
  const url = await balancer.ask('listen', null)
  const use = (urls: readonly string[]) => balancer.ask('use', urls)
  await use(nodes.urls)
  return {
    nodes,
    url,
    use,
    async close() {
      await Promise.all([balancer.kill(), nodes.close()])
      await database.stop()
    },
  }
}

/** How long screens may take, and how often they are checked, in ms. */
const WITHIN = 10_000
const LOOKS = 50

/** Resolves when every screen of a group has these commands of the crew; throws if one has not after ten seconds. */
export async function waitForCommands(
  screens: Screens,
  group: string,
  { acknowledged }: CrewResult,
): Promise<void> {
  const seq = acknowledged.reduce((last, one) => Math.max(last, audienceSeq(one.seq)), 0)
  let lowest = -1
  for (let waited = 0; lowest < seq; waited += LOOKS) {
    if (waited > WITHIN) throw new Error(`a screen of ${group} stays at ${lowest}, not ${seq}`)
    await wait(LOOKS)
    lowest = (await screens.ask('standing', { group })).lowest
  }
}

/** The result of the commands of a crew, and the longest wait for an answer (ms). */
export type CrewResult = {
  readonly acknowledged: readonly Acknowledged[]
  readonly again: number
  readonly refused: number
  readonly longest: number
}

/** Moderators at given places who keep giving commands through failures. */
export class Crew {
  readonly #members: readonly PersistentModerator[]
  readonly #work: Promise<unknown>
  #isOver = false

  /** Starts; a place is a node number or an address. */
  constructor(nodes: Nodes, places: ReadonlyArray<number | string>) {
    this.#members = places.map(
      (at, n) => new PersistentModerator(nodes.target(`moderator-${n + 1}`, at)),
    )
    this.#work = Promise.all(this.#members.map((one) => one.giveUntil(() => this.#isOver)))
    // `end` reports errors.
    this.#work.catch(() => undefined)
  }

  /** The last acknowledged seq. */
  get head(): number {
    return this.#members.reduce((head, { acknowledged }) => {
      return Math.max(head, acknowledged.at(-1)?.seq ?? 0)
    }, 0)
  }

  /** Ends after the last answer to each moderator. */
  async end(): Promise<CrewResult> {
    this.#isOver = true
    await this.#work
    const sum = (of: (member: PersistentModerator) => number) =>
      this.#members.reduce((all, member) => all + of(member), 0)
    return {
      acknowledged: this.#members.flatMap(({ acknowledged }) => acknowledged),
      again: sum(({ again }) => again),
      refused: sum(({ refused }) => refused),
      longest: Math.max(...this.#members.map(({ longest }) => longest)),
    }
  }
}

/** Returns the last seq of an acknowledged adjustment that the audience gets: the step after it is not public. */
export const audienceSeq = (seq: number): number => seq - 1
