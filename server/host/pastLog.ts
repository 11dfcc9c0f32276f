import { setImmediate as nextTurn } from 'node:timers/promises'
import { isSameCommand, type LoggedEvent } from '../../shared/access/log/lines.ts'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Envelope } from '../../shared/run/events.ts'
import { blank, evolve } from '../../shared/run/evolve.ts'
import type { ShowState } from '../../shared/run/state.ts'
import type { Store } from '../store/port.ts'

/** About how many events a page has: it ends with a command, so that none is told in two parts. */
const PAGE = 200

/** How many events are read at one go: others have their turn in between. */
const CHUNK = 500

/** Where a page begins: behind `after`, with the show as it was there. */
type PageStart = { readonly after: number; readonly state: ShowState }

/** A page of a log: its events, and the seq that it begins behind. */
type LogPageRead = {
  readonly events: readonly LoggedEvent[]
  readonly after: number
}

function replayed({ state }: PageStart, envelopes: readonly Envelope[]): readonly LoggedEvent[] {
  let before = state
  return envelopes.map((envelope) => {
    const after = evolve(before, envelope)
    const one = { envelope, before, after }
    before = after
    return one
  })
}

/**
 * One show's log to be read back page by page. Who saw what depends on the show as it was, so the log is gone through once,
 * when it is first asked for; the show is kept as it was where each page begins, and the newest page whole.
 */
export class PastLog {
  readonly #store: Pick<Store, 'eventsAfter'>
  readonly #show: ShowId
  readonly #starts: PageStart[]
  #newest: LoggedEvent[] = []
  #work: Promise<unknown> = Promise.resolve()

  constructor(store: Pick<Store, 'eventsAfter'>, show: ShowId) {
    this.#store = store
    this.#show = show
    this.#starts = [{ after: 0, state: blank(show) }]
  }

  /** The page that ends before `before`, or the newest (null); rejects with `UnreadableEvent` where the log cannot be read. */
  read(before: number | null): Promise<LogPageRead> {
    // One after the other: whoever asks second finds what the first has read.
    const reading = this.#work.then(() => this.#read(before))
    this.#work = reading.catch(() => undefined)
    return reading
  }

  async #read(before: number | null): Promise<LogPageRead> {
    await this.#readOn()
    const place = this.#starts.findLastIndex(({ after }) => before === null || after < before - 1)
    const [start, next] = [this.#starts[place], this.#starts[place + 1]]
    // There is nothing before the first.
    if (start === undefined) return { events: [], after: 0 }
    if (next === undefined) return { events: this.#newest, after: start.after }
    const { after } = start
    const envelopes = await this.#store.eventsAfter(this.#show, after, next.after - after)
    return { events: replayed(start, envelopes), after }
  }

  /** Reads what was written since. */
  async #readOn(): Promise<void> {
    for (;;) {
      const after = this.#newest.at(-1)?.envelope.seq ?? 0
      const envelopes = await this.#store.eventsAfter(this.#show, after, CHUNK)
      for (const envelope of envelopes) this.#take(envelope)
      if (envelopes.length < CHUNK) return
      await nextTurn()
    }
  }

  #take(envelope: Envelope): void {
    const last = this.#newest.at(-1)
    const state = last?.after ?? blank(this.#show)
    if (last && this.#newest.length >= PAGE && !isSameCommand(last.envelope, envelope)) {
      this.#starts.push({ after: last.envelope.seq, state })
      this.#newest = []
    }
    this.#newest.push({ envelope, before: state, after: evolve(state, envelope) })
  }
}
