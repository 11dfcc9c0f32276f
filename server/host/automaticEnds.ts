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
  #isStopped = false

  constructor(parts: AutomaticEndsParts) {
    this.#parts = parts
  }

  /** Sets the timer to the next automatic command, if there is one. */
  arm(): void {
    this.#cancel?.()
    this.#cancel = null
    const next = this.#isStopped ? null : this.#nextEnd()
    if (next !== null) this.#setTimer(next.wait)
  }

  stop(): void {
    this.#isStopped = true
    this.arm()
  }

  #setTimer(delay: number): void {
    this.#cancel = this.#parts.clock.after(Math.min(delay, LONGEST_TIMER), () => this.#onTimer())
  }

  /** Returns the next automatic end and the wait for it, in whole ms. Null if no end is coming, or the clock is paused. */
  #nextEnd(): { readonly end: ComingEnd; readonly wait: number } | null {
    const { clock, head } = this.#parts
    const { state, at } = head()
    const wall = clock.now()
    const now = latestOf(at, showTime(state.clock, wall))
    const end = comingEnd(state, now)
    if (end === null) return null
    if (end.at <= now) return { end, wait: 0 }
    const wait = Math.max(1, Math.ceil(wallTime(state.clock, end.at) - wall))
    return Number.isFinite(wait) ? { end, wait } : null
  }

  #onTimer(): void {
    const next = this.#nextEnd()
    if (next === null || next.wait > 0) this.arm()
    else void this.#give(next.end)
  }

  async #give(end: ComingEnd): Promise<void> {
    const { item, start } = end
    const command = { type: 'endByItself', item, start } as const
    // The command may be given again while it waits, or if its write is unconfirmed. Its id prevents a second execution.
    const received = { link: SERVER, id: endCommandId(end), command }
    const answer = await this.#parts.give(received).catch(() => null)
    if (answer?.ok === true) {
      // Another process may have given the command first; this process then reads the events.
      this.#parts.catchUp()
      return
    }
    this.#cancel?.()
    if (!this.#isStopped) this.#setTimer(RETRY_AFTER)
  }
}
