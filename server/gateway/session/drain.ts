import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Hosts } from '../../host/hosts.ts'
import type { ServerClock } from '../../host/serverClock.ts'
import { messageOf } from '../transport/message.ts'
import type { ScreenConnection, Transport } from '../transport/transport.ts'
import { type Rooms, screensOf } from './rooms.ts'

/** How long a load balancer has to notice the drain before screens move, in ms; a balancer checks every second. */
export const NOTICE = 1_500

/** The time per screen, and the limits of the total time, in ms. The other servers get at most 250 screens a second, except with very many screens. */
const PER_SCREEN = 4
export const SPREAD = { least: 1_000, most: 10_000 } as const

/** The shortest time between two groups of screens, and how often the end is checked, in ms. */
const STEP = 20
const CHECK_PERIOD = 100

/** How long the drain waits for remaining screens after the last notification, in ms: they finish their requests and then reconnect. */
export const MAX_LAST_WAIT = 4_000

type Screen = Pick<ScreenConnection<unknown>, 'send'>

type DrainParts = {
  readonly clock: Pick<ServerClock, 'now' | 'after'>
  readonly connections: Transport['connections']
  /** How long to wait before the first notification, in ms. */
  readonly notice?: number
}

/** Moves every screen of a stopping server, or of one show, to another server, spread over time. */
export class Drain {
  readonly #parts: DrainParts
  readonly #notified = new WeakSet<Screen>()
  readonly #message = messageOf('moving')
  #stage: 'idle' | 'draining' | 'ended' = 'idle'
  /** When all screens that connected in time are notified, and when the drain ends at the latest, in server time (ms). */
  #notifyUntil = 0
  #deadline = 0
  #cancel = () => {}
  #end = () => {}
  readonly #done = new Promise<void>((resolve) => {
    this.#end = resolve
  })

  constructor(parts: DrainParts) {
    this.#parts = parts
  }

  /** Whether the drain has begun, or its server has stopped. */
  get isBegun(): boolean {
    return this.#stage !== 'idle'
  }

  /** Begins, and continues after the notice if other servers still serve. Resolves when all screens are gone, the wait is over, or the drain was stopped. */
  begin(othersServe: () => Promise<boolean>): Promise<void> {
    if (this.#stage === 'idle') {
      this.#stage = 'draining'
      const { clock, notice = NOTICE } = this.#parts
      this.#cancel = clock.after(notice, () => void this.#afterNotice(othersServe))
    }
    return this.#done
  }

  stop(): void {
    this.#stage = 'ended'
    this.#cancel()
    this.#end()
  }

  async #afterNotice(othersServe: () => Promise<boolean>): Promise<void> {
    if (!(await othersServe())) this.stop()
    if (this.#stage === 'ended') return
    const spread = this.#unnotified().length * PER_SCREEN
    this.#notifyUntil =
      this.#parts.clock.now() + Math.min(Math.max(spread, SPREAD.least), SPREAD.most)
    this.#deadline = this.#notifyUntil + MAX_LAST_WAIT
    this.#continue()
  }

  #continue(): void {
    const { clock, connections } = this.#parts
    const now = clock.now()
    const waiting = this.#unnotified()
    const [first] = connections()
    if (first === undefined || now >= this.#deadline) {
      this.#notify(waiting)
      this.stop()
    } else if (waiting.length === 0) this.#notifyAfter(CHECK_PERIOD, 0)
    else this.#notifyNext(waiting.length, now)
  }

  #notifyNext(waiting: number, now: number): void {
    // These screens connected late: their balancer had not noticed the drain, and may still not have.
    if (now >= this.#notifyUntil) this.#notifyUntil = Math.min(now + SPREAD.least, this.#deadline)
    const interval = (this.#notifyUntil - now) / waiting
    const pause = Math.max(interval, STEP)
    this.#notifyAfter(pause, Math.round(pause / interval))
  }

  /** Notifies `count` screens after `pause` ms, and continues. */
  #notifyAfter(pause: number, count: number): void {
    this.#cancel = this.#parts.clock.after(pause, () => {
      this.#notify(this.#unnotified().slice(0, count))
      this.#continue()
    })
  }

  #notify(screens: readonly Screen[]): void {
    for (const screen of screens) {
      this.#notified.add(screen)
      screen.send(this.#message)
    }
  }

  #unnotified(): readonly Screen[] {
    return [...this.#parts.connections()].filter((screen) => !this.#notified.has(screen))
  }
}

/** Moves the screens of each show whose log this server cannot read: newer servers can read it. Returns a function that stops all moves. */
export function drainUnreadable(
  rooms: Rooms,
  { subscribers }: Pick<Hosts, 'subscribers'>,
  clock: DrainParts['clock'],
): () => void {
  const drains = new Map<ShowId, Drain>()
  const stop = (show: ShowId) => {
    drains.get(show)?.stop()
    drains.delete(show)
  }
  const begin = (state: Pick<ShowState, 'show' | 'links'>) => {
    // No balancer has to notice: the other shows and the server stay.
    const drain = new Drain({ clock, connections: () => screensOf(rooms, state), notice: 0 })
    drains.set(state.show, drain)
    void drain.begin(async () => true)
  }
  const unwatch = subscribers.add({
    name: 'drains',
    onReadable(state, isReadable) {
      stop(state.show)
      if (!isReadable) begin(state)
    },
  })
  return () => {
    unwatch()
    for (const show of [...drains.keys()]) stop(show)
  }
}
