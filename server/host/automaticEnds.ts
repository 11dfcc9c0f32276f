import type { Answer } from '../../shared/protocol/down/answer.ts'
import { SERVER } from '../../shared/run/actors.ts'
import { type ComingEnd, comingEnd, endCommandId } from '../../shared/run/automaticEnd.ts'
import { latestOf, SECOND } from '../../shared/time/instant.ts'
import { showTime, wallTime } from '../../shared/time/showClock.ts'
import type { ReceivedCommand } from './attempt.ts'
import type { ServerClock } from './serverClock.ts'
import type { Head } from './showLog.ts'

/** The longest timer, in ms. A longer wait uses several timers: Node limits a timer's delay, and timers stop while the machine is suspended. */
const LONGEST_TIMER = 10 * SECOND

/** The wait before the next attempt if the command failed, in ms. */
const RETRY_AFTER = SECOND

export type AutomaticEndsParts = {
  readonly clock: ServerClock
  readonly head: () => Head
  readonly give: (command: ReceivedCommand) => Promise<Answer>
  readonly catchUp: () => void
}

/** Gives the automatic commands of a show when they are due, with one timer that is reset at every change (R13). */
export class AutomaticEnds {
  readonly #parts: AutomaticEndsParts
  #cancel: (() => void) | null = null
  /** The id of the last given command. */
  #lastId: string | null = null
  #isStopped = false

  constructor(parts: AutomaticEndsParts) {
    this.#parts = parts
  }

  /** Sets the timer to the next automatic command, if there is one. */
  arm(): void {
    this.#cancel?.()
    this.#cancel = null
    const due = this.#isStopped ? null : this.#next()
    if (due !== null) this.#setTimer(due.wait)
  }

  stop(): void {
    this.#isStopped = true
    this.arm()
  }

  #setTimer(delay: number): void {
    this.#cancel = this.#parts.clock.after(Math.min(delay, LONGEST_TIMER), () => this.#onTimer())
  }

  /** Returns the next automatic end and the time until it, in whole ms of server time. Null if there is none, or the clock is paused. */
  #next(): { readonly coming: ComingEnd; readonly wait: number } | null {
    const { clock, head } = this.#parts
    const { state, at } = head()
    const wall = clock.now()
    const now = latestOf(at, showTime(state.clock, wall))
    const coming = comingEnd(state, now)
    if (coming === null || endCommandId(coming) === this.#lastId) return null
    if (coming.at <= now) return { coming, wait: 0 }
    const wait = Math.max(1, Math.ceil(wallTime(state.clock, coming.at) - wall))
    return Number.isFinite(wait) ? { coming, wait } : null
  }

  #onTimer(): void {
    const due = this.#next()
    if (due === null || due.wait > 0) this.arm()
    else void this.#give(due.coming)
  }

  async #give(coming: ComingEnd): Promise<void> {
    const { item, start } = coming
    const id = endCommandId(coming)
    this.#lastId = id
    const command = { type: 'endByItself', item, start } as const
    // If the write is unconfirmed the command is given again; its id prevents a second execution.
    const answer = await this.#parts.give({ link: SERVER, id, command }).catch(() => null)
    if (answer?.ok === true) {
      // Another process may have given the command first; this one then reads its events.
      this.#parts.catchUp()
      return
    }
    this.#lastId = null
    this.#cancel?.()
    if (!this.#isStopped) this.#setTimer(RETRY_AFTER)
  }
}
