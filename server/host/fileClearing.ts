import { HOUR, MINUTE } from '../../shared/time/instant.ts'
import type { ReportError } from '../logEvent.ts'
import type { Store } from '../store/port.ts'
import type { ServerClock } from './serverClock.ts'

/** The largest database that is cleared while a show runs, in bytes: no command waits for more than about 10 ms. */
export const SMALL = 1_500_000

/** How often the server checks whether a show runs while files contain old rows, and how long they may at most, in ms. */
export const CLEARING_CHECK = MINUTE
export const LONGEST_UNCLEARED = 24 * HOUR

type FileClearingParts = {
  readonly store: Pick<Store, 'clearFiles'>
  readonly clock: Pick<ServerClock, 'now' | 'after'>
  readonly isAnyRunning: () => boolean
  readonly reportError: ReportError
}

/** Removes rewritten and deleted rows from the files, of a large database when no show runs: every write waits meanwhile. The stop does it otherwise. */
export class FileClearing {
  readonly #parts: FileClearingParts
  #since: number | null = null
  #cancel = () => {}

  constructor(parts: FileClearingParts) {
    this.#parts = parts
  }

  /** Clears the files now or later; resolves when that is done or planned. */
  async request(): Promise<void> {
    const { store, clock, isAnyRunning, reportError } = this.#parts
    this.#cancel()
    this.#since ??= clock.now()
    const isLate = clock.now() - this.#since >= LONGEST_UNCLEARED
    try {
      if (await store.clearFiles(isAnyRunning() && !isLate ? SMALL : undefined)) {
        this.#since = null
        return
      }
    } catch (error) {
      reportError(error)
    }
    this.#cancel = clock.after(CLEARING_CHECK, () => void this.request())
  }

  stop(): void {
    this.#cancel()
  }
}
