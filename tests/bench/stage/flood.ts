import { setTimeout as wait } from 'node:timers/promises'
import { monotonic } from '../wire/monotonic.ts'
import { Stranger } from '../wire/stranger.ts'
import { type FloodKind, type FloodLinks, type FloodName, floodKind } from './floodKinds.ts'

/** A flood to make: where, for how many ms, and with whose handshakes. */
export type FloodAsk = {
  readonly name: FloodName
  readonly url: string
  readonly length: number
  /** How many audience screens join meanwhile, one after another. */
  readonly joins: number
  readonly links: FloodLinks
}

/** What a flood came to: connections opened and ended by the server, things said, and audience screens that were let in, of so many. */
export type FloodTold = {
  readonly opened: number
  readonly ended: number
  readonly said: number
  readonly joined: number
  readonly joins: number
}

/** The time from one turn to the next, in ms, and the most connections that are renewed in one. */
const TURN = 25
const RENEWED = 5

/** How long screens that are on their way when the flood ends may take, in ms. */
const LATE = 5_000

/** The connections of one flood: those that end are renewed. */
class Lines {
  readonly #lines: { line: Stranger; turns: number }[] = []
  readonly #ask: FloodAsk
  readonly #kind: FloodKind
  opened = 0
  ended = 0
  said = 0

  constructor(ask: FloodAsk) {
    this.#ask = ask
    this.#kind = floodKind(ask.name, ask.links)
  }

  turn(turn: number): void {
    this.#renew()
    const { every = 1 } = this.#kind
    for (const [n, each] of this.#lines.entries()) {
      if ((turn + n) % every !== 0) continue
      if (!(each.line.ready && this.#kind.turn(each.line, n, each.turns))) continue
      each.turns += 1
      this.said += 1
    }
  }

  close(): void {
    for (const { line } of this.#lines) line.close()
  }

  #renew(): void {
    const over = [...this.#lines.entries()].filter(([, { line }]) => line.closed || line.refused)
    for (const [at, { line }] of over.slice(0, RENEWED)) {
      if (line.closed) this.ended += 1
      line.close()
      this.#lines[at] = this.#open()
    }
    const more = Math.min(4 * RENEWED, this.#kind.lines - this.#lines.length)
    this.#lines.push(...Array.from({ length: more }, () => this.#open()))
  }

  #open() {
    this.opened += 1
    return { line: new Stranger({ url: this.#ask.url, ...this.#kind.way }), turns: 0 }
  }
}

/** Floods a server until the time is up, and lets go of it. */
export async function flood(ask: FloodAsk): Promise<FloodTold> {
  const lines = new Lines(ask)
  const screens: Stranger[] = []
  const handshake = { ...ask.links.audience, join: { seq: null } }
  const start = monotonic()
  for (let turn = 0; monotonic() - start < ask.length; turn += 1) {
    lines.turn(turn)
    const due = (ask.joins * (monotonic() - start)) / ask.length
    while (screens.length < due) {
      screens.push(new Stranger({ url: ask.url, upgrades: true, handshake }))
    }
    await wait(Math.max(1, start + (turn + 1) * TURN - monotonic()))
  }
  const late = monotonic() + LATE
  while (screens.some(({ ready }) => !ready) && monotonic() < late) await wait(TURN)
  const joined = screens.filter(({ ready }) => ready).length
  lines.close()
  for (const screen of screens) screen.close()
  const { opened, ended, said } = lines
  return { opened, ended, said, joined, joins: screens.length }
}
