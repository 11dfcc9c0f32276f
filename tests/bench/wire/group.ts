import { setTimeout as wait } from 'node:timers/promises'
import type { Target } from './connection.ts'
import { LightScreen, type LossReason, type ReconnectPace, reconnectDelay } from './lightScreen.ts'
import { monotonic } from './monotonic.ts'
import type { Kind } from './packets.ts'

/** A group of screens: the target, their number, and what they do besides listening. */
export type GroupOptions = {
  readonly group: string
  readonly target: Target
  readonly count: number
  /** The period of their clock exchanges, in ms; undefined for none. */
  readonly exchanging?: number
  /** How they reconnect when their server is gone; undefined for never. */
  readonly returning?: ReconnectPace
}

/** A time without a connection, in ms, its end (monotonic ms), and the seq of the screen then. */
export type Absence = { readonly duration: number; readonly endedAt: number; readonly seq: number }

/** Packets and payload bytes of a group, by kind. */
export type Tally = Partial<Record<Kind, { readonly packets: number; readonly bytes: number }>>

/** The lowest seq of the screens, and the time of the last progress. */
export type GroupProgress = { readonly lowest: number; readonly movedAt: number }

/** How many connections open in parallel. */
const PARALLEL_OPENS = 32

/** How many screens share an address: the server limits connections by address. */
const PER_ADDRESS = 500

/** Screens with the same target. */
export class Group {
  readonly #ask: GroupOptions
  readonly #screens: readonly LightScreen[]
  readonly #tally = new Map<Kind, { packets: number; bytes: number }>()
  #missing = 0
  #reach: (at: number) => void = () => {}
  #absences: Absence[] = []
  #returned: (at: number) => void = () => {}
  #back: Promise<number> = Promise.resolve(0)
  #timer: NodeJS.Timeout | null = null
  /** Resolves with the time when the last screen has the awaited frame. */
  reached: Promise<number> = Promise.resolve(0)

  constructor(ask: GroupOptions) {
    this.#ask = ask
    const telling = {
      packet: (kind: Kind, packet: Buffer) => this.#count(kind, packet),
      gone: (screen: LightScreen, lost: LossReason) => void this.#comeBack(screen, lost),
    }
    this.#screens = Array.from(
      { length: ask.count },
      (_, n) => new LightScreen({ ...ask.target, address: addressOf(ask.group, n) }, telling),
    )
  }

  async open(): Promise<void> {
    const waiting = [...this.#screens]
    const openSome = async () => {
      for (let screen = waiting.pop(); screen !== undefined; screen = waiting.pop()) {
        await screen.open()
      }
    }
    await Promise.all(Array.from({ length: PARALLEL_OPENS }, openSome))
    if (this.#ask.exchanging !== undefined) this.#exchangeByTurns(this.#ask.exchanging)
  }

  arm(): undefined {
    this.#absences = []
    this.#back = new Promise((resolve) => {
      this.#returned = resolve
    })
    this.#missing = this.#screens.length
    this.reached = new Promise((resolve) => {
      this.#reach = resolve
    })
  }

  tally(): Tally {
    const tally = Object.fromEntries(this.#tally)
    this.#tally.clear()
    return tally
  }

  progress(): GroupProgress {
    const seqs = this.#screens.map(({ seq }) => seq)
    return {
      lowest: seqs.reduce((a, b) => Math.min(a, b)),
      movedAt: this.#screens.reduce((at, { movedAt }) => Math.max(at, movedAt), 0),
    }
  }

  /** Returns the finished absences since `arm`. */
  absences(): readonly Absence[] {
    return this.#absences
  }

  /** Resolves when every screen has reconnected. */
  waitUntilBack(): Promise<number> {
    return this.#back
  }

  async exchange(): Promise<undefined> {
    await Promise.all(this.#screens.map((screen) => screen.exchange()))
    return undefined
  }

  async close(): Promise<undefined> {
    if (this.#timer) clearInterval(this.#timer)
    for (const screen of this.#screens) screen.close()
    return undefined
  }

  #count(kind: Kind, packet: Buffer): void {
    const tally = this.#tally.get(kind)
    if (tally === undefined) this.#tally.set(kind, { packets: 1, bytes: packet.length })
    else {
      tally.packets += 1
      tally.bytes += packet.length
    }
    if (kind !== 'frame' || this.#missing === 0) return
    this.#missing -= 1
    if (this.#missing === 0) this.#reach(monotonic())
  }

  /** Spreads the exchanges of all screens over the period. */
  #exchangeByTurns(period: number): void {
    let next = 0
    this.#timer = setInterval(() => {
      void this.#screens[next]?.exchange()
      next = (next + 1) % this.#screens.length
    }, period / this.#screens.length)
  }

  async #comeBack(screen: LightScreen, lost: LossReason): Promise<void> {
    const { returning } = this.#ask
    if (returning === undefined) return
    const since = monotonic()
    let failed = 0
    for (let there = false; !there; failed += 1) {
      await wait(reconnectDelay(returning, failed, lost))
      there = await screen.open().then(
        () => true,
        () => false,
      )
    }
    const over = monotonic()
    this.#absences.push({ duration: over - since, endedAt: over, seq: screen.seq })
    if (this.#absences.length === this.#screens.length) this.#returned(over)
  }
}

/** Returns an address of a private network, in a part for each group. */
function addressOf(group: string, n: number): string {
  const part = [...group].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 256, 7)
  return `10.${part}.${Math.floor(n / PER_ADDRESS)}.1`
}
