import { setTimeout as wait } from 'node:timers/promises'
import { LightScreen, type Lost } from './lightScreen.ts'
import { monotonic } from './monotonic.ts'
import type { Kind } from './packets.ts'
import { pauseBefore, type Returning } from './returning.ts'
import type { Door } from './wire.ts'

/** A group of screens to open: where, how many, and what they do besides listening. */
export type GroupAsk = {
  readonly group: string
  readonly door: Door
  readonly count: number
  /** How often each exchanges clock stamps, in ms; never where there is nothing. */
  readonly exchanging?: number
  /** How they come back when their server is gone; they do not where there is nothing. */
  readonly returning?: Returning
}

/** A time for which a screen was without a connection, in ms; when it was over (monotonic), and the seq that the screen had then. */
export type Absence = { readonly away: number; readonly over: number; readonly seq: number }

/** Packets and payload bytes that came to a group, by kind. */
export type Tally = Partial<Record<Kind, { readonly packets: number; readonly bytes: number }>>

/** The lowest and the highest seq that screens of a group are at, and when the last of them moved. */
export type GroupProgress = {
  readonly lowest: number
  readonly highest: number
  readonly movedAt: number
}

/** How many connections are on their way at a time. */
const AT_ONCE = 32

/** How many screens come from one address: the server counts connections by it. */
const PER_ADDRESS = 500

/** Screens that came by one door. */
export class Group {
  readonly #ask: GroupAsk
  readonly #screens: readonly LightScreen[]
  readonly #tally = new Map<Kind, { packets: number; bytes: number }>()
  #missing = 0
  #reach: (at: number) => void = () => {}
  #absences: Absence[] = []
  #returned: (at: number) => void = () => {}
  #back: Promise<number> = Promise.resolve(0)
  #timer: NodeJS.Timeout | null = null
  /** When the last screen got the frame waited for. */
  reached: Promise<number> = Promise.resolve(0)

  constructor(ask: GroupAsk) {
    this.#ask = ask
    const telling = {
      packet: (kind: Kind, packet: Buffer) => this.#count(kind, packet),
      gone: (screen: LightScreen, lost: Lost) => void this.#comeBack(screen, lost),
    }
    this.#screens = Array.from(
      { length: ask.count },
      (_, n) => new LightScreen({ ...ask.door, address: addressOf(ask.group, n) }, telling),
    )
  }

  async open(): Promise<void> {
    const waiting = [...this.#screens]
    const openSome = async () => {
      for (let screen = waiting.pop(); screen !== undefined; screen = waiting.pop()) {
        await screen.open()
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, openSome))
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

  standing(): GroupProgress {
    const seqs = this.#screens.map(({ seq }) => seq)
    return {
      lowest: seqs.reduce((a, b) => Math.min(a, b)),
      highest: seqs.reduce((a, b) => Math.max(a, b)),
      movedAt: this.#screens.reduce((at, { movedAt }) => Math.max(at, movedAt), 0),
    }
  }

  /** Every absence of a screen that is over, since it was armed. */
  absences(): readonly Absence[] {
    return this.#absences
  }

  /** Resolves when every screen has come back once more. */
  back(): Promise<number> {
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

  /** Spread over the period, one after another. */
  #exchangeByTurns(period: number): void {
    let next = 0
    this.#timer = setInterval(() => {
      void this.#screens[next]?.exchange()
      next = (next + 1) % this.#screens.length
    }, period / this.#screens.length)
  }

  async #comeBack(screen: LightScreen, lost: Lost): Promise<void> {
    const { returning } = this.#ask
    if (returning === undefined) return
    const since = monotonic()
    let failed = 0
    for (let there = false; !there; failed += 1) {
      await wait(pauseBefore(returning, failed, lost))
      there = await screen.open().then(
        () => true,
        () => false,
      )
    }
    const over = monotonic()
    this.#absences.push({ away: over - since, over, seq: screen.seq })
    if (this.#absences.length === this.#screens.length) this.#returned(over)
  }
}

/** Addresses of a private network, a part of it for each group. */
function addressOf(group: string, n: number): string {
  const part = [...group].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 256, 7)
  return `10.${part}.${Math.floor(n / PER_ADDRESS)}.1`
}
