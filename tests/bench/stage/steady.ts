import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Command } from '../../../shared/run/command.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { Asker } from '../wire/asker.ts'
import type { Lost } from '../wire/lightScreen.ts'
import { monotonic } from '../wire/monotonic.ts'
import { seqOf } from '../wire/packets.ts'
import { pauseBefore } from '../wire/returning.ts'
import type { Door } from '../wire/wire.ts'
import { ON } from './desk.ts'

/** A command that was acknowledged, with the seq that was told. */
export type Acknowledged = { readonly id: string; readonly seq: number }

/** The least time from one command to the next, in ms. */
const APART = 200

/** How long they wait before they ask once more what became of a command, in ms. */
const ASKS_AGAIN = 1_000

type Came = 'done' | 'refused' | 'unknown'

function cameOf(content: unknown): Came {
  if (typeof content !== 'object' || content === null || !('ok' in content)) return 'unknown'
  return content.ok === true ? 'done' : 'refused'
}

/** Somebody who gives commands through whatever happens, as the client does: comes back where the line is cut, asks what became of a command without an answer, and gives it again where nobody did it. */
export class Steady {
  readonly #door: Door
  #asker: Asker | null = null
  /** How the connection before was lost; null before the first. */
  #lost: Lost | null = null
  readonly acknowledged: Acknowledged[] = []
  /** How many commands had to be given again, as no log had them. */
  again = 0
  /** How many were refused. */
  refused = 0
  /** The longest that a command took from when it was first given to its answer, in ms. */
  longest = 0

  constructor(door: Door) {
    this.#door = door
  }

  /** Gives a minute to what is on and takes it back, again and again. */
  async giveUntil(isOver: () => boolean): Promise<void> {
    for (let n = 0; !isOver(); n += 1) {
      const began = monotonic()
      await this.#give({ type: n % 2 === 0 ? 'giveTime' : 'takeTime', item: ON, by: MINUTE })
      const took = monotonic() - began
      this.longest = Math.max(this.longest, took)
      await wait(Math.max(0, APART - took))
    }
    this.#asker?.close()
  }

  async #give(command: Command): Promise<void> {
    const id = randomUUID()
    for (;;) {
      const answer = await this.#ask('give', { id, command })
      const came = cameOf(answer)
      if (came === 'refused') this.refused += 1
      const seq = came === 'done' ? seqOf(answer) : null
      const known = came === 'unknown' ? await this.#outcome(id) : seq
      if (known !== null) this.acknowledged.push({ id, seq: known })
      if (known !== null || came === 'refused') return
      this.again += 1
    }
  }

  /** The seq of a command that was done, null of one that nobody knows; asks until somebody says. */
  async #outcome(id: string): Promise<number | null> {
    for (;;) {
      const told = outcomeIn(await this.#ask('outcome', { ids: [id] }), id)
      if (told?.outcome === 'done') return seqOf(told)
      if (told?.outcome === 'unknown') return null
      await wait(ASKS_AGAIN)
    }
  }

  /** The answer; null where the line was cut before it came. */
  async #ask(name: string, message: object): Promise<unknown> {
    if (this.#asker?.isToMove) {
      this.#asker.close()
      this.#asker = null
      this.#lost = 'told to move'
    }
    this.#asker ??= await opened(this.#door, this.#lost)
    try {
      return (await this.#asker.ask(name, message)).content
    } catch {
      this.#asker = null
      this.#lost = 'cut off'
      return null
    }
  }
}

/** Comes to a door, however often it is shut, or comes back to it. */
async function opened(door: Door, lost: Lost | null): Promise<Asker> {
  for (let failed = 0; ; failed += 1) {
    if (lost !== null) await wait(pauseBefore('as clients do', failed, lost))
    const asker = await Asker.open(door).catch(() => null)
    if (asker !== null) return asker
    if (lost === null) throw new Error(`nobody opens at ${door.url}`)
  }
}

type Outcome = { readonly outcome: unknown }

function outcomeIn(content: unknown, id: string): Outcome | null {
  const of = new Map<string, unknown>(Object.entries(content ?? {})).get(id)
  return typeof of === 'object' && of !== null && 'outcome' in of ? of : null
}
