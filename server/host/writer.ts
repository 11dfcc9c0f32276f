import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Answer } from '../../shared/protocol/down/answer.ts'
import type { Envelope } from '../../shared/run/events.ts'
import { instant } from '../../shared/time/instant.ts'
import type { ReportError } from '../logEvent.ts'
import { type Abandoned, timesAbandoned } from '../store/abandoned.ts'
import type { Appended, SharedLog, Store } from '../store/port.ts'
import type { UnreadableEvent } from '../store/unreadable.ts'
import { CannotWrite, rejectAsUnconfirmed, Unconfirmed } from '../store/writeFault.ts'
import type { AppendedEvent } from './appendedEvent.ts'
import { Attempt } from './attempt.ts'
import type { ReceivedCommand } from './judge.ts'
import { LogReader } from './logReader.ts'
import type { ServerClock } from './serverClock.ts'
import type { ShowLog } from './showLog.ts'

type Waiting = {
  readonly given: ReceivedCommand
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/** The most commands that are written together. */
const GROUP = 100

/** How often a group is decided again because another writer was first. */
const TRIES = 10

/** The answer to a command that could not be written. */
const UNWRITTEN: Answer = { ok: false, refusal: { reason: 'cannot-write' } }

/** The answers to a group; none to a command that was given up, of which whoever gives it asks again. */
type Answers = ReadonlyArray<Answer | null>

/** What keeps a log that other processes write too from commands that were given up. */
export type GivesUp = Pick<SharedLog, 'abandoned' | 'abandon'>

/** What a writer works with; `written` is called once the answers have left, with when the first of these events was durable or read, in ms of `performance.now()`. */
export type WriterParts = {
  readonly store: Store
  readonly log: ShowLog
  readonly clock: ServerClock
  /** Where other processes write in the log too: what keeps them from what was given up. */
  readonly shared: GivesUp | null
  readonly written: (entries: readonly AppendedEvent[], since: number) => void
  /** Told when the log cannot be read on, which another's newer program may, and when it can again. */
  readonly readable: (isReadable: boolean) => void
  /** Told of what went wrong without anybody waiting for it. */
  readonly reportError: ReportError
}

/** Whether a command was given up since it was given: whoever gave it was told that the log does not know it. */
function isAbandoned(forgone: Abandoned, { link, id, again = 0 }: ReceivedCommand): boolean {
  return timesAbandoned(forgone, link, id) > again
}

/** One show's mailbox: what waits is decided in order, written as one group, answered, and only then told to others. */
export class Writer {
  readonly #parts: WriterParts
  readonly #reader: LogReader
  #waiting: Waiting[] = []
  #unsent: AppendedEvent[] = []
  #unsentSince = 0
  /** Up to which seq the log is to be read, which others may have written. */
  #wanted = 0
  #busy = false
  /** What was given up, as it was when it was last asked. */
  #forgone: Abandoned | null = null
  /** Whether the show's clock was looked at since the server started. */
  #isClockRight = false
  #work: Promise<void> = Promise.resolve()

  constructor(parts: WriterParts) {
    this.#parts = parts
    this.#reader = new LogReader({ ...parts, isShared: parts.shared !== null })
  }

  /** When all of the log was last known here, in server time (ms). */
  get knownAt(): number {
    return this.#reader.knownAt
  }

  /** Where the log cannot be read on here, though others write in it; null while all of it can be read. */
  get unreadable(): UnreadableEvent | null {
    return this.#reader.unreadable
  }

  /** Gives a command; the answer comes when its events are durable, and rejects where nobody can say yet whether they are. */
  give(given: ReceivedCommand): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ given, resolve, reject })
      this.#wake()
    })
  }

  /** Begins: the show's clock is set right before anything else; where that cannot be written, before the first command that can. */
  begin(): Promise<void> {
    this.#wake()
    return this.#work
  }

  /** Resolves when nothing waits any more. */
  settled(): Promise<void> {
    return this.#work
  }

  /** Tells the others now what was written and not yet told. */
  flush(): void {
    const entries = this.#unsent
    if (entries.length === 0) return
    this.#unsent = []
    this.#parts.written(entries, this.#unsentSince)
  }

  /** Reads what the log holds beyond what is known here, in its turn, and tells the others; where it is known up to `seq` by then, nothing is read. */
  catchUp(seq = Number.POSITIVE_INFINITY): void {
    this.#wanted = Math.max(this.#wanted, seq)
    this.#wake()
  }

  /** Takes in that the log ended at `seq` when that was asked, in server time (ms): it is read where that is more than is known here, and else known as of then. */
  endedAt(seq: number, asked: number): void {
    if (this.unreadable !== null) this.catchUp()
    else if (seq > this.#parts.log.head.seq) this.catchUp(seq)
    else this.#reader.knownAsOf(asked)
  }

  get #isBehind(): boolean {
    return this.#wanted > this.#parts.log.head.seq
  }

  #wake(): void {
    if (this.#busy) return
    this.#busy = true
    this.#work = this.#drain()
  }

  async #drain(): Promise<void> {
    do {
      if (this.#isBehind) await this.#readOn()
      await this.#write(this.#waiting.splice(0, GROUP))
      // The answers leave in this turn, before the fan-out makes their senders wait for it.
      await nextTurn()
      this.flush()
    } while (this.#waiting.length > 0 || this.#isBehind)
    this.#busy = false
  }

  async #readOn(): Promise<void> {
    this.#wanted = 0
    try {
      await this.#read()
    } catch (error) {
      // Of what nobody can say yet was told when that began.
      if (!(error instanceof Unconfirmed)) this.#parts.reportError(error)
    }
  }

  /** Reads on in the log; gives whether there was anything new. */
  async #read(): Promise<boolean> {
    const entries = await this.#reader.read()
    this.#keep(entries)
    return entries.length > 0
  }

  /** Keeps events that are durable, for the others. */
  #keep(entries: readonly AppendedEvent[]): void {
    if (entries.length === 0) return
    if (this.#unsent.length === 0) this.#unsentSince = performance.now()
    this.#unsent.push(...entries)
  }

  async #write(group: readonly Waiting[]): Promise<void> {
    // What others wrote is not known here: nothing is decided by what was before that.
    if (this.unreadable !== null) {
      for (const { reject } of group) reject(new Unconfirmed(this.unreadable))
      return
    }
    try {
      const answers = await this.#writeOrRetry(group)
      group.forEach(({ resolve, reject }, index) => {
        const answer = answers[index]
        if (answer) resolve(answer)
        else reject(new Unconfirmed())
      })
    } catch (error) {
      if (group.length === 0 && !(error instanceof Unconfirmed)) this.#parts.reportError(error)
      for (const { reject } of group) reject(error)
    }
  }

  async #writeOrRetry(group: readonly Waiting[]): Promise<Answers> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const answers = await this.#tryOnce(group)
      if (answers) return answers
      await this.#read()
    }
    throw new Error(`another writer was first ${TRIES} times`)
  }

  async #tryOnce(group: readonly Waiting[]): Promise<Answers | null> {
    const { log, store, clock, shared } = this.#parts
    const { show } = log.head.state
    const wall = instant(clock.now())
    const forgone = await this.#knownForgone()
    const first = await Promise.all(
      group.map(({ given }) => store.outcome(show, given.link, given.id)),
    )
    const attempt = new Attempt(log.head, wall)
    if (!this.#isClockRight) attempt.setClock()
    const answers = group.map(({ given }, index): Answer | null => {
      const seq = first[index] ?? null
      if (seq !== null) return { ok: true, seq }
      return forgone && isAbandoned(forgone, given) ? null : attempt.decide(given)
    })
    // What is refused may rest on what another process wrote: what is written shows that by itself, at its seq.
    const isRefused = answers.some((answer) => answer?.ok === false)
    if (shared !== null && isRefused && (await this.#read())) return null
    const came =
      attempt.envelopes.length === 0 ? 'written' : await this.#append(attempt.envelopes, forgone)
    if (came === 'conflict') {
      this.#forgone = null
      return null
    }
    if (came === 'cannot-write') {
      // All that are new, those that the rules refuse too: they were decided on what was not written.
      return first.map((seq) => (seq === null ? UNWRITTEN : { ok: true, seq }))
    }
    this.#isClockRight = true
    return answers
  }

  /** What was given up as far as is known here: that it was more since then shows where something is written, and then it is asked again. */
  async #knownForgone(): Promise<Abandoned | undefined> {
    const { shared, log } = this.#parts
    if (shared === null) return undefined
    this.#forgone ??= await rejectAsUnconfirmed(shared.abandoned(log.head.state.show))
    return this.#forgone
  }

  async #append(
    envelopes: readonly Envelope[],
    forgone?: Abandoned,
  ): Promise<Appended | 'cannot-write'> {
    try {
      const { came, entries } = await this.#parts.log.append(envelopes, forgone)
      this.#keep(entries)
      return came
    } catch (error) {
      if (error instanceof CannotWrite) return 'cannot-write'
      throw error
    }
  }
}
