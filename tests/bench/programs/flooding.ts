import { constants, setPriority } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { answerQuestions } from '../processes/questions.ts'
import {
  FLOOD_KINDS,
  type FloodKind,
  type FloodLinks,
  type FloodName,
} from '../stage/floodKinds.ts'
import { FloodClient } from '../wire/floodClient.ts'
import { monotonic } from '../wire/monotonic.ts'

/** A flood: the server, the duration in ms, and the links it uses. */
type FloodOptions = {
  readonly name: FloodName
  readonly url: string
  readonly length: number
  /** How many audience screens join during the flood. */
  readonly joins: number
  readonly links: FloodLinks
}

/** The result of a flood: connections opened and ended by the server, messages sent, and screens that joined. */
type FloodResult = {
  readonly opened: number
  readonly ended: number
  readonly sent: number
  readonly joined: number
  readonly joins: number
}

/** The length of a turn, in ms, and how many connections are renewed in each. */
const TURN = 25
const RENEWED = 5

/** How long joining screens may take after the flood, in ms. */
const JOIN_TIMEOUT = 5_000

/** The connections of a flood; ended ones are replaced. */
class FloodConnections {
  readonly #lines: { line: FloodClient; turns: number }[] = []
  readonly #ask: FloodOptions
  readonly #kind: FloodKind
  opened = 0
  ended = 0
  sent = 0

  constructor(ask: FloodOptions) {
    this.#ask = ask
    this.#kind = FLOOD_KINDS[ask.name](ask.links)
  }

  turn(turn: number): void {
    this.#renew()
    const { every = 1 } = this.#kind
    for (const [n, each] of this.#lines.entries()) {
      if ((turn + n) % every !== 0) continue
      if (!(each.line.ready && this.#kind.turn(each.line, n, each.turns))) continue
      each.turns += 1
      this.sent += 1
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
    return { line: new FloodClient({ url: this.#ask.url, ...this.#kind.way }), turns: 0 }
  }
}

/** Floods a server for the given time. */
async function flood(ask: FloodOptions): Promise<FloodResult> {
  const lines = new FloodConnections(ask)
  const screens: FloodClient[] = []
  const handshake = { ...ask.links.audience, join: { seq: null } }
  const start = monotonic()
  for (let turn = 0; monotonic() - start < ask.length; turn += 1) {
    lines.turn(turn)
    const due = (ask.joins * (monotonic() - start)) / ask.length
    while (screens.length < due) {
      screens.push(new FloodClient({ url: ask.url, upgrades: true, handshake }))
    }
    await wait(Math.max(1, start + (turn + 1) * TURN - monotonic()))
  }
  const late = monotonic() + JOIN_TIMEOUT
  while (screens.some(({ ready }) => !ready) && monotonic() < late) await wait(TURN)
  const joined = screens.filter(({ ready }) => ready).length
  lines.close()
  for (const screen of screens) screen.close()
  const { opened, ended, sent } = lines
  return { opened, ended, sent, joined, joins: screens.length }
}

/** The questions to the flooding process. */
export type FloodingQuestions = {
  /** Floods a server; answers at the end. */
  readonly flood: { readonly ask: FloodOptions; readonly answer: FloodResult }
}

// Low priority: it shares a processor with the moderator, who really has her own machine.
setPriority(constants.priority.PRIORITY_LOW)

answerQuestions<FloodingQuestions>({ flood })
