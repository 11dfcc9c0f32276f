import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ShowId } from '../../shared/agenda/ids.ts'
import { blank } from '../../shared/run/evolve.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { MINUTE, SECOND } from '../../shared/time/instant.ts'
import type { ReportError } from '../logEvent.ts'
import type { Claims, Store } from '../store/port.ts'
import { applied, type ShowEvents } from './appendedEvent.ts'
import type { ServerClock } from './serverClock.ts'
import type { EventSubscribers } from './subscribers.ts'

/** Is given every event of every show in order, at least once, by one process at a time. Its name is stored with its cursors: it never changes. */
export type DurableSubscriber = {
  readonly name: string
  /** Takes the next events of a show; where it rejects, it is given them again later. What it does must end by itself, and bear being done twice. */
  onEvents(events: ShowEvents): Promise<void>
}

/** For how long a process claims a subscriber, and how often it renews that and tries again what failed, in ms. */
export const CLAIMED = 10 * SECOND
export const TICK = 2 * SECOND

/** The longest pause before events are given again that a subscriber did not take, in ms; the first is a tick, and each is twice as long as the one before. */
const LONGEST_PAUSE = MINUTE

/** How many events are given at once. */
const CHUNK = 100

/** The deliveries of one show, which wait for no other show's. */
type Lane = {
  /** How far the log was replayed, and up to which seq it was taken; null where that is to be read from the store. */
  place: { readonly seq: number; readonly state: ShowState; readonly cursor: number } | null
  isBusy: boolean
  /** Whether there may be more to deliver, from a time on. */
  isWanted: boolean
  notBefore: number
  pause: number
}

/** What a delivery works with. */
export type DeliveryParts = {
  readonly store: Pick<Store, 'shows' | 'eventsAfter' | 'sideRows' | 'setSideRows'>
  readonly subscribers: EventSubscribers
  /** Null where no other process serves the same logs. */
  readonly claims: Claims | null
  readonly clock: Pick<ServerClock, 'now' | 'every'>
  /** Names this process. */
  readonly holder: string
  readonly reportError: ReportError
}

/** Delivers the logs of all shows to a durable subscriber while this process has the claim, each from its cursor. */
export class DurableDelivery {
  readonly #subscriber: DurableSubscriber
  readonly #parts: DeliveryParts
  readonly #lanes = new Map<ShowId, Lane>()
  readonly #stops: readonly (() => void)[]
  #claimedUntil = Number.NEGATIVE_INFINITY
  #isStopped = false

  constructor(subscriber: DurableSubscriber, parts: DeliveryParts) {
    this.#subscriber = subscriber
    this.#parts = parts
    const tick = () => void this.#tick().catch(parts.reportError)
    const onGrown = async (show: ShowId | null) => {
      const shows = show === null && this.#isClaimed ? await parts.store.shows() : [show]
      for (const one of shows) if (one !== null) this.#look(one)
    }
    const onEvents = ({ after }: ShowEvents) => this.#look(after.show)
    this.#stops = [
      parts.subscribers.add({ name: subscriber.name, onEvents, onGrown }),
      parts.clock.every(TICK, tick),
    ]
    tick()
  }

  /** Delivers nothing more; what is under way may be given again. */
  stop(): void {
    this.#isStopped = true
    for (const stop of this.#stops) stop()
  }

  /** Renews the claim, or makes it: another process may have moved the cursors then. Tries again what failed. */
  async #tick(): Promise<void> {
    const { claims, clock, holder, store } = this.#parts
    const asked = clock.now()
    const isOurs = (await claims?.claim(this.#subscriber.name, holder, CLAIMED)) ?? true
    const shows = isOurs && !this.#isClaimed ? await store.shows() : []
    if (!this.#isClaimed) for (const lane of this.#lanes.values()) lane.place = null
    const until = Math.max(this.#claimedUntil, asked + CLAIMED)
    this.#claimedUntil = isOurs ? until : Number.NEGATIVE_INFINITY
    const failed = [...this.#lanes].filter(([, { isWanted }]) => isWanted)
    for (const show of [...shows, ...failed.map(([one]) => one)]) this.#look(show)
  }

  get #isClaimed(): boolean {
    return !this.#isStopped && this.#parts.clock.now() < this.#claimedUntil
  }

  #look(show: ShowId): void {
    if (!this.#isClaimed) return
    const made = { place: null, isBusy: false, isWanted: true, notBefore: 0, pause: TICK }
    const lane: Lane = this.#lanes.get(show) ?? made
    this.#lanes.set(show, lane)
    lane.isWanted = true
    if (!lane.isBusy && this.#parts.clock.now() >= lane.notBefore) void this.#serve(show, lane)
  }

  async #serve(show: ShowId, lane: Lane): Promise<void> {
    lane.isBusy = true
    try {
      while (lane.isWanted) {
        lane.isWanted = false
        while (await this.#deliverNext(show, lane));
      }
    } catch (error) {
      lane.isWanted = true
      lane.notBefore = this.#parts.clock.now() + lane.pause
      lane.pause = Math.min(lane.pause * 2, LONGEST_PAUSE)
      if (!this.#isStopped) this.#parts.subscribers.failed(this.#subscriber.name, error, show)
    }
    lane.isBusy = false
  }

  /** Delivers the next events of a show, or replays those before its cursor; gives whether there may be more. */
  async #deliverNext(show: ShowId, lane: Lane): Promise<boolean> {
    if (!this.#isClaimed) return false
    const { store } = this.#parts
    const place = lane.place ?? { seq: 0, state: blank(show), cursor: await this.#cursorOf(show) }
    lane.place = place
    const isTaken = place.seq < place.cursor
    const most = isTaken ? Math.min(CHUNK, place.cursor - place.seq) : CHUNK
    const envelopes = await store.eventsAfter(show, place.seq, most)
    const seq = envelopes.at(-1)?.seq
    // Another process may have the claim by now.
    if (seq === undefined || !this.#isClaimed) return false
    const events = applied(place.state, envelopes)
    if (!isTaken) await this.#subscriber.onEvents(events)
    // Before the cursor is stored: what was taken is not given again because that fails.
    if (lane.place === place) lane.place = { ...place, seq, state: events.after }
    const row = { kind: 'cursor', id: this.#subscriber.name, value: String(seq) } as const
    if (!isTaken) await store.setSideRows(show, [row])
    lane.pause = TICK
    await nextTurn()
    return true
  }

  async #cursorOf(show: ShowId): Promise<number> {
    const { name } = this.#subscriber
    const rows = await this.#parts.store.sideRows(show)
    return Number(rows.find(({ kind, id }) => kind === 'cursor' && id === name)?.value ?? 0)
  }
}
