import { type Pace, pauseAfter } from '../../../client/live/clockSyncPace.ts'
import { createServerClock, type ServerClock } from '../../../client/live/serverClock.ts'
import type { Exchange } from '../../../shared/time/offsetBounds.ts'
import { type Range, randomIn } from './random.ts'

/** Time between two stamped messages, in ms: about 120 events an hour. */
const MESSAGES: Range = [0, 60_000]

/** A link, in ms each way, with the drift of the screen's clock in seconds a second. */
export type Link = { readonly up: Range; readonly down: Range; readonly drift: number }

/** An estimator that gets the same exchanges. */
export type ExchangeListener = { addExchange(times: Exchange): void }

/** A screen and its server in simulated time; local time is the screen's monotonic clock, in ms. */
export class SimulatedScreen {
  readonly clock: ServerClock
  readonly #link: Link
  readonly #pace: Pace
  readonly #draw: () => number
  readonly #other: ExchangeListener
  readonly #shift: number
  #made = 0
  #exchangeAt = 0
  #messageAt: number
  now = 0

  constructor(link: Link, pace: Pace, draw: () => number, other: ExchangeListener) {
    this.#link = link
    this.#pace = pace
    this.#draw = draw
    this.#other = other
    this.#shift = randomIn([-1e6, 1e6], draw)
    this.#messageAt = randomIn(MESSAGES, draw)
    this.clock = createServerClock({ onMove: () => {}, onContradiction: () => this.#beginBurst() })
    this.clock.boot('first', 'first')
  }

  /** Returns the true server time minus local time at local time `local`. */
  offset(local: number): number {
    return this.#shift + local * this.#link.drift
  }

  /** Runs until this local time. */
  runUntil(time: number): void {
    while (Math.min(this.#exchangeAt, this.#messageAt) < time) {
      if (this.#exchangeAt <= this.#messageAt) this.#exchange()
      else this.#message()
    }
    this.now = Math.max(this.now, time)
  }

  #beginBurst(): void {
    this.#made = 0
    this.#exchangeAt = this.now
  }

  #exchange(): void {
    const { up, down } = this.#link
    const asked = Math.max(this.now, this.#exchangeAt)
    const there = asked + randomIn(up, this.#draw)
    const received = there + this.offset(there)
    const arrived = there + randomIn(down, this.#draw)
    const times = { asked, received, sent: received, arrived }
    this.now = arrived
    this.#made += 1
    for (const one of [this.clock, this.#other]) one.addExchange(times)
    const known = arrived - (this.clock.knownSince() ?? arrived)
    const pause = pauseAfter(this.#made, known, this.#pace)
    this.#exchangeAt =
      arrived + pause.ms * (pause.isBursting ? 1 : randomIn([0.9, 1.1], this.#draw))
  }

  #message(): void {
    const left = Math.max(this.now, this.#messageAt)
    const arrived = left + randomIn(this.#link.down, this.#draw)
    this.now = arrived
    this.#messageAt = arrived + randomIn(MESSAGES, this.#draw)
    this.clock.addMessage(left + this.offset(left), arrived)
  }
}
