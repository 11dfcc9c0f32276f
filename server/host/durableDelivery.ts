import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import type { ShowId } from '../../shared/agenda/ids.ts'
import { blank } from '../../shared/run/evolve.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { MINUTE, SECOND } from '../../shared/time/instant.ts'
import type { Claims, SideRow, Store } from '../store/port.ts'
import type { Trouble } from '../told.ts'
import { applied, type ShowEvents } from './appendedEvent.ts'
import type { Hosts } from './hosts.ts'
import type { ServerClock } from './serverClock.ts'

/** Is given every event of every show in order, at least once, by one process at a time. Its name is stored with its cursors: it never changes. */
export type DurableSubscriber = {
  readonly name: string
  /** Takes the next events of a show; where it rejects, it is given them again later. What it does must end by itself, and bear being done twice. */
  onEvents(events: ShowEvents): Promise<void>
}

/** For how long a process claims a subscriber, and how often it renews that, in ms. */
export const CLAIMED = 15 * SECOND
export const RENEWED = 5 * SECOND

/** After how long events that a subscriber did not take are given again, in ms: at first, doubled each time, at most. */
export const FIRST_PAUSE = SECOND
const LONGEST_PAUSE = MINUTE

/** How many events are given at once. */
const CHUNK = 100

/** How long a stop waits for what is being delivered, in ms. */
const ENDS_WITHIN = SECOND

/** How far a show's events were replayed for a subscriber, and up to which seq it has taken them. */
type Place = { readonly seq: number; readonly state: ShowState; readonly cursor: number }

/** The deliveries of one show, which wait for no other show's. */
type Lane = {
  /** Null where it is to be read from the store. */
  place: Place | null
  /** What is under way; null while nothing is. */
  work: Promise<void> | null
  /** Whether there may be more than what is being delivered. */
  isWanted: boolean
  pause: number
  cancel: () => void
}

/** What a delivery works with. */
export type DeliveryParts = {
  readonly store: Pick<Store, 'shows' | 'eventsAfter' | 'sideRows' | 'setSideRows'>
  readonly hosts: Pick<Hosts, 'subscribers'>
  /** Null where this process is the only one. */
  readonly claims: Claims | null
  readonly clock: ServerClock
  /** Names this process. */
  readonly holder: string
  readonly trouble: Trouble
}

/** Delivers the logs of all shows to one durable subscriber, from the cursor of each, while this process has the claim. */
export class DurableDelivery {
  readonly #subscriber: DurableSubscriber
  readonly #parts: DeliveryParts
  readonly #lanes = new Map<ShowId, Lane>()
  readonly #stops: readonly (() => void)[]
  #claimedUntil = Number.NEGATIVE_INFINITY
  /** Resolves when no claim is under way. */
  #claiming: Promise<void> = Promise.resolve()
  #isStopped = false

  constructor(subscriber: DurableSubscriber, parts: DeliveryParts) {
    this.#subscriber = subscriber
    this.#parts = parts
    const { hosts, clock, trouble } = parts
    const claim = () => {
      this.#claiming = this.#claiming.then(() => this.#claim()).catch(trouble)
    }
    const { name } = subscriber
    this.#stops = [
      hosts.subscribers.add({
        name,
        onEvents: ({ after }) => this.#look(after.show),
        onGrown: (show) => (show === null ? this.#lookAtAll() : this.#look(show)),
      }),
      clock.every(RENEWED, claim),
    ]
    claim()
  }

