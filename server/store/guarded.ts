import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import type { Envelope } from '../../shared/run/events.ts'
import type { LogContext, ReportError } from '../logEvent.ts'
import type { Meters } from '../meters.ts'
import type { Abandoned } from './abandoned.ts'
import type { Appended, SideRow, Snapshot, Store } from './port.ts'
import { CannotWrite, Unconfirmed, Unreachable } from './writeFault.ts'

/** How often a store that cannot write is tried again, in ms. */
export const TRY_AGAIN = 2_000

/** A store that fails again so soon after it was seen to write, in ms, was believed too easily: on a full disk there is room for some things. */
export const SOON = 10_000

/** The most small writes in a row that such a store is asked for. */
const MOST_PROOFS = 5

type GuardParts = {
  readonly clock: { now(): number; after(delay: number, task: () => void): () => void }
  /** Told once of what began a time in which nothing can be written. */
  readonly reportError: ReportError
  readonly meters?: Pick<Meters, 'appending'> | undefined
}

function nameOf(show: ShowId, link: LinkId, commandId: string): string {
  return JSON.stringify([show, link, commandId])
}

/** Whose events these are: those of several commands have their show in common. */
function contextOf(envelopes: readonly Envelope[]): LogContext {
  const [first] = envelopes
  if (first === undefined) return {}
  const { show, actor: link, commandId: command } = first
  const isOne = envelopes.every((one) => one.actor === link && one.commandId === command)
  return isOne ? { show, link, command } : { show }
}

/**
 * A store that knows whether it can write, or be asked at all. After the first write that fails it takes none, tries the disk with a small write
 * of its own every two seconds, and takes them again once that is durable: where it failed again soon, once several are. What was in doubt is answered by nothing but the
 * log, and only after that: so nothing refused can turn up later.
 */
export class GuardedStore implements Store {
  readonly #inner: Store
  readonly #parts: GuardParts
  readonly #doubtful = new Set<string>()
  /** Whether it could not even be asked; while it cannot, nobody waits for it. */
  #isCut = false
  readonly #listeners = new Set<() => void>()
  #failingSince: number | null = null
  /** When it was seen to write last after it had failed, and how many proofs in a row that takes. */
  #wroteAgainAt = Number.NEGATIVE_INFINITY
  #proofs = 1
  #cancel = () => {}

  constructor(inner: Store, parts: GuardParts) {
    this.#inner = inner
    this.#parts = parts
  }

  /** Since when nothing can be written, in server time (ms); null while it can. */
  get failingSince(): number | null {
    return this.#failingSince
  }

  /** Calls `listener` whenever `failingSince` has changed, until disposed. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Rejects with `CannotWrite` where nothing was written for certain, and with `Unconfirmed` where nobody can say yet. */
  async append(envelopes: readonly Envelope[], forgone?: Abandoned): Promise<Appended> {
    this.#refuseWhileFailing()
    const appended = this.#parts.meters?.appending()
    try {
      return await this.#inner.append(envelopes, forgone)
    } catch (error) {
      const failed = error instanceof CannotWrite ? error : new Unconfirmed(error)
      if (failed instanceof Unconfirmed) {
        for (const { show, actor, commandId } of envelopes) {
          this.#doubtful.add(nameOf(show, actor, commandId))
        }
      }
      this.#fail(error, contextOf(envelopes))
      throw failed
    } finally {
      appended?.()
    }
  }

  /** Rejects with `Unconfirmed` for a command that was lost in the middle of being written, until that has shown. */
  async outcome(show: ShowId, link: LinkId, commandId: string): Promise<number | null> {
    if (this.#doubtful.has(nameOf(show, link, commandId))) throw new Unconfirmed()
    return this.#read(() => this.#inner.outcome(show, link, commandId), {
      show,
      link,
      command: commandId,
    })
  }

  async saveSnapshot(show: ShowId, snapshot: Snapshot): Promise<void> {
    await this.#write(() => this.#inner.saveSnapshot(show, snapshot), { show })
  }

  async setFact(name: string, value: string): Promise<void> {
    await this.#write(() => this.#inner.setFact(name, value))
  }

  async claimFact(name: string, value: string): Promise<string> {
    return this.#write(() => this.#inner.claimFact(name, value))
  }

  async setSideRows(show: ShowId, rows: readonly SideRow[]): Promise<void> {
    await this.#write(() => this.#inner.setSideRows(show, rows), { show })
  }

  sideRows(show: ShowId): Promise<readonly SideRow[]> {
    return this.#read(() => this.#inner.sideRows(show), { show })
  }

  eventsAfter(show: ShowId, after: number, most?: number): Promise<readonly Envelope[]> {
    return this.#read(() => this.#inner.eventsAfter(show, after, most), { show })
  }

  shows(): Promise<readonly ShowId[]> {
    return this.#read(() => this.#inner.shows())
  }

  snapshot(show: ShowId): Promise<Snapshot | null> {
    return this.#read(() => this.#inner.snapshot(show), { show })
  }

  fact(name: string): Promise<string | null> {
    return this.#read(() => this.#inner.fact(name))
  }

  /** Asks something beside this store of what it lies in: where that cannot be reached, this shows here too. */
  beside<Came>(ask: () => Promise<Came>): Promise<Came> {
    return this.#read(ask)
  }

  prove(): Promise<void> {
    return this.#inner.prove()
  }

  async close(): Promise<void> {
    this.#cancel()
    await this.#inner.close()
  }

  #refuseWhileFailing(): void {
    if (this.#failingSince !== null) throw new CannotWrite()
  }

  /** Reads; where the store cannot be asked, nobody can say yet, and nobody else waits to hear that. */
  async #read<Came>(read: () => Promise<Came>, context?: LogContext): Promise<Came> {
    if (this.#isCut) throw new Unconfirmed()
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error
      this.#isCut = true
      this.#fail(error, context)
      throw new Unconfirmed(error)
    }
  }

  /** Writes what is no command: nobody waits for word of it, so doubt is as good as a failure. */
  async #write<Came>(write: () => Promise<Came>, context?: LogContext): Promise<Came> {
    this.#refuseWhileFailing()
    try {
      return await write()
    } catch (error) {
      this.#fail(error, context)
      throw new CannotWrite(error)
    }
  }

  #fail(error: unknown, context?: LogContext): void {
    if (this.#failingSince !== null) return
    const { clock, reportError } = this.#parts
    const now = clock.now()
    const isSoon = now - this.#wroteAgainAt < SOON
    this.#proofs = isSoon ? Math.min(this.#proofs + 1, MOST_PROOFS) : 1
    this.#failingSince = now
    reportError(error, context)
    this.#tell()
    void this.#tryAgain(this.#proofs)
  }

  /** Tries it until it has written so often in a row. */
  async #tryAgain(proofs: number): Promise<void> {
    const left = await this.#inner.prove().then(
      () => proofs - 1,
      () => this.#proofs,
    )
    if (left > 0) {
      this.#cancel = this.#parts.clock.after(TRY_AGAIN, () => void this.#tryAgain(left))
      return
    }
    this.#wroteAgainAt = this.#parts.clock.now()
    this.#failingSince = null
    this.#isCut = false
    this.#doubtful.clear()
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
