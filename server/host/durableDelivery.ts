import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ShowId } from '../../shared/agenda/ids.ts'
import { blank } from '../../shared/run/evolve.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { MINUTE, SECOND } from '../../shared/time/instant.ts'
import type { ReportError } from '../logEvent.ts'
import type { Claims, Store } from '../store/port.ts'
import { applyEvents, type ShowEvents } from './appendedEvent.ts'
import type { ServerClock } from './serverClock.ts'
import type { EventSubscribers } from './subscribers.ts'

/** Gets every event of every show in order, at least once, in one process at a time. The name is stored with its cursors and never changes. */
export type DurableSubscriber = {
  readonly name: string
  /** Handles the next events of a show. If it rejects, it gets them again later. It must finish, and tolerate repetition. */
  onEvents(events: ShowEvents): Promise<void>
}

/** How long a process claims a subscriber; and how often it renews the claim and retries failures, in ms. */
export const CLAIM_DURATION = 10 * SECOND
export const TICK = 2 * SECOND

/** The longest pause before a retry, in ms. The first is a tick, and each doubles. */
const LONGEST_PAUSE = MINUTE

const CHUNK = 100

/** The independent deliveries of one show. */
type Lane = {
  /** The replayed state and the delivered cursor; null if they must be read from the store. */
  place: { readonly seq: number; readonly state: ShowState; readonly cursor: number } | null
  isBusy: boolean
  /** Whether there may be more to deliver, once `notBefore` has passed. */
  isWanted: boolean
  notBefore: number
  pause: number
}

export type DeliveryParts = {
  readonly store: Pick<Store, 'shows' | 'eventsAfter' | 'sideRows' | 'setSideRows'>
  readonly subscribers: EventSubscribers
  /** Null if no other process serves the same logs. */
  readonly claims: Claims | null
  readonly clock: Pick<ServerClock, 'now' | 'every'>
  /** The id of this process. */
  readonly holder: string
  readonly reportError: ReportError
}

/** Delivers the logs of all shows to a durable subscriber, each from its cursor, while this process has the claim. */
export class DurableDelivery {
  readonly #subscriber: DurableSubscriber
  readonly #parts: DeliveryParts
  readonly #lanes = new Map<ShowId, Lane>()
  readonly #disposers: readonly (() => void)[]
  #claimedUntil = Number.NEGATIVE_INFINITY
  #isStopped = false

  constructor(subscriber: DurableSubscriber, parts: DeliveryParts) {
    this.#subscriber = subscriber
    this.#parts = parts
    const tick = () => void this.#tick().catch(parts.reportError)
    const onGrown = async (show: ShowId | null) => {
      const shows = show === null && this.#isClaimed ? await parts.store.shows() : [show]
      for (const one of shows) if (one !== null) this.#wake(one)
    }
    const onEvents = ({ after }: ShowEvents) => this.#wake(after.show)
    this.#disposers = [
      parts.subscribers.add({ name: subscriber.name, onEvents, onGrown }),
      parts.clock.every(TICK, tick),
    ]
    tick()
  }

  /** Stops; events in delivery may be delivered again later. */
  stop(): void {
    this.#isStopped = true
    for (const stop of this.#disposers) stop()
  }

  /** Claims the subscriber, or renews the claim, and retries failures. After a new claim, another process may have moved the cursors. */
  async #tick(): Promise<void> {
    const { claims, clock, holder, store } = this.#parts
    const askedAt = clock.now()
    const hasClaim = (await claims?.claim(this.#subscriber.name, holder, CLAIM_DURATION)) ?? true
    const shows = hasClaim && !this.#isClaimed ? await store.shows() : []
    if (!this.#isClaimed) for (const lane of this.#lanes.values()) lane.place = null
    const until = Math.max(this.#claimedUntil, askedAt + CLAIM_DURATION)
    this.#claimedUntil = hasClaim ? until : Number.NEGATIVE_INFINITY
    const failed = [...this.#lanes].filter(([, { isWanted }]) => isWanted)
    for (const show of [...shows, ...failed.map(([one]) => one)]) this.#wake(show)
  }

  get #isClaimed(): boolean {
    return !this.#isStopped && this.#parts.clock.now() < this.#claimedUntil
  }

  #wake(show: ShowId): void {
    if (!this.#isClaimed) return
    const newLane = { place: null, isBusy: false, isWanted: true, notBefore: 0, pause: TICK }
    const lane: Lane = this.#lanes.get(show) ?? newLane
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
      if (!this.#isStopped)
        this.#parts.subscribers.reportFailure(this.#subscriber.name, error, show)
    }
    lane.isBusy = false
  }

  /** Delivers the next events of a show, or replays those before its cursor. Returns whether there may be more. */
  async #deliverNext(show: ShowId, lane: Lane): Promise<boolean> {
    if (!this.#isClaimed) return false
    const { store } = this.#parts
    const place = lane.place ?? { seq: 0, state: blank(show), cursor: await this.#cursorOf(show) }
    lane.place = place
    const isDelivered = place.seq < place.cursor
    const limit = isDelivered ? Math.min(CHUNK, place.cursor - place.seq) : CHUNK
    const envelopes = await store.eventsAfter(show, place.seq, limit)
    const seq = envelopes.at(-1)?.seq
    // Another process may have the claim now.
    if (seq === undefined || !this.#isClaimed) return false
    const events = applyEvents(place.state, envelopes)
    if (!isDelivered) await this.#subscriber.onEvents(events)
    // Before storing the cursor: if that fails, the events are not delivered again.
    if (lane.place === place) lane.place = { ...place, seq, state: events.after }
    const row = { kind: 'cursor', id: this.#subscriber.name, value: String(seq) } as const
    if (!isDelivered) await store.setSideRows(show, [row])
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
