import type { ServerClock } from '../../host/serverClock.ts'
import { messageOf } from '../transport/message.ts'
import type { ScreenConnection, Transport } from '../transport/transport.ts'

/** For how long nobody is told to move yet, in ms: whoever sends screens here asks each second whether it still should. */
export const NOTICE = 1_500

/** Over how long screens are told, in ms: so many each, so that the other servers take 250 a second and more only where there are very many. */
const EACH = 4
export const SPREAD = { least: 1_000, most: 10_000 } as const

/** How often some are told at the most, and how often it is looked whether all have gone, in ms. */
const STEP = 20
const LOOK = 100

/** How long those that have not gone are waited for after all were told, in ms: a screen has answers under way, and needs as long again to be elsewhere. */
export const PATIENCE = 4_000

type Screen = Pick<ScreenConnection<unknown>, 'send'>

/** What a drain works with. */
type DrainParts = {
  readonly clock: Pick<ServerClock, 'now' | 'after'>
  readonly connections: Transport['connections']
  /** For how long nobody is told yet, in ms, where that is not as long as a server needs. */
  readonly notice?: number
}

/** Has every screen of a server that is about to stop, or of one show there, move to another, each at a moment of its own. */
export class Drain {
  readonly #parts: DrainParts
  readonly #told = new WeakSet<Screen>()
  readonly #message = messageOf('moving')
  #stage: 'still' | 'on' | 'over' = 'still'
  /** By when all are told that came in time, and when nobody is waited for any more, in server time (ms). */
  #until = 0
  #over = 0
  #cancel = () => {}
  #end = () => {}
  readonly #done = new Promise<void>((resolve) => {
    this.#end = resolve
  })

  constructor(parts: DrainParts) {
    this.#parts = parts
  }

  /** Whether it was begun, or its server stops without. */
  get isBegun(): boolean {
    return this.#stage !== 'still'
  }

  /** Begins, and goes on where others serve still once it was noticed; resolves when all have gone, were waited for, or it was stopped. */
  begin(othersServe: () => Promise<boolean>): Promise<void> {
    if (this.#stage === 'still') {
      this.#stage = 'on'
      const { clock, notice = NOTICE } = this.#parts
      this.#cancel = clock.after(notice, () => void this.#noticed(othersServe))
    }
    return this.#done
  }

  /** Nobody is told to move any more. */
  stop(): void {
    this.#stage = 'over'
    this.#cancel()
    this.#end()
  }

  async #noticed(othersServe: () => Promise<boolean>): Promise<void> {
    const goesOn = await othersServe()
    if (!goesOn) this.stop()
    if (this.#stage === 'over') return
    const spread = this.#waiting().length * EACH
    this.#until = this.#parts.clock.now() + Math.min(Math.max(spread, SPREAD.least), SPREAD.most)
    this.#over = this.#until + PATIENCE
    this.#goOn()
  }

  #goOn(): void {
    const { clock, connections } = this.#parts
    const now = clock.now()
    const waiting = this.#waiting()
    const [anybody] = connections()
    if (anybody === undefined || now >= this.#over) {
      this.#tell(waiting)
      this.stop()
    } else if (waiting.length === 0) this.#after(LOOK, 0)
    else this.#tellSome(waiting.length, now)
  }

  /** Tells the next of so many that wait. */
  #tellSome(waiting: number, now: number): void {
    // They came late, as whoever sent them did not know yet: nor may that know by the next moment.
    if (now >= this.#until) this.#until = Math.min(now + SPREAD.least, this.#over)
    const each = (this.#until - now) / waiting
    const pause = Math.max(each, STEP)
    this.#after(pause, Math.round(pause / each))
  }

  /** Tells so many that they are to move, in so many ms, and goes on. */
  #after(pause: number, count: number): void {
    this.#cancel = this.#parts.clock.after(pause, () => {
      this.#tell(this.#waiting().slice(0, count))
      this.#goOn()
    })
  }

  #tell(some: readonly Screen[]): void {
    for (const one of some) {
      this.#told.add(one)
      one.send(this.#message)
    }
  }

  /** Those that were not told yet, who came first before the others. */
  #waiting(): readonly Screen[] {
    return [...this.#parts.connections()].filter((one) => !this.#told.has(one))
  }
}
