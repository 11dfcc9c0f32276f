import type { Answer } from '../../shared/protocol/down/answer.ts'
import { SERVER } from '../../shared/run/actors.ts'
import { type ComingEnd, comingEnd, endCommandId } from '../../shared/run/automaticEnd.ts'
import { latestOf, SECOND } from '../../shared/time/instant.ts'
import { showTime, wallTime } from '../../shared/time/showClock.ts'
import type { ReceivedCommand } from './judge.ts'
import type { ServerClock } from './serverClock.ts'
import type { Head } from './showLog.ts'

/** The longest that one timer waits, in ms: a longer wait is several, as timers have a bound, and stand while the machine is suspended. */
const LONGEST = 10 * SECOND

/** After how long it is tried again where it was not done, in ms: the log could not be written. */
const AGAIN = SECOND

/** What is given by itself in one show needs: its head, its time, and its mailbox. */
export type AutomaticEndsParts = {
  readonly clock: ServerClock
  readonly head: () => Head
  readonly give: (given: ReceivedCommand) => Promise<Answer>
  /** Reads what another process wrote. */
  readonly catchUp: () => void
}

/** Gives what happens at an end by itself, when it is due: one timer, set anew whenever the show changes (R13). */
export class AutomaticEnds {
  readonly #parts: AutomaticEndsParts
  #cancel: (() => void) | null = null
  /** The id of what is being given, or was last. */
  #given: string | null = null
  #isOver = false

  constructor(parts: AutomaticEndsParts) {
    this.#parts = parts
  }

  /** Sets the timer to when something is to happen by itself as things stand; none where nothing is. */
  arm(): void {
    this.#cancel?.()
    this.#cancel = null
    const due = this.#isOver ? null : this.#due()
    if (due !== null) this.#wait(due.wait)
  }

  /** Nothing happens by itself any more. */
  stop(): void {
    this.#isOver = true
    this.arm()
  }

  #wait(delay: number): void {
    this.#cancel = this.#parts.clock.after(Math.min(delay, LONGEST), () => this.#ring())
  }

  /** What comes next, and how long that is off, in whole ms of server time; null where nothing comes, or its time stands. */
  #due(): { readonly coming: ComingEnd; readonly wait: number } | null {
    const { clock, head } = this.#parts
    const { state, at } = head()
    const wall = clock.now()
    const now = latestOf(at, showTime(state.clock, wall))
    const coming = comingEnd(state, now)
    if (coming === null || endCommandId(coming) === this.#given) return null
    if (coming.at <= now) return { coming, wait: 0 }
    const wait = Math.max(1, Math.ceil(wallTime(state.clock, coming.at) - wall))
    return Number.isFinite(wait) ? { coming, wait } : null
  }

  #ring(): void {
    const due = this.#due()
    if (due === null || due.wait > 0) this.arm()
    else void this.#give(due.coming)
  }

  async #give(coming: ComingEnd): Promise<void> {
    const { item, start } = coming
    const id = endCommandId(coming)
    this.#given = id
    const command = { type: 'endByItself', item, start } as const
    // Where nobody can say whether it was written, it is asked again: the id finds it.
    const answer = await this.#parts.give({ link: SERVER, id, command }).catch(() => null)
    if (answer?.ok === true) {
      // Another process may have been first, and this one not have heard of it.
      this.#parts.catchUp()
      return
    }
    this.#given = null
    this.#cancel?.()
    if (!this.#isOver) this.#wait(AGAIN)
  }
}
