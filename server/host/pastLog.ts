import { isSameCommand, type LoggedEvent } from '../../shared/access/log/lines.ts'
import type { ShowId } from '../../shared/agenda/ids.ts'
import { emptyShow, evolve } from '../../shared/run/evolve.ts'
import type { Envelope, ShowState } from '../../shared/run/state.ts'
import { logParts } from '../store/logParts.ts'
import type { Store } from '../store/port.ts'

/** About how many events a page has; a page ends with a complete command. */
const PAGE_SIZE = 200

/** The start of a page, after seq `after`, with the state there. */
type PageStart = { readonly after: number; readonly state: ShowState }

type LogPage = {
  readonly events: readonly LoggedEvent[]
  readonly after: number
}

function replay({ state }: PageStart, envelopes: readonly Envelope[]): readonly LoggedEvent[] {
  let before = state
  return envelopes.map((envelope) => {
    const after = evolve(before, envelope)
    const event = { envelope, before, after }
    before = after
    return event
  })
}

/** Reads one show's log page by page. Visibility depends on the state at each event, so the first request replays the log. The states at page starts and the newest page are stored. */
export class PastLog {
  readonly #store: Pick<Store, 'eventsAfter'>
  readonly #show: ShowId
  readonly #pages: PageStart[]
  #newest: LoggedEvent[] = []
  #work: Promise<unknown> = Promise.resolve()

  constructor(store: Pick<Store, 'eventsAfter'>, show: ShowId) {
    this.#store = store
    this.#show = show
    this.#pages = [{ after: 0, state: emptyShow(show) }]
  }

  /** Returns the page before seq `before`, or the newest (null). Rejects with `UnreadableEvent` if the log cannot be read. */
  read(before: number | null): Promise<LogPage> {
    // One at a time, so that the second request finds the events that the first has read.
    const reading = this.#work.then(() => this.#read(before))
    this.#work = reading.catch(() => undefined)
    return reading
  }

  async #read(before: number | null): Promise<LogPage> {
    await this.#readNewEvents()
    const index = this.#pages.findLastIndex(({ after }) => before === null || after < before - 1)
    const [start, next] = [this.#pages[index], this.#pages[index + 1]]
    if (start === undefined) return { events: [], after: 0 }
    if (next === undefined) return { events: this.#newest, after: start.after }
    const { after } = start
    const envelopes = await this.#store.eventsAfter(this.#show, after, next.after - after)
    return { events: replay(start, envelopes), after }
  }

  async #readNewEvents(): Promise<void> {
    const after = this.#newest.at(-1)?.envelope.seq ?? 0
    for await (const envelopes of logParts(this.#store, this.#show, after))
      for (const envelope of envelopes) this.#append(envelope)
  }

  #append(envelope: Envelope): void {
    const last = this.#newest.at(-1)
    const state = last?.after ?? emptyShow(this.#show)
    if (last && this.#newest.length >= PAGE_SIZE && !isSameCommand(last.envelope, envelope)) {
      this.#pages.push({ after: last.envelope.seq, state })
      this.#newest = []
    }
    this.#newest.push({ envelope, before: state, after: evolve(state, envelope) })
  }
}
