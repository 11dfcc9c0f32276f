import { LRUCache } from 'lru-cache'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { ReportDownload, ReportJob, ReportRequest, ReportStep } from '../export/reportJob.ts'
import type { Store } from '../store/port.ts'
import type { JobOutcome, JobThread } from '../thread/jobThread.ts'
import type { ShowHost } from './showHost.ts'

/** How many events are read at one go: others have their turn in between. */
const CHUNK = 100

/** How many reports may wait for the one that is made, and how many of one show. */
const WAITING = 40
const OF_SHOW = 8

/** How many files are stored, and how many bytes of them. */
const FILES = 256
const BYTES = 32 * 1_024 * 1_024

/** The file that was asked for (null where the show has not ended), or why there is none. */
export type ReportOutcome = JobOutcome<ReportDownload | null> | { readonly as: 'too-many' }

/** The files of reports. Each is made once for a place in its show's log, in a thread that follows the log, and stored while there is room. */
export class Reports {
  readonly #store: Pick<Store, 'eventsAfter'>
  readonly #thread: JobThread<ReportJob, ReportStep>
  readonly #files = new LRUCache<string, ReportOutcome, () => Promise<ReportOutcome>>({
    max: FILES,
    maxSize: BYTES,
    // A reason why there is no file is too large to be stored.
    sizeCalculation: (outcome) =>
      outcome.as === 'answer' ? (outcome.answer?.bytes.length ?? 1) : Number.MAX_SAFE_INTEGER,
    fetchMethod: (_key, _stored, { context: make }) => make(),
    ignoreFetchAbort: true,
  })
  readonly #waiting: ShowId[] = []
  #work: Promise<unknown> = Promise.resolve()

  constructor(store: Pick<Store, 'eventsAfter'>, thread: JobThread<ReportJob, ReportStep>) {
    this.#store = store
    this.#thread = thread
  }

  /** The file of a show's report as its log is now; one that has to be made is refused where `mayMake` denies it. Rejects with `UnreadableEvent` where the log cannot be read. */
  async file(
    { state: { show, run }, seq }: Pick<ShowHost, 'state' | 'seq'>,
    wish: ReportRequest,
    mayMake: () => Promise<boolean> = async () => true,
  ): Promise<ReportOutcome> {
    if (run.position.status !== 'ended') return { as: 'answer', answer: null }
    return this.#files.forceFetch(JSON.stringify([show, seq, wish]), {
      context: async () =>
        (await mayMake()) ? this.#inTurn({ show, seq, request: wish }) : { as: 'too-many' },
    })
  }

  /** One after the other, so that no log has to make room for another while it is read. */
  async #inTurn(asked: Pick<ReportJob, 'show' | 'seq' | 'request'>): Promise<ReportOutcome> {
    const { show } = asked
    const ofShow = this.#waiting.filter((one) => one === show).length
    if (this.#waiting.length >= WAITING || ofShow >= OF_SHOW) return { as: 'busy' }
    this.#waiting.push(show)
    const making = this.#work
      .then(() => this.#make(asked))
      .finally(() => this.#waiting.splice(this.#waiting.indexOf(show), 1))
    this.#work = making.catch(() => undefined)
    return making
  }

  async #make(asked: Pick<ReportJob, 'show' | 'seq' | 'request'>): Promise<ReportOutcome> {
    const { show, seq } = asked
    // The thread says how far it has the log: all of it, or nothing, as it may be a new one.
    for (let after = 0, events: ReportJob['events'] = []; ; ) {
      const outcome = await this.#thread.run({ ...asked, after, events })
      if (outcome.as !== 'answer') return outcome
      if (outcome.answer.seq >= seq) return { as: 'answer', answer: outcome.answer.file }
      after = outcome.answer.seq
      events = await this.#store.eventsAfter(show, after, Math.min(CHUNK, seq - after))
      if (events.length === 0) return { as: 'failed' }
    }
  }
}
