import type { ReportError } from '../logEvent.ts'
import { Unconfirmed, UnreadableEvent } from '../store/storeFaults.ts'
import type { ServerClock } from './serverClock.ts'
import type { AppendedEvent, ShowLog } from './showLog.ts'

export type LogReaderParts = {
  readonly log: Pick<ShowLog, 'catchUp'>
  readonly clock: Pick<ServerClock, 'now'>
  /** Whether other processes, maybe with a newer program, write to the log too. */
  readonly isShared: boolean
  /** Called when the log becomes unreadable here, and when it is readable again. */
  readonly onReadable: (isReadable: boolean) => void
  readonly reportError: ReportError
}

/** Reads new events of one log, and tracks when this process last knew all of it. */
export class LogReader {
  readonly #parts: LogReaderParts
  #knownAt: number
  #unreadable: UnreadableEvent | null = null

  constructor(parts: LogReaderParts) {
    this.#parts = parts
    this.#knownAt = parts.clock.now()
  }

  /** When all of the log was last known here, in server time (ms). */
  get knownAt(): number {
    return this.#knownAt
  }

  /** The event that cannot be read here; null while the whole log is readable. */
  get unreadable(): UnreadableEvent | null {
    return this.#unreadable
  }

  /** Notes that the log had no unknown events at server time `requestedAt` (ms). */
  setKnownAt(requestedAt: number): void {
    this.#knownAt = Math.max(this.#knownAt, requestedAt)
  }

  /** Returns the new events of the log; rejects with `Unconfirmed` if only other processes can read them. */
  async read(): Promise<readonly AppendedEvent[]> {
    const { log, clock, isShared } = this.#parts
    const requestedAt = clock.now()
    try {
      const entries = await log.catchUp()
      this.#setUnreadable(null)
      this.setKnownAt(requestedAt)
      return entries
    } catch (error) {
      if (!isShared || !(error instanceof UnreadableEvent)) throw error
      this.#setUnreadable(error)
      throw new Unconfirmed(error)
    }
  }

  #setUnreadable(event: UnreadableEvent | null): void {
    const isUnchanged = (this.#unreadable === null) === (event === null)
    this.#unreadable = event
    if (isUnchanged) return
    if (event !== null) this.#parts.reportError(event)
    this.#parts.onReadable(event === null)
  }
}
