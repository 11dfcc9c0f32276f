import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Envelope, Recorded } from '../../shared/run/events.ts'
import { begin, blank, evolve } from '../../shared/run/evolve.ts'
import type { ShowState } from '../../shared/run/state.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { Abandoned } from '../store/abandoned.ts'
import type { Appended, Snapshot, Store } from '../store/port.ts'
import { STATE_VERSION } from '../store/stateVersion.ts'
import { isRecord } from '../store/storedReader.ts'
import { UnreadableEvent } from '../store/unreadable.ts'
import { type AppendedEvent, applied, recordedOf } from './appendedEvent.ts'

/** The end of a log: the state there, its last seq, and the show time of its last event. */
export type Head = { readonly state: ShowState; readonly seq: number; readonly at: Instant }

/** After how many events a snapshot is saved. */
const SNAPSHOT_EVERY = 100

/** The head after one more event. */
export function after(head: Head, recorded: Recorded): Head {
  return { state: evolve(head.state, recorded), seq: recorded.seq, at: recorded.at }
}

/** The head after the next event of a log; throws an `UnreadableEvent` where it is not the next, or makes no sense there. */
function next(head: Head, envelope: Envelope): Head {
  const seq = head.seq + 1
  if (envelope.seq !== seq) throw new UnreadableEvent('damaged', seq)
  try {
    return after(head, recordedOf(envelope))
  } catch (error) {
    throw new UnreadableEvent('damaged', seq, error)
  }
}

/** A snapshot with a state of today. */
type Usable = Snapshot & { readonly state: ShowState }

/** Whether a snapshot is one of this show, by the version that we know. */
function isUsable(snapshot: Snapshot | null, show: ShowId): snapshot is Usable {
  if (snapshot?.version !== STATE_VERSION || !isRecord(snapshot.state)) return false
  const { state } = snapshot
  return Object.keys(blank(show)).every((part) => part in state) && state['show'] === show
}

/** One show's log with the state that it comes to. */
export class ShowLog {
  readonly #store: Store
  #head: Head
  #snapshotAt: number

  private constructor(store: Store, head: Head, snapshotAt: number) {
    this.#store = store
    this.#head = head
    this.#snapshotAt = snapshotAt
  }

  /** Loads a show from its snapshot and the events behind that; null where there is no such show. Rejects with `UnreadableEvent` where its log cannot be read. */
  static async load(store: Store, show: ShowId): Promise<ShowLog | null> {
    const snapshot = await store.snapshot(show)
    const quick = isUsable(snapshot, show) ? await ShowLog.#from(store, show, snapshot) : null
    return quick ?? ShowLog.#whole(store, show)
  }

  /** Null where the snapshot does not go with the log: it is a cache, and the log the truth. */
  static async #from(store: Store, show: ShowId, snapshot: Usable): Promise<ShowLog | null> {
    const { seq, state } = snapshot
    try {
      // The snapshot's own last event is read too: it holds the instant that none may precede.
      const [first, ...rest] = await store.eventsAfter(show, seq - 1)
      if (first?.seq !== seq) return null
      const head = rest.reduce(next, { state, seq, at: first.at })
      return new ShowLog(store, head, seq)
    } catch (error) {
      if (error instanceof UnreadableEvent) return null
      throw error
    }
  }

  static async #whole(store: Store, show: ShowId): Promise<ShowLog | null> {
    const [first, ...rest] = await store.eventsAfter(show, 0)
    if (first === undefined) return null
    const isFirst = first.seq === 1 && first.event.type === 'showCreated'
    if (!isFirst) throw new UnreadableEvent('damaged', 1)
    const begun = { state: begin(recordedOf(first)), seq: 1, at: first.at }
    return new ShowLog(store, rest.reduce(next, begun), 0)
  }

  get head(): Head {
    return this.#head
  }

  /** Writes events that follow the head, and moves it; on a conflict nothing has changed. */
  async append(
    envelopes: readonly Envelope[],
    forgone?: Abandoned,
  ): Promise<{ came: Appended; entries: readonly AppendedEvent[] }> {
    const came = await this.#store.append(envelopes, forgone)
    return { came, entries: came === 'written' ? this.#advance(envelopes) : [] }
  }

  /** Reads what others have written since. */
  async catchUp(): Promise<readonly AppendedEvent[]> {
    return this.#advance(await this.#store.eventsAfter(this.#head.state.show, this.#head.seq))
  }

  /** Saves a snapshot where enough has happened since the last. */
  async keepSnapshot(): Promise<void> {
    const { state, seq } = this.#head
    if (seq - this.#snapshotAt < SNAPSHOT_EVERY) return
    this.#snapshotAt = seq
    await this.#store.saveSnapshot(state.show, { seq, version: STATE_VERSION, state })
  }

  #advance(envelopes: readonly Envelope[]): readonly AppendedEvent[] {
    const { events, after: state } = applied(this.#head.state, envelopes)
    const last = events.at(-1)?.recorded
    if (last !== undefined) this.#head = { state, seq: last.seq, at: last.at }
    return events
  }
}