  /** Stops; another process may go on at once, unless something is still being delivered. */
  async stop(): Promise<void> {
    this.#isStopped = true
    for (const stop of this.#stops) stop()
    const lanes = [...this.#lanes.values()]
    for (const { cancel } of lanes) cancel()
    const isDone = await Promise.race([
      Promise.all([this.#claiming, ...lanes.map(({ work }) => work)]).then(() => true),
      wait(ENDS_WITHIN, false, { ref: false }),
    ])
    const { claims, holder } = this.#parts
    if (isDone) await claims?.release(this.#subscriber.name, holder).catch(() => undefined)
  }

  get #isClaimed(): boolean {
    return !this.#isStopped && this.#parts.clock.now() < this.#claimedUntil
  }

  /** Claims the subscriber, or renews that. Where it was not claimed before, another process may have moved the cursors. */
  async #claim(): Promise<void> {
    if (this.#isStopped) return
    const { claims, clock, holder } = this.#parts
    const asked = clock.now()
    const isOurs = (await claims?.claim(this.#subscriber.name, holder, CLAIMED)) ?? true
    const wasOurs = this.#isClaimed
    this.#claimedUntil = isOurs ? asked + CLAIMED : Number.NEGATIVE_INFINITY
    if (!isOurs || wasOurs) return
    for (const lane of this.#lanes.values()) lane.place = null
    await this.#lookAtAll().catch((error: unknown) => {
      // It is claimed anew, and they are looked at then.
      this.#claimedUntil = Number.NEGATIVE_INFINITY
      throw error
    })
  }

  async #lookAtAll(): Promise<void> {
    if (!this.#isClaimed) return
    for (const show of await this.#parts.store.shows()) this.#look(show)
  }

  /** Delivers what there is of a show, in its turn. */
  #look(show: ShowId): void {
    if (!this.#isClaimed) return
    const lane = this.#lanes.get(show) ?? newLane()
    this.#lanes.set(show, lane)
    lane.isWanted = true
    lane.work ??= this.#serve(show, lane)
  }

  async #serve(show: ShowId, lane: Lane): Promise<void> {
    try {
      do {
        lane.isWanted = false
        while (await this.#deliverNext(show, lane));
      } while (lane.isWanted)
      lane.work = null
    } catch (error) {
      this.#parts.hosts.subscribers.failed(this.#subscriber, error, show)
      if (this.#isStopped) return
      lane.cancel = this.#parts.clock.after(lane.pause, () => {
        lane.work = this.#serve(show, lane)
      })
      lane.pause = Math.min(lane.pause * 2, LONGEST_PAUSE)
    }
  }

  /** Delivers the next events of a show, or replays those before its cursor; gives whether there may be more. */
  async #deliverNext(show: ShowId, lane: Lane): Promise<boolean> {
    if (!this.#isClaimed) return false
    const { store } = this.#parts
    const place = lane.place ?? { seq: 0, state: blank(show), cursor: await this.#cursorOf(show) }
    const isTaken = place.seq < place.cursor
    const most = isTaken ? Math.min(CHUNK, place.cursor - place.seq) : CHUNK
    const envelopes = await store.eventsAfter(show, place.seq, most)
    const seq = envelopes.at(-1)?.seq
    lane.place = place
    // Another process may have the claim by now.
    if (seq === undefined || !this.#isClaimed) return false
    const events = applied(place.state, envelopes)
    if (!isTaken) await this.#subscriber.onEvents(events)
    // Before the cursor is stored: what was taken is not given again because that fails.
    if (lane.place === place) lane.place = { ...place, seq, state: events.after }
    if (!isTaken) await store.setSideRows(show, [this.#cursorAt(seq)])
    lane.pause = FIRST_PAUSE
    await nextTurn()
    return true
  }

  async #cursorOf(show: ShowId): Promise<number> {
    const { name } = this.#subscriber
    const rows = await this.#parts.store.sideRows(show)
    return Number(rows.find(({ kind, id }) => kind === 'cursor' && id === name)?.value ?? 0)
  }

  #cursorAt(seq: number): SideRow {
    return { kind: 'cursor', id: this.#subscriber.name, value: String(seq) }
  }
}

function newLane(): Lane {
  return { place: null, work: null, isWanted: false, pause: FIRST_PAUSE, cancel: () => undefined }
}
