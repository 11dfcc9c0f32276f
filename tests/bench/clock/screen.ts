import { createServerClock, type ServerClock } from '../../../client/live/serverClock.ts'
import type { Exchange } from '../../../shared/time/offset.ts'
import { type Range, within } from './chance.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** A screen's exchanges as `client/live` makes them: six in a burst, 120 ms apart, then one about every minute. */
const BURST = { exchanges: 6, apart: 120 }
const KEEP_UP: Range = [0.9 * MINUTE, 1.1 * MINUTE]

/** Time between two stamped messages, in ms: about 120 events an hour. */
const MESSAGES: Range = [0, MINUTE]

/** A link, in ms each way, and how fast the screen's clock runs away from the server's (parts of a second a second). */
export type Link = { readonly up: Range; readonly down: Range; readonly drift: number }

/** Whoever estimates the offset from the same exchanges. */
export type Listener = { exchanged(times: Exchange): void }

/** One screen and its server in simulated time: local time is the screen's monotonic clock, all in ms. */
export class SimulatedScreen {
  readonly clock: ServerClock
  readonly #link: Link
  readonly #draw: () => number
  readonly #others: readonly Listener[]
  #shift: number
  #burst: number = BURST.exchanges
  #exchangeAt = 0
  #messageAt: number
  now = 0

  constructor(link: Link, draw: () => number, others: readonly Listener[] = []) {
    this.#link = link
    this.#draw = draw
    this.#others = others
    this.#shift = within([-1e6, 1e6], draw)
    this.#messageAt = within(MESSAGES, draw)
    this.clock = createServerClock({
      moved: () => {},
      contradicted: () => this.#beginBurst(),
    })
    this.clock.boot('first')
  }

  /** Server time minus local time as it truly is at local time `local`. */
  offset(local: number): number {
    return this.#shift + local * this.#link.drift
  }

  /** Lives on until this local time. */
  until(time: number): void {
    while (Math.min(this.#exchangeAt, this.#messageAt) < time) {
      if (this.#exchangeAt <= this.#messageAt) this.#exchange()
      else this.#message()
    }
    this.now = Math.max(this.now, time)
  }

  /** The server starts again with its clock put by so many ms; the screen joins it and begins anew. */
  restarted(by: number, boot: string): void {
    this.#shift += by
    this.clock.boot(boot)
    this.#beginBurst()
    this.#message()
  }

  /** The device slept: its clock stood for so many ms, which the screen noticed by the other clock. */
  slept(by: number): void {
    this.#shift += by
    this.clock.slept(by)
    this.#beginBurst()
  }

  #beginBurst(): void {
    this.#burst = BURST.exchanges
    this.#exchangeAt = this.now
  }

  #exchange(): void {
    const { up, down } = this.#link
    const asked = Math.max(this.now, this.#exchangeAt)
    const there = asked + within(up, this.#draw)
    const received = there + this.offset(there)
    const arrived = there + within(down, this.#draw)
    const times = { asked, received, sent: received, arrived }
    this.now = arrived
    this.#burst = Math.max(0, this.#burst - 1)
    this.#exchangeAt = arrived + (this.#burst > 0 ? BURST.apart : within(KEEP_UP, this.#draw))
    for (const one of [this.clock, ...this.#others]) one.exchanged(times)
  }

  #message(): void {
    const left = Math.max(this.now, this.#messageAt)
    const arrived = left + within(this.#link.down, this.#draw)
    this.now = arrived
    this.#messageAt = arrived + within(MESSAGES, this.#draw)
    this.clock.heard(left + this.offset(left), arrived)
  }
}
