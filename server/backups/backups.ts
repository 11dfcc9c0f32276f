import type { BackupState } from '../../shared/protocol/http/health.ts'
import { HOUR, SECOND } from '../../shared/time/instant.ts'
import type { ServerClock } from '../host/serverClock.ts'
import { backupPrefix } from '../store/backup.ts'
import { openJobThread, startWorker } from '../thread/jobThread.ts'
import type { BackupJob } from './worker.ts'

/** How often backups are made (ms), in which folder, and how many stay. */
export type BackupPlan = {
  readonly every: number
  readonly folder: string
  readonly keep: number
}

type BackupsParts = {
  readonly data: string
  readonly linksKey: Buffer
  readonly clock: Pick<ServerClock, 'now' | 'after'>
  readonly warn: (line: string) => void
}

/** Why a thread made no backup, unless it reported the error itself. */
const REASONS = {
  busy: 'earlier backups are not finished',
  'too-slow': 'it took too long',
  'too-heavy': 'it needed too much memory',
} as const

/** Makes backups of a data folder at intervals, in a separate thread. */
export class Backups {
  readonly #parts: BackupsParts
  readonly #job: BackupJob
  readonly #thread
  readonly #startedAt: number
  #lastAt: number | null = null
  #isStopped = false
  #cancel = () => {}

  constructor(plan: BackupPlan, parts: BackupsParts) {
    this.#parts = parts
    const { data, linksKey, clock, warn } = parts
    this.#job = { ...plan, data, prefix: backupPrefix(linksKey) }
    const start = () => startWorker('backups')
    const reportError = (error: unknown) =>
      warn(`No backup was made: ${error instanceof Error ? error.message : error}`)
    this.#thread = openJobThread<BackupJob, number>({ start, timeLimit: HOUR, reportError })
    this.#startedAt = clock.now()
  }

  /** Begins to make backups, the first one after a moment. */
  begin(wait = SECOND): void {
    this.#cancel = this.#parts.clock.after(wait, () => {
      this.begin(this.#job.every)
      void this.make()
    })
  }

  readonly state = (): BackupState => {
    const age = Math.max(0, this.#parts.clock.now() - (this.#lastAt ?? this.#startedAt))
    const seconds = this.#lastAt === null ? null : Math.floor(age / SECOND)
    return { age: seconds, late: age > 3 * this.#job.every }
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    this.#cancel()
    await this.#thread.stop()
  }

  /** Makes a backup, unless the newest one is recent. */
  async make(): Promise<void> {
    const outcome = await this.#thread.run(this.#job)
    if (outcome.as === 'answer') this.#lastAt = outcome.answer
    else if (outcome.as !== 'failed' && !this.#isStopped)
      this.#parts.warn(`No backup was made: ${REASONS[outcome.as]}`)
  }
}
