import type { ReportError } from '../logEvent.ts'
import { UnreadableEvent } from '../store/unreadable.ts'
import { Unconfirmed } from '../store/writeFault.ts'
import type { AppendedEvent } from './appendedEvent.ts'
import type { ServerClock } from './serverClock.ts'
import type { ShowLog } from './showLog.ts'

/** What a reader works with. */
export type LogReaderParts = {
  readonly log: Pick<ShowLog, 'catchUp'>
  readonly clock: Pick<ServerClock, 'now'>
  /** Whether other processes write in the log too, one of which may be of a newer program. */
  readonly isShared: boolean
  /** Told when the log cannot be read on, which a newer program may, and when it can again. */
  readonly readable: (isReadable: boolean) => void
  /** Told of the event at which that begins. */
  readonly reportError: ReportError
}

/** Reads on in one show's log, and knows as of when all of it is known here. */
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

  /** Where the log cannot be read on here, though others write in it; null while all of it can be read. */
  get unreadable(): UnreadableEvent | null {
    return this.#unreadable
  }

  /** Takes in that when this was asked, in server time (ms), the log held nothing beyond what is known here. */
  knownAsOf(asked: number): void {
    this.#knownAt = Math.max(this.#knownAt, asked)
  }

  /** What the log holds beyond what is known here; rejects with `Unconfirmed` where that cannot be read here, and others may. */
  async read(): Promise<readonly AppendedEvent[]> {
    const { log, clock, isShared } = this.#parts
    const asked = clock.now()
    try {
      const entries = await log.catchUp()
      this.#stopAt(null)
      this.knownAsOf(asked)
      return entries
    } catch (error) {
      if (!isShared || !(error instanceof UnreadableEvent)) throw error
      this.#stopAt(error)
      throw new Unconfirmed(error)
    }
  }

  /** Keeps where the log cannot be read on, and tells of it when that begins and when it is over. */
  #stopAt(event: UnreadableEvent | null): void {
    const isTold = (this.#unreadable === null) === (event === null)
    this.#unreadable = event
    if (isTold) return
    if (event !== null) this.#parts.reportError(event)
    this.#parts.readable(event === null)
  }
}
