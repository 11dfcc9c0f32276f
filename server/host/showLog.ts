import type { ShowId } from '../../shared/agenda/ids.ts'
import type { UnreadableShow } from '../../shared/protocol/down/shows.ts'
import { begin, emptyShow, evolve } from '../../shared/run/evolve.ts'
import type { Envelope, Recorded, ShowState } from '../../shared/run/state.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { logParts } from '../store/logParts.ts'
import type { AbandonedList, AppendResult, Snapshot, Store } from '../store/port.ts'
import { STATE_VERSION } from '../store/stateVersion.ts'
import { isRecord } from '../store/storedReader.ts'
import { isUnavailable, UnreadableEvent, unreadableShow } from '../store/storeFaults.ts'

/** An event as screens get it and as the log stores it, with the state before it. That state decides who may see it. */
export type AppendedEvent = {
  readonly recorded: Recorded
  readonly envelope: Envelope
  readonly before: ShowState
}

/** Consecutive events of one show, at least one, with the states before and after them. */
export type ShowEvents = {
  readonly events: readonly AppendedEvent[]
  readonly before: ShowState
  readonly after: ShowState
}

/** Returns the part of a logged event that screens get. */
function recordedOf({ seq, at, event }: Envelope): Recorded {
  return { seq, at, event }
}

export function applyEvents(before: ShowState, envelopes: readonly Envelope[]): ShowEvents {
  let after = before
  const events = envelopes.map((envelope): AppendedEvent => {
    const entry = { recorded: recordedOf(envelope), envelope, before: after }
    after = evolve(after, entry.recorded)
    return entry
  })
  return { events, before, after }
}

/** The end of a log: the state, the last seq, and the show time of the last event. */
export type Head = { readonly state: ShowState; readonly seq: number; readonly at: Instant }

/** After how many events a snapshot is stored. */
const SNAPSHOT_EVERY = 100

export function headAfter(head: Head, recorded: Recorded): Head {
  return { state: evolve(head.state, recorded), seq: recorded.seq, at: recorded.at }
}

/** Returns the head after the next event of a log; throws `UnreadableEvent` if the event is not the next one, or not valid there. */
function nextHead(head: Head, envelope: Envelope): Head {
  const seq = head.seq + 1
  if (envelope.seq !== seq) throw new UnreadableEvent('damaged', seq)
  try {
    return headAfter(head, recordedOf(envelope))
  } catch (error) {
    throw new UnreadableEvent('damaged', seq, error)
  }
}

/** Returns the head after the first event of a log; throws `UnreadableEvent` if it is not the creation of the show. */
function firstHead(first: Envelope): Head {
  const isFirst = first.seq === 1 && first.event.type === 'showCreated'
  if (!isFirst) throw new UnreadableEvent('damaged', 1)
  return { state: begin(recordedOf(first)), seq: 1, at: first.at }
}

type UsableSnapshot = Snapshot & { readonly state: ShowState }

/** Whether a snapshot belongs to this show and has the current version. */
function isUsable(snapshot: Snapshot | null, show: ShowId): snapshot is UsableSnapshot {
  if (snapshot?.version !== STATE_VERSION || !isRecord(snapshot.state)) return false
  const { state } = snapshot
  return Object.keys(emptyShow(show)).every((part) => part in state) && state['show'] === show
}

/** One show's log, and the state at its head. */
export class ShowLog {
  readonly #store: Store
  #head: Head
  #snapshotAt: number

  private constructor(store: Store, head: Head, snapshotAt: number) {
    this.#store = store
    this.#head = head
    this.#snapshotAt = snapshotAt
  }

  /** Loads a show from its snapshot and later events; null for an unknown show. Rejects with `UnreadableEvent` if its log cannot be read. */
  static async load(store: Store, show: ShowId): Promise<ShowLog | null> {
    const snapshot = await store.snapshot(show)
    const fromSnapshot = isUsable(snapshot, show)
      ? await ShowLog.#loadFrom(store, show, snapshot)
      : null
    return fromSnapshot ?? ShowLog.#loadAll(store, show)
  }

  /** Loads a show from its snapshot; null if this does not match the log, as it is only a cache. */
  static async #loadFrom(
    store: Store,
    show: ShowId,
    snapshot: UsableSnapshot,
  ): Promise<ShowLog | null> {
    const { seq, state } = snapshot
    try {
      // Reads the last event of the snapshot too: no later event may precede its time.
      const [first, ...rest] = await store.eventsAfter(show, seq - 1)
      if (first?.seq !== seq) return null
      const head = rest.reduce(nextHead, { state, seq, at: first.at })
      return new ShowLog(store, head, seq)
    } catch (error) {
      if (error instanceof UnreadableEvent) return null
      throw error
    }
  }

  static async #loadAll(store: Store, show: ShowId): Promise<ShowLog | null> {
    let head: Head | null = null
    for await (const part of logParts(store, show))
      for (const one of part) head = head === null ? firstHead(one) : nextHead(head, one)
    return head && new ShowLog(store, head, 0)
  }

  get head(): Head {
    return this.#head
  }

  /** Appends events to the log, and moves the head. A conflict changes nothing. */
  async append(
    envelopes: readonly Envelope[],
    abandoned?: AbandonedList,
  ): Promise<{ result: AppendResult; entries: readonly AppendedEvent[] }> {
    const result = await this.#store.append(envelopes, abandoned)
    return { result, entries: result === 'written' ? this.#advance(envelopes) : [] }
  }

  /** Reads the events that other processes wrote. */
  async catchUp(): Promise<readonly AppendedEvent[]> {
    return this.#advance(await this.#store.eventsAfter(this.#head.state.show, this.#head.seq))
  }

  /** Stores a snapshot if enough events have happened since the last one. */
  async saveSnapshot(): Promise<void> {
    const { state, seq } = this.#head
    if (seq - this.#snapshotAt < SNAPSHOT_EVERY) return
    this.#snapshotAt = seq
    await this.#store.saveSnapshot(state.show, { seq, version: STATE_VERSION, state })
  }

  #advance(envelopes: readonly Envelope[]): readonly AppendedEvent[] {
    const { events, after: state } = applyEvents(this.#head.state, envelopes)
    const last = events.at(-1)?.recorded
    if (last !== undefined) this.#head = { state, seq: last.seq, at: last.at }
    return events
  }
}

/** Loads the state of every show in a store, newest first, and lists the unreadable ones. Rejects if the store is unreachable. */
export async function loadShows(store: Store): Promise<{
  readonly states: readonly ShowState[]
  readonly unreadable: readonly UnreadableShow[]
}> {
  const states: ShowState[] = []
  const unreadable: UnreadableShow[] = []
  for (const show of await store.shows()) {
    try {
      const log = await ShowLog.load(store, show)
      if (log === null) unreadable.push({ show, why: 'damaged', seq: 1 })
      else states.push(log.head.state)
    } catch (error) {
      if (isUnavailable(error)) throw error
      unreadable.push(unreadableShow(show, error))
    }
  }
  return { states, unreadable }
}
