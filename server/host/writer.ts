import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import type { Answer, Outcomes } from '../../shared/protocol/down/answer.ts'
import type { Envelope } from '../../shared/run/state.ts'
import { instant } from '../../shared/time/instant.ts'
import type { ReportError } from '../logEvent.ts'
import {
  type AbandonedList,
  type AppendResult,
  type SharedLog,
  type Store,
  timesAbandoned,
} from '../store/port.ts'
import {
  CannotWrite,
  rejectAsUnconfirmed,
  Unconfirmed,
  UnreadableEvent,
} from '../store/storeFaults.ts'
import { Attempt, type ReceivedCommand } from './attempt.ts'
import type { RevokedLinks } from './revokedLinks.ts'
import type { ServerClock } from './serverClock.ts'
import type { AppendedEvent, ShowLog } from './showLog.ts'

type WaitingCommand = {
  readonly command: ReceivedCommand
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/** The most commands in one write. */
const MOST_COMMANDS = 100

/** How often a group is decided again after a conflict. */
const MAX_TRIES = 10

const CANNOT_WRITE: Answer = { ok: false, refusal: { reason: 'cannot-write' } }

/** The answers to a group; null for an abandoned command, which its screen gives again. */
type Answers = ReadonlyArray<Answer | null>

/** Abandons commands, so that no process writes them later. */
export type AbandonedCommands = Pick<SharedLog, 'abandon' | 'abandoned'>

/** Dependencies of a writer. `onWritten` is called after the answers, with the time of the first event in ms of `performance.now()`. */
export type WriterParts = {
  readonly store: Store
  readonly log: ShowLog
  readonly clock: ServerClock
  readonly abandonments: AbandonedCommands
  /** Whether other processes write to the log too. */
  readonly isShared: boolean
  readonly revoked: Pick<RevokedLinks, 'repeatedIn'> | undefined
  readonly onWritten: (entries: readonly AppendedEvent[], since: number) => void
  /** Called when the log becomes unreadable here, and when it is readable again. */
  readonly onReadable: (isReadable: boolean) => void
  readonly reportError: ReportError
}

/** Returns whether the server abandoned a command after a screen sent it. That screen then knows that the log does not contain the command. */
function isAbandoned(
  abandoned: AbandonedList,
  { link, id, timesAbandoned: before = 0 }: ReceivedCommand,
): boolean {
  return timesAbandoned(abandoned, link, id) > before
}

/** Decides the waiting commands of one show in order, writes them as one group, answers, and then broadcasts. */
export class Writer {
  readonly #parts: WriterParts
  #waiting: WaitingCommand[] = []
  #unsent: AppendedEvent[] = []
  #unsentSince = 0
  /** Up to which seq the log must be read. */
  #wantedSeq = 0
  #isBusy = false
  /** The abandoned commands at the last request. */
  #abandoned: AbandonedList | null = null
  /** Whether the show's clock and its revoked links were checked since the server started. */
  #isChecked = false
  #work: Promise<void> = Promise.resolve()
  #knownAt: number
  #unreadable: UnreadableEvent | null = null

  constructor(parts: WriterParts) {
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

  /** Gives a command. Resolves when its events are durable; rejects if that is unconfirmed. */
  give(command: ReceivedCommand): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ command, resolve, reject })
      this.#wake()
    })
  }

  /** Checks the show's clock before the first command; retries with that command if the write fails. */
  begin(): Promise<void> {
    this.#wake()
    return this.#work
  }

  whenIdle(): Promise<void> {
    return this.#work
  }

  flush(): void {
    const entries = this.#unsent
    if (entries.length === 0) return
    this.#unsent = []
    this.#parts.onWritten(entries, this.#unsentSince)
  }

  /** Reads and broadcasts new events, after pending writes; nothing if the log is already read up to `seq`. */
  catchUp(seq = Number.POSITIVE_INFINITY): void {
    this.#wantedSeq = Math.max(this.#wantedSeq, seq)
    this.#wake()
  }

  noteLogEnd(seq: number, requestedAt: number): void {
    if (this.#unreadable !== null) this.catchUp()
    else if (seq > this.#parts.log.head.seq) this.catchUp(seq)
    else this.#setKnownAt(requestedAt)
  }

  get #isBehind(): boolean {
    return this.#wantedSeq > this.#parts.log.head.seq
  }

  #wake(): void {
    if (this.#isBusy) return
    this.#isBusy = true
    this.#work = this.#drain()
  }

  async #drain(): Promise<void> {
    do {
      if (this.#isBehind) await this.#catchUp()
      await this.#write(this.#waiting.splice(0, MOST_COMMANDS))
      // The answers leave before the broadcast, which would delay them.
      await new Promise<void>((resolve) => this.#parts.clock.nextTurn(resolve))
      this.flush()
    } while (this.#waiting.length > 0 || this.#isBehind)
    this.#isBusy = false
  }

  async #catchUp(): Promise<void> {
    this.#wantedSeq = 0
    try {
      await this.#readNewEvents()
    } catch (error) {
      // The first error of this kind was already reported.
      if (!(error instanceof Unconfirmed)) this.#parts.reportError(error)
    }
  }

  /** Reads new events; returns whether there were any. Rejects with `Unconfirmed` if only other processes can read them. */
  async #readNewEvents(): Promise<boolean> {
    const { log, clock, isShared } = this.#parts
    const requestedAt = clock.now()
    try {
      const entries = await log.catchUp()
      this.#setUnreadable(null)
      this.#setKnownAt(requestedAt)
      this.#queueUnsent(entries)
      // At once: the next write may take seconds.
      this.flush()
      return entries.length > 0
    } catch (error) {
      if (!isShared || !(error instanceof UnreadableEvent)) throw error
      this.#setUnreadable(error)
      throw new Unconfirmed(error)
    }
  }

  /** Notes that the log had no unknown events at server time `requestedAt` (ms). */
  #setKnownAt(requestedAt: number): void {
    this.#knownAt = Math.max(this.#knownAt, requestedAt)
  }

  #setUnreadable(event: UnreadableEvent | null): void {
    const isUnchanged = (this.#unreadable === null) === (event === null)
    this.#unreadable = event
    if (isUnchanged) return
    if (event !== null) this.#parts.reportError(event)
    this.#parts.onReadable(event === null)
  }

  #queueUnsent(entries: readonly AppendedEvent[]): void {
    if (entries.length === 0) return
    if (this.#unsent.length === 0) this.#unsentSince = performance.now()
    this.#unsent.push(...entries)
  }

  async #write(group: readonly WaitingCommand[]): Promise<void> {
    // Events of other processes are unknown here, so nothing can be decided.
    if (this.#unreadable !== null) {
      for (const { reject } of group) reject(new Unconfirmed(this.#unreadable))
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

  async #writeOrRetry(group: readonly WaitingCommand[]): Promise<Answers> {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const answers = await this.#tryToWrite(group)
      if (answers) return answers
      await this.#readNewEvents()
    }
    throw new Error(`another writer was first ${MAX_TRIES} times`)
  }

  async #tryToWrite(group: readonly WaitingCommand[]): Promise<Answers | null> {
    const { log, store, clock, isShared, revoked } = this.#parts
    const { show } = log.head.state
    const wall = instant(clock.now())
    const abandoned = await this.#readAbandoned()
    const earlierSeqs = await Promise.all(
      group.map(({ command }) => store.outcome(show, command.link, command.id)),
    )
    const attempt = new Attempt(log.head, wall)
    if (!this.#isChecked) {
      attempt.correctClock()
      attempt.repeatRevocations(revoked)
    }
    const answers = group.map(({ command }, index): Answer | null => {
      const seq = earlierSeqs[index] ?? null
      if (seq !== null) return { ok: true, seq }
      return isAbandoned(abandoned, command) ? null : attempt.decide(command)
    })
    if (attempt.envelopes.some(({ event }) => event.type === 'linkMade'))
      attempt.repeatRevocations(revoked)
    // A refusal may be wrong because of unread events of other processes. A write detects these by its seq.
    const isRefused = answers.some((answer) => answer?.ok === false)
    if (isShared && isRefused && (await this.#readNewEvents())) return null
    const result =
      attempt.envelopes.length === 0 ? 'written' : await this.#append(attempt.envelopes, abandoned)
    if (result === 'conflict') {
      this.#abandoned = null
      return null
    }
    if (result === 'cannot-write') {
      // Replaces refusals by the rules too: they depended on events that were not written.
      return earlierSeqs.map((seq) => (seq === null ? CANNOT_WRITE : { ok: true, seq }))
    }
    this.#isChecked = true
    return answers
  }

  /** Returns the known abandoned commands. A write to a shared log detects newer ones, and they are requested again then. */
  async #readAbandoned(): Promise<AbandonedList> {
    const { abandonments, isShared, log } = this.#parts
    if (this.#abandoned === null || !isShared)
      this.#abandoned = await rejectAsUnconfirmed(abandonments.abandoned(log.head.state.show))
    return this.#abandoned
  }

  async #append(
    envelopes: readonly Envelope[],
    abandoned: AbandonedList,
  ): Promise<AppendResult | 'cannot-write'> {
    try {
      const { result, entries } = await this.#parts.log.append(envelopes, abandoned)
      this.#queueUnsent(entries)
      return result
    } catch (error) {
      if (error instanceof CannotWrite) return 'cannot-write'
      throw error
    }
  }
}

