import { LRUCache } from 'lru-cache'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { ReportDownload, ReportJob, ReportRequest, ReportStep } from '../export/reportJob.ts'
import type { Store } from '../store/port.ts'
import type { JobOutcome, JobThread } from '../thread/jobThread.ts'
import type { ShowHost } from './showHost.ts'

/** How many events one read returns. Other work can run between two reads. */
const CHUNK = 100

/** How many reports may wait, in total and per show. */
const MAX_WAITING = 40
const MAX_WAITING_OF_SHOW = 8

/** How many files the cache stores, and their total bytes. */
const MAX_FILES = 256
const MAX_BYTES = 32 * 1_024 * 1_024

/** The requested file (null: the show has not ended), or why there is none. */
export type ReportOutcome = JobOutcome<ReportDownload | null> | { readonly as: 'too-many' }

/** The files of reports. A thread creates each file once per seq of its show's log. A cache stores the most recently used files. */
export class Reports {
  readonly #store: Pick<Store, 'eventsAfter'>
  readonly #thread: JobThread<ReportJob, ReportStep>
  readonly #files = new LRUCache<string, ReportOutcome, () => Promise<ReportOutcome>>({
    max: MAX_FILES,
    maxSize: MAX_BYTES,
    // A failure has a size above `maxSize`, so the cache does not store it.
    sizeCalculation: (outcome) =>
      outcome.as === 'answer' ? (outcome.answer?.bytes.length ?? 1) : Number.MAX_SAFE_INTEGER,
    fetchMethod: (_key, _stored, { context: make }) => make(),
    ignoreFetchAbort: true,
  })
  readonly #waiting: ShowId[] = []
  /** How often the log of a show was rewritten. */
  readonly #logNumbers = new Map<ShowId, number>()
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

  /** Removes the files of a show, and makes the thread read its log again. */
  forget(show: ShowId): void {
    this.#logNumbers.set(show, (this.#logNumbers.get(show) ?? 0) + 1)
    const start = JSON.stringify([show]).slice(0, -1)
    for (const key of [...this.#files.keys()])
      if (key.startsWith(`${start},`)) this.#files.delete(key)
  }

  /** Creates reports one at a time, because each may need many jobs and the thread queues only a few. */
  async #enqueue(job: Pick<ReportJob, 'show' | 'seq' | 'request'>): Promise<ReportOutcome> {
    const { show } = job
    const showCount = this.#waiting.filter((one) => one === show).length
    if (this.#waiting.length >= MAX_WAITING || showCount >= MAX_WAITING_OF_SHOW)
      return { as: 'busy' }
    this.#waiting.push(show)
    const outcome = this.#work
      .then(() => this.#make(job))
      .finally(() => this.#waiting.splice(this.#waiting.indexOf(show), 1))
    this.#work = outcome.catch(() => undefined)
    return outcome
  }

  async #make(job: Pick<ReportJob, 'show' | 'seq' | 'request'>): Promise<ReportOutcome> {
    const { show, seq } = job
    const log = `${show}/${this.#logNumbers.get(show) ?? 0}`
    // The thread answers with the last seq that it has. The loop sends it the next events until it has the whole log.
    for (let after = 0, events: ReportJob['events'] = []; ; ) {
      const outcome = await this.#thread.run({ ...job, log, after, events })
      if (outcome.as !== 'answer') return outcome
      if (outcome.answer.seq >= seq) return { as: 'answer', answer: outcome.answer.file }
      after = outcome.answer.seq
      events = await this.#store.eventsAfter(show, after, Math.min(CHUNK, seq - after))
      if (events.length === 0) return { as: 'failed' }
    }
  }
}
