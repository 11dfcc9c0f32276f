import { BUSY } from './schema.ts'
import { sqliteCode } from './sqliteFault.ts'

/** How often something is tried again while another process has the lock, in ms. */
const TRY_AGAIN = 20

/** Another process has what an attempt needs. */
export class LockBusy extends Error {}

function isTaken(error: unknown): boolean {
  return error instanceof LockBusy || sqliteCode(error) === 'SQLITE_BUSY'
}

/** Tries until no other process has the lock, without blocking this one; rejects with the last error where that takes too long. */
export async function whenFree<Came>(
  attempt: () => Came,
  until = performance.now() + BUSY,
): Promise<Came> {
  for (;;) {
    try {
      return attempt()
    } catch (error) {
      if (!isTaken(error) || performance.now() >= until) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN))
  }
}

/** Runs the writes of one connection in their order, each once no other process has the lock. */
export class LockQueue {
  #last: Promise<unknown> = Promise.resolve()

  /** Runs a write, which leaves nothing behind where the lock is taken. */
  write<Came>(write: () => Came): Promise<Came> {
    const until = performance.now() + BUSY
    const done = this.#last.then(() => whenFree(write, until))
    this.#last = done.catch(() => undefined)
    return done
  }

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    await this.#last
  }
}