type OutcomeParts = Pick<WriterParts, 'abandonments'> & {
  readonly store: Pick<Store, 'outcome'>
  readonly show: ShowId
}

/** Called with how often a command was abandoned so far. A screen that gives the command again sends this number. */
export type AbandonedListener = (id: string, times: number) => void

/** Returns the outcomes of a link's commands. Commands that the log does not have are abandoned, so that no process writes them later. */
export async function outcomesOf(
  { store, show, abandonments }: OutcomeParts,
  link: LinkId,
  ids: readonly string[],
  onAbandoned: AbandonedListener,
): Promise<Outcomes> {
  const readOutcomes = () =>
    Promise.all(ids.map(async (id) => [id, await store.outcome(show, link, id)] as const))
  let outcomes = await readOutcomes()
  const unknown = outcomes.flatMap(([id, seq]) => (seq === null ? [id] : []))
  if (unknown.length > 0) {
    const abandoned = await rejectAsUnconfirmed(abandonments.abandon(show, link, unknown))
    for (const id of unknown) onAbandoned(id, timesAbandoned(abandoned, link, id))
    outcomes = await readOutcomes()
  }
  return Object.fromEntries(
    outcomes.map(([id, seq]) => [
      id,
      seq === null ? { outcome: 'unknown' as const } : { outcome: 'done' as const, seq },
    ]),
  )
}
