import { LRUCache } from 'lru-cache'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { ReportDownload, ReportJob, ReportRequest, ReportStep } from '../export/reportJob.ts'
import type { Store } from '../store/port.ts'
import type { JobOutcome, JobThread } from '../thread/jobThread.ts'
import type { ShowHost } from './showHost.ts'

/** How many events are read at once, so that other work can run in between. */
const CHUNK = 100

/** How many reports may wait, in total and per show. */
const WAITING = 40
const OF_SHOW = 8

/** How many files are stored, and their total bytes. */
const FILES = 256
const BYTES = 32 * 1_024 * 1_024

/** The requested file (null: the show has not ended), or why there is none. */
export type ReportOutcome = JobOutcome<ReportDownload | null> | { readonly as: 'too-many' }

/** The files of reports. A thread creates each once per seq of its show's log; files are stored while there is room. */
export class Reports {
  readonly #store: Pick<Store, 'eventsAfter'>
  readonly #thread: JobThread<ReportJob, ReportStep>
  readonly #files = new LRUCache<string, ReportOutcome, () => Promise<ReportOutcome>>({
    max: FILES,
    maxSize: BYTES,
    // A failure is not stored.
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

  /** Returns the file of a show's report at the current seq. `mayMake` can refuse to create a new one. Rejects with `UnreadableEvent` if the log cannot be read. */
  async file(
    { state: { show, run }, seq }: Pick<ShowHost, 'state' | 'seq'>,
    request: ReportRequest,
    mayMake: () => Promise<boolean> = async () => true,
  ): Promise<ReportOutcome> {
    if (run.position.status !== 'ended') return { as: 'answer', answer: null }
    return this.#files.forceFetch(JSON.stringify([show, seq, request]), {
      context: async () =>
        (await mayMake()) ? this.#enqueue({ show, seq, request }) : { as: 'too-many' },
    })
  }

  /** Creates reports one at a time: the thread has room for one log. */
  async #enqueue(job: Pick<ReportJob, 'show' | 'seq' | 'request'>): Promise<ReportOutcome> {
    const { show } = job
    const ofShow = this.#waiting.filter((one) => one === show).length
    if (this.#waiting.length >= WAITING || ofShow >= OF_SHOW) return { as: 'busy' }
    this.#waiting.push(show)
    const making = this.#work
      .then(() => this.#make(job))
      .finally(() => this.#waiting.splice(this.#waiting.indexOf(show), 1))
    this.#work = making.catch(() => undefined)
    return making
  }

  async #make(job: Pick<ReportJob, 'show' | 'seq' | 'request'>): Promise<ReportOutcome> {
    const { show, seq } = job
    // The thread answers which seq it has: all of the log, or nothing if it is new.
    for (let after = 0, events: ReportJob['events'] = []; ; ) {
      const outcome = await this.#thread.run({ ...job, after, events })
      if (outcome.as !== 'answer') return outcome
      if (outcome.answer.seq >= seq) return { as: 'answer', answer: outcome.answer.file }
      after = outcome.answer.seq
      events = await this.#store.eventsAfter(show, after, Math.min(CHUNK, seq - after))
      if (events.length === 0) return { as: 'failed' }
    }
  }
}
