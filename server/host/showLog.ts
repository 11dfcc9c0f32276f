import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Envelope, Recorded } from '../../shared/run/events.ts'
import { begin, evolve } from '../../shared/run/evolve.ts'
import { type ShowState, STATE_VERSION } from '../../shared/run/state.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { Appended, Store } from '../store/port.ts'
import type { Entry } from './entry.ts'

/** The end of a log: the state there, its last seq, and the show time of its last event. */
export type Head = { readonly state: ShowState; readonly seq: number; readonly at: Instant }

/** After how many events a snapshot is saved. */
const SNAPSHOT_EVERY = 100

function recordedOf({ seq, at, event }: Envelope): Recorded {
  return { seq, at, event }
}

/** The head after one more event. */
export function after(head: Head, recorded: Recorded): Head {
  return { state: evolve(head.state, recorded), seq: recorded.seq, at: recorded.at }
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

  /** Loads a show from its snapshot and the events behind that; null where there is no such show. */
  static async load(store: Store, show: ShowId): Promise<ShowLog | null> {
    const kept = await store.snapshot(show)
    const snapshot = kept?.version === STATE_VERSION ? kept : null
    // The snapshot's own last event is read too: it holds the instant that none may precede.
    const [first, ...rest] = await store.eventsAfter(show, (snapshot?.seq ?? 1) - 1)
    if (first === undefined) return null
    const state = snapshot?.state ?? begin(recordedOf(first))
    const head = rest.map(recordedOf).reduce(after, { state, seq: first.seq, at: first.at })
    return new ShowLog(store, head, snapshot?.seq ?? 0)
  }

  get head(): Head {
    return this.#head
  }

  /** Writes events that follow the head, and moves it; on a conflict nothing has changed. */
  async append(
    envelopes: readonly Envelope[],
  ): Promise<{ came: Appended; entries: readonly Entry[] }> {
    const came = await this.#store.append(envelopes)
    return { came, entries: came === 'written' ? this.#advance(envelopes) : [] }
  }

  /** Reads what others have written since. */
  async catchUp(): Promise<readonly Entry[]> {
    return this.#advance(await this.#store.eventsAfter(this.#head.state.show, this.#head.seq))
  }

  /** Saves a snapshot where enough has happened since the last. */
  async keepSnapshot(): Promise<void> {
    const { state, seq } = this.#head
    if (seq - this.#snapshotAt < SNAPSHOT_EVERY) return
    this.#snapshotAt = seq
    await this.#store.saveSnapshot(state.show, { seq, version: STATE_VERSION, state })
  }

  #advance(envelopes: readonly Envelope[]): readonly Entry[] {
    return envelopes.map(recordedOf).map((recorded) => {
      const entry = { recorded, before: this.#head.state }
      this.#head = after(this.#head, recorded)
      return entry
    })
  }
}
