import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Command } from '../../../shared/run/command.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import type { Target } from '../wire/connection.ts'
import { type LossReason, reconnectDelay } from '../wire/lightScreen.ts'
import { monotonic } from '../wire/monotonic.ts'
import { seqOf } from '../wire/packets.ts'
import { RequestClient } from '../wire/requestClient.ts'
import { LIVE_ITEM } from './desk.ts'

/** An acknowledged command and its seq. */
export type Acknowledged = { readonly id: string; readonly seq: number }

/** The minimum time between commands, in ms. */
const APART = 200

/** The pause before asking again for the outcome of a command, in ms. */
const ASKS_AGAIN = 1_000

type CommandOutcome = 'done' | 'refused' | 'unknown'

function outcomeOf(content: unknown): CommandOutcome {
  if (typeof content !== 'object' || content === null || !('ok' in content)) return 'unknown'
  return content.ok === true ? 'done' : 'refused'
}

/** A moderator who gives commands through failures, like the client: reconnects, asks for unknown outcomes, and repeats lost commands. */
export class PersistentModerator {
  readonly #target: Target
  #client: RequestClient | null = null
  /** Why the last connection was lost; null before the first. */
  #lost: LossReason | null = null
  readonly acknowledged: Acknowledged[] = []
  /** How many commands were repeated because no log had them. */
  again = 0
  refused = 0
  /** The longest time from the first try of a command to its answer, in ms. */
  longest = 0

  constructor(target: Target) {
    this.#target = target
  }

  /** Gives and takes a minute of the live item until it is over. */
  async giveUntil(isOver: () => boolean): Promise<void> {
    for (let n = 0; !isOver(); n += 1) {
      const began = monotonic()
      await this.#give({ type: n % 2 === 0 ? 'giveTime' : 'takeTime', item: LIVE_ITEM, by: MINUTE })
      const took = monotonic() - began
      this.longest = Math.max(this.longest, took)
      await wait(Math.max(0, APART - took))
    }
    this.#client?.close()
  }

  async #give(command: Command): Promise<void> {
    const id = randomUUID()
    for (;;) {
      const answer = await this.#ask('give', { id, command })
      const came = outcomeOf(answer)
      if (came === 'refused') this.refused += 1
      const seq = came === 'done' ? seqOf(answer) : null
      const known = came === 'unknown' ? await this.#outcome(id) : seq
      if (known !== null) this.acknowledged.push({ id, seq: known })
      if (known !== null || came === 'refused') return
      this.again += 1
    }
  }

  /** Returns the seq of a command, or null if no log has it; asks until there is an answer. */
  async #outcome(id: string): Promise<number | null> {
    for (;;) {
      const outcome = outcomeIn(await this.#ask('outcome', { ids: [id] }), id)
      if (outcome?.outcome === 'done') return seqOf(outcome)
      if (outcome?.outcome === 'unknown') return null
      await wait(ASKS_AGAIN)
    }
  }

  /** Returns the answer; null if the connection was lost first. */
  async #ask(name: string, message: object): Promise<unknown> {
    if (this.#client?.mustMove) {
      this.#client.close()
      this.#client = null
      this.#lost = 'asked to move'
    }
    this.#client ??= await connect(this.#target, this.#lost)
    try {
      return (await this.#client.ask(name, message)).content
    } catch {
      this.#client = null
      this.#lost = 'cut off'
      return null
    }
  }
}

/** Connects, or reconnects as often as needed. */
async function connect(target: Target, lost: LossReason | null): Promise<RequestClient> {
  for (let failed = 0; ; failed += 1) {
    if (lost !== null) await wait(reconnectDelay('as clients do', failed, lost))
    const client = await RequestClient.open(target).catch(() => null)
    if (client !== null) return client
    if (lost === null) throw new Error(`no server answers at ${target.url}`)
  }
}

type Outcome = { readonly outcome: unknown }

function outcomeIn(content: unknown, id: string): Outcome | null {
  const of = new Map<string, unknown>(Object.entries(content ?? {})).get(id)
  return typeof of === 'object' && of !== null && 'outcome' in of ? of : null
}
