import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ShowId } from '../../shared/agenda/ids.ts'
import { reportFacts } from '../../shared/report/facts.ts'
import type { ReportFacts } from '../../shared/report/report.ts'
import type { Envelope } from '../../shared/run/events.ts'
import type { Store } from '../store/port.ts'

/** How many events are read at one go: others have their turn in between. */
const CHUNK = 500

type Known = { readonly seq: number; readonly facts: ReportFacts | null }

/** The report of one show, read from its log when it is asked for, and kept until the log has grown. */
export class PastReport {
  readonly #store: Pick<Store, 'eventsAfter'>
  readonly #show: ShowId
  #reading: Promise<Known> | null = null

  constructor(store: Pick<Store, 'eventsAfter'>, show: ShowId) {
    this.#store = store
    this.#show = show
  }

  /** The report as the log stood at `seq`; null where the show has not ended. Rejects with `UnreadableEvent` where the log cannot be read. */
  async read(seq: number): Promise<ReportFacts | null> {
    const known = await this.#reading?.catch(() => null)
    if (known?.seq === seq) return known.facts
    const reading = this.#read(seq)
    this.#reading = reading
    return (await reading).facts
  }

  async #read(seq: number): Promise<Known> {
    const log: Envelope[] = []
    while (log.length < seq) {
      const events = await this.#store.eventsAfter(this.#show, log.length, CHUNK)
      if (events.length === 0) break
      log.push(...events)
      await nextTurn()
    }
    return { seq, facts: reportFacts(log.filter((envelope) => envelope.seq <= seq)) }
  }
}
