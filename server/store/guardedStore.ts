import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import type { Envelope } from '../../shared/run/state.ts'
import type { LogContext, ReportError } from '../logEvent.ts'
import type { Meters } from '../meters.ts'
import type { AbandonedList, AppendResult, SharedLog, Store } from './port.ts'
import { CannotWrite, NoSuchShow, OtherServers, Unconfirmed, Unreachable } from './storeFaults.ts'

/** Returns a shared log that queries heads through the store, so that only the store reports an unreachable database. */
export function guardedLog(log: SharedLog, store: Pick<GuardedStore, 'readShared'>): SharedLog {
  return {
    onGrowth: (listener) => log.onGrowth(listener),
    heads: (shows) => store.readShared(() => log.heads(shows)),
    abandoned: (show) => log.abandoned(show),
    abandon: (show, link, ids) => log.abandon(show, link, ids),
    serverCount: () => log.serverCount(),
    leave: () => log.leave(),
  }
}

/** The interval of write tests while the store cannot write, in ms. */
export const RETRY_INTERVAL = 2_000

/** A new outage within this time, in ms, needs one more successful write test: a full disk may still accept a few writes. */
export const RELAPSE_TIME = 10_000

/** The maximum number of successful write tests in a row that an outage needs. */
const MAX_WRITE_TESTS = 5

type GuardParts = {
  readonly clock: { now(): number; after(delay: number, task: () => void): () => void }
  /** Called once at the beginning of each outage. */
  readonly reportError: ReportError
  readonly meters?: Pick<Meters, 'appending'> | undefined
  /** Lists revoked links before the log has them; an error prevents the append. */
  readonly revoked?: { add(envelopes: readonly Envelope[]): void } | undefined
}

function commandKey(show: ShowId, link: LinkId, commandId: string): string {
  return JSON.stringify([show, link, commandId])
}

/** Returns the log context of events; for several commands only their show. */
function contextOf(envelopes: readonly Envelope[]): LogContext {
  const [first] = envelopes
  if (first === undefined) return {}
  const { show, actor: link, commandId: command } = first
  const isOne = envelopes.every((one) => one.actor === link && one.commandId === command)
  return isOne ? { show, link, command } : { show }
}

/**
 * A circuit breaker around a store. After the first failed write it refuses writes and tests every two seconds whether the store
 * can write. It accepts writes again after one successful test, or several if it failed again soon. Only then `outcome` reads the
 * result of an unconfirmed write from the log, so that no write that counts as refused appears there later.
 */
export class GuardedStore implements Store {
  readonly #inner: Store
  readonly #parts: GuardParts
  readonly #unconfirmed = new Set<string>()
  /** Whether even reads are refused. */
  #isUnreachable = false
  readonly #listeners = new Set<() => void>()
  #failingSince: number | null = null
  /** When the last outage ended, and how many successful write tests the newest outage needs. */
  #recoveredAt = Number.NEGATIVE_INFINITY
  #requiredTests = 1
  #cancelRetry = () => {}

  constructor(inner: Store, parts: GuardParts) {
    this.#inner = inner
    this.#parts = parts
  }

  /** The start of the outage in server time (ms); null if the store can write. */
  get failingSince(): number | null {
    return this.#failingSince
  }

  /** Calls `listener` when `failingSince` changes, until disposed. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Rejects with `CannotWrite` if certainly nothing was written, else with `Unconfirmed`. */
  async append(envelopes: readonly Envelope[], abandoned?: AbandonedList): Promise<AppendResult> {
    this.#refuseWhileFailing()
    const stopTimer = this.#parts.meters?.appending()
    let unlist = () => {}
    try {
      unlist = this.#parts.revoked?.add(envelopes) ?? unlist
      const result = await this.#inner.append(envelopes, abandoned)
      if (result === 'conflict') unlist()
      return result
    } catch (error) {
      const rejection = error instanceof CannotWrite ? error : new Unconfirmed(error)
      if (rejection instanceof Unconfirmed) this.#addUnconfirmed(envelopes)
      else unlist()
      this.#fail(error, contextOf(envelopes))
      throw rejection
    } finally {
      stopTimer?.()
    }
  }

