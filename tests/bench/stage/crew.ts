import type { Nodes } from './nodes.ts'
import { type Acknowledged, Steady } from './steady.ts'

/** What came of the commands of a crew, and how long one waited for its answer at most (ms). */
export type Gave = {
  readonly acknowledged: readonly Acknowledged[]
  readonly again: number
  readonly refused: number
  readonly longest: number
}

/** Those who run the show, while it goes on whatever happens: a moderator at each of these places. */
export class Crew {
  readonly #members: readonly Steady[]
  readonly #work: Promise<unknown>
  #isOver = false

  /** Begins; a place is a node or an address. */
  constructor(nodes: Nodes, places: ReadonlyArray<number | string>) {
    this.#members = places.map((at, n) => new Steady(nodes.door(`moderator-${n + 1}`, at)))
    this.#work = Promise.all(this.#members.map((one) => one.giveUntil(() => this.#isOver)))
    // Whoever ends it hears what went wrong.
    this.#work.catch(() => undefined)
  }

  /** The last seq that was acknowledged by now. */
  get head(): number {
    return this.#members.reduce((head, { acknowledged }) => {
      return Math.max(head, acknowledged.at(-1)?.seq ?? 0)
    }, 0)
  }

  /** Ends when everyone has the answer to the last command. */
  async end(): Promise<Gave> {
    this.#isOver = true
    await this.#work
    const sum = (of: (member: Steady) => number) =>
      this.#members.reduce((all, member) => all + of(member), 0)
    return {
      acknowledged: this.#members.flatMap(({ acknowledged }) => acknowledged),
      again: sum(({ again }) => again),
      refused: sum(({ refused }) => refused),
      longest: Math.max(...this.#members.map(({ longest }) => longest)),
    }
  }
}

/** The seq at which the audience has all of an adjustment that was acknowledged with this one: its last event is its step, which is not told to them. */
export function shownAt(seq: number): number {
  return seq - 1
}
