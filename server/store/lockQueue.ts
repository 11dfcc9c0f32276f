import { sqliteCode } from './sqliteFault.ts'
import { BUSY_TIMEOUT } from './sqliteSchema.ts'

/** In ms. */
const RETRY_INTERVAL = 20

/** Another process has the lock. */
export class LockBusy extends Error {}

/** Tries until no other process has the lock, without blocking this process; rejects with the last error after `until`. */
export async function retryWhileLocked<Result>(
  attempt: () => Result,
  until = performance.now() + BUSY_TIMEOUT,
): Promise<Result> {
  for (;;) {
    try {
      return attempt()
    } catch (error) {
      const isLocked = error instanceof LockBusy || sqliteCode(error) === 'SQLITE_BUSY'
      if (!isLocked || performance.now() >= until) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_INTERVAL))
  }
}

/** Runs the writes of one connection in order, each when no other process has the lock. */
export class LockQueue {
  #last: Promise<unknown> = Promise.resolve()

  /** Runs a write, which must change nothing if the lock is taken. */
  write<Result>(write: () => Result): Promise<Result> {
    const until = performance.now() + BUSY_TIMEOUT
    const result = this.#last.then(() => retryWhileLocked(write, until))
    this.#last = result.catch(() => undefined)
    return result
  }

  /** Resolves when no write waits. */
  async idle(): Promise<void> {
    await this.#last
  }
}
