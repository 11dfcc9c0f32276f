import fc from 'fast-check'
import type { Exchange } from '../../../shared/time/offsetBounds.ts'

/** A drift that comes and goes: up to `ppm` either way, over and again in `period` ms. */
export type Wander = { readonly ppm: number; readonly period: number }

/** A drift that does neither. */
export const STEADY: Wander = { ppm: 0, period: 1 }

/** Two clocks read at true time t (ms): the server's is the truth, the local one runs `ppm` faster from `origin`, and wanders. */
export function twoClocks(origin: number, ppm: number, wander = STEADY) {
  const turn = (2 * Math.PI) / wander.period
  const local = (t: number) =>
    (t - origin) * (1 + ppm * 1e-6) + ((wander.ppm * 1e-6) / turn) * Math.sin(turn * (t - origin))
  return { server: (t: number) => t, local, offset: (t: number) => t - local(t) }
}

/** Clocks as `twoClocks` makes them. */
export type TwoClocks = ReturnType<typeof twoClocks>

/** Doubles hold epoch milliseconds to a quarter of a microsecond. */
export const ROUNDING = 0.01

/** What goes between a screen and its server, `after` so many ms. */
export type Contact =
  | { kind: 'exchange'; after: number; there: number; held: number; back: number }
  | { kind: 'message'; after: number; back: number }

/** What screen and server know of a contact: local time is `arrived` when it is over. */
export type Met =
  | { readonly kind: 'exchange'; readonly times: Exchange; readonly arrived: number }
  | { readonly kind: 'message'; readonly sent: number; readonly arrived: number }

/** A contact that begins at true time `t`, as both sides stamp it, and the true time when it is over. */
export function meet(clocks: TwoClocks, t: number, contact: Contact): { met: Met; t: number } {
  if (contact.kind === 'message') {
    const over = t + contact.back
    const arrived = clocks.local(over)
    return { met: { kind: 'message', sent: clocks.server(t), arrived }, t: over }
  }
  const over = t + contact.there + contact.held + contact.back
  const times = {
    asked: clocks.local(t),
    received: clocks.server(t + contact.there),
    sent: clocks.server(t + contact.there + contact.held),
    arrived: clocks.local(over),
  }
  return { met: { kind: 'exchange', times, arrived: times.arrived }, t: over }
}

const ms = (max: number) => fc.double({ min: 0, max, noNaN: true })

/** A delay of either a good link or a bad one. */
export const delay = fc.oneof(ms(20), ms(3_000))

/** Any contact, up to a minute and a half after the one before. */
export const contact: fc.Arbitrary<Contact> = fc.oneof(
  fc.record({
    kind: fc.constant('exchange' as const),
    after: ms(90_000),
    there: delay,
    held: ms(50),
    back: delay,
  }),
  fc.record({ kind: fc.constant('message' as const), after: ms(90_000), back: delay }),
)

/** A drift that wanders by up to `ppm`, within a minute or within an hour. */
export const wander = (ppm: number): fc.Arbitrary<Wander> =>
  fc.record({
    ppm: fc.double({ min: 0, max: ppm, noNaN: true }),
    period: fc.double({ min: 60_000, max: 3_600_000, noNaN: true }),
  })

/** A morning on which clocks are read. */
export const START = Date.UTC(2023, 5, 21, 7)