  #addUnconfirmed(envelopes: readonly Envelope[]): void {
    for (const { show, actor, commandId } of envelopes)
      this.#unconfirmed.add(commandKey(show, actor, commandId))
  }

  /** Rejects with `Unconfirmed` for an unconfirmed command until the outage is over. */
  async outcome(show: ShowId, link: LinkId, commandId: string): Promise<number | null> {
    if (this.#unconfirmed.has(commandKey(show, link, commandId))) throw new Unconfirmed()
    const context = { show, link, command: commandId }
    return this.#read(() => this.#inner.outcome(show, link, commandId), context)
  }

  readonly saveSnapshot: Store['saveSnapshot'] = (show, snapshot) =>
    this.#write(() => this.#inner.saveSnapshot(show, snapshot), { show })
  readonly setFact: Store['setFact'] = (name, value) =>
    this.#write(() => this.#inner.setFact(name, value))
  readonly claimFact: Store['claimFact'] = (name, value) =>
    this.#write(() => this.#inner.claimFact(name, value))
  readonly setSideRows: Store['setSideRows'] = (show, rows) =>
    this.#write(() => this.#inner.setSideRows(show, rows), { show })
  readonly rewriteShow: Store['rewriteShow'] = (show, rewrite) =>
    this.#write(() => this.#inner.rewriteShow(show, rewrite), { show })
  /** That the files cannot be cleared, which needs as much space again, is no outage. */
  readonly clearFiles: Store['clearFiles'] = (most) => this.#inner.clearFiles(most)

  readonly sideRows: Store['sideRows'] = (show, part) =>
    this.#read(() => this.#inner.sideRows(show, part), { show })
  readonly showsWith: Store['showsWith'] = (kind) => this.#read(() => this.#inner.showsWith(kind))
  readonly eventsAfter: Store['eventsAfter'] = (show, after, limit) =>
    this.#read(() => this.#inner.eventsAfter(show, after, limit), { show })
  readonly shows: Store['shows'] = () => this.#read(() => this.#inner.shows())
  readonly snapshot: Store['snapshot'] = (show) =>
    this.#read(() => this.#inner.snapshot(show), { show })
  readonly fact: Store['fact'] = (name) => this.#read(() => this.#inner.fact(name))

  /** Runs another query on the database of this store, which starts an outage if it cannot be reached. */
  readonly readShared = <Result>(query: () => Promise<Result>) => this.#read(query)

  readonly testWrite: Store['testWrite'] = () => this.#inner.testWrite()

  async close(): Promise<void> {
    this.#cancelRetry()
    await this.#inner.close()
  }

  #refuseWhileFailing(): void {
    if (this.#failingSince !== null) throw new CannotWrite()
  }

  /** Reads. If the store cannot be reached, this and all later reads reject with `Unconfirmed` until a write test succeeds. */
  async #read<Result>(read: () => Promise<Result>, context?: LogContext): Promise<Result> {
    if (this.#isUnreachable) throw new Unconfirmed()
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error
      this.#isUnreachable = true
      this.#fail(error, context)
      throw new Unconfirmed(error)
    }
  }

  /** Writes other data than events. Unconfirmed writes count as failed. That a show was deleted meanwhile is no outage. */
  async #write<Result>(write: () => Promise<Result>, context?: LogContext): Promise<Result> {
    this.#refuseWhileFailing()
    try {
      return await write()
    } catch (error) {
      if (error instanceof NoSuchShow || error instanceof OtherServers) throw error
      this.#fail(error, context)
      throw new CannotWrite(error)
    }
  }

  #fail(error: unknown, context?: LogContext): void {
    if (this.#failingSince !== null) return
    const { clock, reportError } = this.#parts
    const now = clock.now()
    const isRelapse = now - this.#recoveredAt < RELAPSE_TIME
    this.#requiredTests = isRelapse ? Math.min(this.#requiredTests + 1, MAX_WRITE_TESTS) : 1
    this.#failingSince = now
    reportError(error, context)
    this.#notify()
    void this.#retry(this.#requiredTests)
  }

  /** Tests the store until `required` tests in a row have succeeded. */
  async #retry(required: number): Promise<void> {
    const remaining = await this.#inner.testWrite().then(
      () => {
        this.#isUnreachable = false
        return required - 1
      },
      () => this.#requiredTests,
    )
    if (remaining > 0) {
      this.#cancelRetry = this.#parts.clock.after(RETRY_INTERVAL, () => void this.#retry(remaining))
      return
    }
    this.#recoveredAt = this.#parts.clock.now()
    this.#failingSince = null
    this.#unconfirmed.clear()
    this.#notify()
  }

  #notify(): void {
    for (const listener of this.#listeners) listener()
  }
}
