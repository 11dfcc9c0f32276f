import type { ServerClock } from '../../server/host/serverClock.ts'
import { type Instant, instant } from '../../shared/time/instant.ts'
import { HEARING_START } from './hearing.ts'

type Timer = { due: number; readonly period: number | null; readonly task: () => void }

/** The longest that a timer of Node.js waits, in ms: one that is set for longer fires at once. */
const LONGEST_TIMER = 2 ** 31 - 1

/** Returns a wait, in ms, that a timer of Node.js can have; throws for a longer one. */
function possible(wait: number): number {
  if (wait > LONGEST_TIMER) throw new RangeError(`a timer of ${wait} ms would fire at once`)
  return wait
}

/** Server time that stands until a test moves it on; timers fire in their order on the way. */
export class FakeClock implements ServerClock {
  readonly #timers = new Set<Timer>()
  #now: number

  constructor(start: Instant = HEARING_START) {
    this.#now = start
  }

  now(): Instant {
    return instant(this.#now)
  }

  /** How many timers run. */
  get waiting(): number {
    return this.#timers.size
  }

  every(period: number, task: () => void): () => void {
    return this.#add({ due: this.#now + possible(period), period, task })
  }

  after(delay: number, task: () => void): () => void {
    return this.#add({ due: this.#now + possible(delay), period: null, task })
  }

  /** In the next turn of the process, whatever time it is here. */
  nextTurn(task: () => void): () => void {
    const turn = setImmediate(task)
    return () => clearImmediate(turn)
  }

  /** Moves time on by `ms`. */
  advance(ms: number): void {
    const target = this.#now + ms
    for (let timer = this.#next(target); timer !== null; timer = this.#next(target)) {
      this.#now = timer.due
      if (timer.period === null) this.#timers.delete(timer)
      else timer.due += timer.period
      timer.task()
    }
    this.#now = target
  }

  /** The machine is suspended for `ms`: time moves on, and timers stand. */
  suspend(ms: number): void {
    this.#now += ms
    for (const timer of this.#timers) timer.due += ms
  }

  #add(timer: Timer): () => void {
    this.#timers.add(timer)
    return () => this.#timers.delete(timer)
  }

  #next(target: number): Timer | null {
    let next: Timer | null = null
    for (const timer of this.#timers)
      if (next === null ? timer.due <= target : timer.due < next.due) next = timer
    return next
  }
}
