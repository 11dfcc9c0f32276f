import { type Pace, pauseAfter } from '../../../client/live/exchangePace.ts'
import { createServerClock, type ServerClock } from '../../../client/live/serverClock.ts'
import type { Exchange } from '../../../shared/time/offset.ts'
import { type Range, within } from './chance.ts'

/** Time between two stamped messages, in ms: about 120 events an hour. */
const MESSAGES: Range = [0, 60_000]

/** A drift that comes and goes: by up to so much either way (parts of a second a second), over and again in `period` ms. */
export type Wander = { readonly by: number; readonly period: number; readonly phase: number }

/** A link, in ms each way, how fast the screen's clock runs away from the server's (parts of a second a second), and how that wanders. */
export type Link = {
  readonly up: Range
  readonly down: Range
  readonly drift: number
  readonly wander?: Wander
}

/** Whoever estimates the offset from the same exchanges. */
export type Listener = { exchanged(times: Exchange): void }

/** How far a drift that comes and goes has taken a clock by local time `local`, in ms. */
function wandered({ by, period, phase }: Wander, local: number): number {
  const turns = 2 * Math.PI
  return ((by * period) / turns) * Math.sin(turns * (local / period + phase))
}

/** One screen and its server in simulated time: local time is the screen's monotonic clock, all in ms. */
export class SimulatedScreen {
  readonly clock: ServerClock
  readonly #link: Link
  readonly #pace: Pace
  readonly #draw: () => number
  readonly #others: readonly Listener[]
  #shift: number
  #made = 0
  #exchangeAt = 0
  #messageAt: number
  now = 0
  /** Exchanges made so far. */
  exchanges = 0

  constructor(link: Link, pace: Pace, draw: () => number, others: readonly Listener[] = []) {
    this.#link = link
    this.#pace = pace
    this.#draw = draw
    this.#others = others
    this.#shift = within([-1e6, 1e6], draw)
    this.#messageAt = within(MESSAGES, draw)
    this.clock = createServerClock({
      moved: () => {},
      contradicted: () => this.#beginBurst(),
    })
    this.clock.boot('first', 'first')
  }

  /** Server time minus local time as it truly is at local time `local`. */
  offset(local: number): number {
    const { drift, wander } = this.#link
    return this.#shift + local * drift + (wander === undefined ? 0 : wandered(wander, local))
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
    this.clock.boot(boot, boot)
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
    this.#made = 0
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
    this.#made += 1
    this.exchanges += 1
    for (const one of [this.clock, ...this.#others]) one.exchanged(times)
    const known = arrived - (this.clock.knownSince() ?? arrived)
    const pause = pauseAfter(this.#made, known, this.#pace)
    this.#exchangeAt = arrived + pause.for * (pause.bursting ? 1 : within([0.9, 1.1], this.#draw))
  }

  #message(): void {
    const left = Math.max(this.now, this.#messageAt)
    const arrived = left + within(this.#link.down, this.#draw)
    this.now = arrived
    this.#messageAt = arrived + within(MESSAGES, this.#draw)
    this.clock.heard(left + this.offset(left), arrived)
  }
}
