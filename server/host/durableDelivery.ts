import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ShowId } from '../../shared/agenda/ids.ts'
import { emptyShow } from '../../shared/run/evolve.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { MINUTE, SECOND } from '../../shared/time/instant.ts'
import type { ReportError } from '../logEvent.ts'
import type { Claims, Store } from '../store/port.ts'
import type { ServerClock } from './serverClock.ts'
import { applyEvents, type ShowEvents } from './showLog.ts'
import type { EventSubscribers } from './subscribers.ts'

/** A subscriber that gets every event of every show in order, at least once, in one process at a time. Cursors store its name, which never changes. */
export type DurableSubscriber = {
  readonly name: string
  /** Handles the next events of a show. After a rejection the same events come again later. The promise must settle, and repetition must do no harm. */
  onEvents(events: ShowEvents): Promise<void>
  /** Returns the shows whose events it gets; all shows if absent. */
  shows?(): Promise<readonly ShowId[]>
  /** Called with the state of a show and its seq once all its events are delivered; with `shows` again every `TICK`. It must settle. */
  onUpToDate?(state: ShowState, seq: number): Promise<void>
  stop?(): void
}

/** How long a process claims a subscriber; and how often it renews the claim and retries failures, in ms. */
export const CLAIM_DURATION = 10 * SECOND
export const TICK = 2 * SECOND

/** The longest pause before a retry, in ms. The first is a tick, and each later one is twice as long. */
const LONGEST_PAUSE = MINUTE

const CHUNK = 100

/** The delivery of one show, independent of other shows. */
type ShowDelivery = {
  /** The replayed state and the delivered cursor; null if they must be read from the store. */
  progress: { readonly seq: number; readonly state: ShowState; readonly cursor: number } | null
  isBusy: boolean
  /** Whether there may be more to deliver, once `notBefore` has passed. */
  mayHaveMore: boolean
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
  readonly #deliveries = new Map<ShowId, ShowDelivery>()
  readonly #disposers: readonly (() => void)[]
  /** The shows whose events are delivered; null if all are. */
  #shows: ReadonlySet<ShowId> | null
  #claimedUntil = Number.NEGATIVE_INFINITY
  #isStopped = false

  constructor(subscriber: DurableSubscriber, parts: DeliveryParts) {
    this.#subscriber = subscriber
    this.#parts = parts
    this.#shows = subscriber.shows ? new Set() : null
    const tick = () => void this.#tick().catch(parts.reportError)
    const onLogGrown = async (show: ShowId | null) => {
      const shows = show === null && this.#isClaimed ? await parts.store.shows() : [show]
      for (const one of shows) if (one !== null) this.#wake(one)
    }
    const onEvents = ({ after }: ShowEvents) => this.#wake(after.show)
    const onRewritten = (show: ShowId) => {
      const delivery = this.#deliveries.get(show)
      if (delivery !== undefined) delivery.progress = null
    }
    this.#disposers = [
      parts.subscribers.add({ name: subscriber.name, onEvents, onLogGrown, onRewritten }),
      parts.clock.every(TICK, tick),
    ]
    tick()
  }

  /** Stops; events in delivery may be delivered again later. */
  stop(): void {
    this.#isStopped = true
    for (const stop of this.#disposers) stop()
    this.#subscriber.stop?.()
  }

  /** Claims the subscriber, or renews the claim, and retries failures. After a new claim, another process may have moved the cursors. */
  async #tick(): Promise<void> {
    const { claims, clock, holder, store } = this.#parts
    const askedAt = clock.now()
    const hasClaim = (await claims?.claim(this.#subscriber.name, holder, CLAIM_DURATION)) ?? true
    const shows = hasClaim && !this.#isClaimed ? await store.shows() : []
    const followed = (hasClaim && (await this.#subscriber.shows?.())) || []
    if (this.#shows !== null) this.#shows = new Set(followed)
    if (!this.#isClaimed) for (const delivery of this.#deliveries.values()) delivery.progress = null
    const until = Math.max(this.#claimedUntil, askedAt + CLAIM_DURATION)
    this.#claimedUntil = hasClaim ? until : Number.NEGATIVE_INFINITY
    const failed = [...this.#deliveries].filter(([, { mayHaveMore }]) => mayHaveMore)
    for (const show of [...shows, ...failed.map(([one]) => one), ...followed]) this.#wake(show)
  }

  get #isClaimed(): boolean {
    return !this.#isStopped && this.#parts.clock.now() < this.#claimedUntil
  }

  #wake(show: ShowId): void {
    if (!this.#isClaimed || this.#shows?.has(show) === false) return
    const initial = { progress: null, isBusy: false, mayHaveMore: true, notBefore: 0, pause: TICK }
    const delivery: ShowDelivery = this.#deliveries.get(show) ?? initial
    this.#deliveries.set(show, delivery)
    delivery.mayHaveMore = true
    if (!delivery.isBusy && this.#parts.clock.now() >= delivery.notBefore)
      void this.#serve(show, delivery)
  }

  async #serve(show: ShowId, delivery: ShowDelivery): Promise<void> {
    delivery.isBusy = true
    try {
      while (delivery.mayHaveMore) {
        delivery.mayHaveMore = false
        while (await this.#deliverNext(show, delivery));
        const { progress } = delivery
        if (progress !== null && this.#isClaimed)
          await this.#subscriber.onUpToDate?.(progress.state, progress.seq)
      }
    } catch (error) {
      delivery.mayHaveMore = true
      delivery.notBefore = this.#parts.clock.now() + delivery.pause
      delivery.pause = Math.min(delivery.pause * 2, LONGEST_PAUSE)
      if (!this.#isStopped)
        this.#parts.subscribers.reportFailure(this.#subscriber.name, error, show)
    }
    delivery.isBusy = false
  }

  /** Delivers the next events of a show, or replays those before its cursor. Returns whether there may be more. */
  async #deliverNext(show: ShowId, delivery: ShowDelivery): Promise<boolean> {
    if (!this.#isClaimed) return false
    const { store } = this.#parts
    const progress = delivery.progress ?? {
      seq: 0,
      state: emptyShow(show),
      cursor: await this.#cursorOf(show),
    }
    delivery.progress = progress
    const isDelivered = progress.seq < progress.cursor
    const limit = isDelivered ? Math.min(CHUNK, progress.cursor - progress.seq) : CHUNK
    const envelopes = await store.eventsAfter(show, progress.seq, limit)
    const seq = envelopes.at(-1)?.seq
    // Another process may have the claim now.
    if (seq === undefined || !this.#isClaimed) return false
    const events = applyEvents(progress.state, envelopes)
    if (!isDelivered) await this.#subscriber.onEvents(events)
    // Before storing the cursor: if storing fails, this process does not deliver the events again.
    if (delivery.progress === progress)
      delivery.progress = { ...progress, seq, state: events.after }
    const row = { kind: 'cursor', id: this.#subscriber.name, value: String(seq) } as const
    if (!isDelivered) await store.setSideRows(show, [row])
    delivery.pause = TICK
    await nextTurn()
    return true
  }

  async #cursorOf(show: ShowId): Promise<number> {
    const { name } = this.#subscriber
    const rows = await this.#parts.store.sideRows(show)
    return Number(rows.find(({ kind, id }) => kind === 'cursor' && id === name)?.value ?? 0)
  }
}
