import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import { StartupError } from '../../startupError.ts'
import { MOVED_FROM } from '../dataStore.ts'
import type { SideRow, Store } from '../port.ts'
import { type EventRow, envelopeOf } from '../storedEvent.ts'
import { UnreadableEvent } from '../storeFaults.ts'
import { LogCheck, unreadableFault } from '../verify.ts'
import type { MoveEndpoint, MoveJob, MoveProgress, OnProgress } from './endpoint.ts'
import { type Batch, DEFAULT_BATCH, type StoredShow } from './storedRows.ts'

/** The contents of the moved store. */
export type MoveResult = {
  readonly shows: number
  readonly events: number
  readonly contacts: number
  /** The faults in the logs of both sides, one line each. */
  readonly findings: readonly string[]
}

/** The first difference between two stores. */
class Difference extends Error {}

/** Compares all data of both endpoints except the mark of an unfinished move, and checks each log. Rejects with a `StartupError` that explains the first difference. */
async function compareStores(
  job: MoveJob,
  explain: (difference: string) => string,
): Promise<MoveResult> {
  try {
    return await requireEqual(job)
  } catch (error) {
    throw error instanceof Difference ? new StartupError(explain(error.message)) : error
  }
}

async function requireEqual(job: MoveJob): Promise<MoveResult> {
  const { source, target } = job
  const shows = await source.rows.shows()
  if (!isDeepStrictEqual(shows, await target.rows.shows()))
    throw new Difference('the list of shows')
  if (!isDeepStrictEqual(await source.store.shows(), await target.store.shows()))
    throw new Difference('the order of shows')
  const progress = new ProgressCounter('comparing', shows, job.onProgress)
  let [events, contacts] = [0, 0]
  const findings: string[] = []
  for (const { show } of shows) {
    const log = await compareLogs(job, show, progress)
    events += log.events
    findings.push(...log.faults.map((fault) => `${show}: ${fault}`))
    contacts += await compareSideRows(job, show)
    progress.addShow()
  }
  await compareFacts(job)
  return { shows: shows.length, events, contacts, findings }
}

async function compareLogs(
  job: MoveJob,
  show: ShowId,
  progress: ProgressCounter,
): Promise<{ readonly events: number; readonly faults: readonly string[] }> {
  const check = new LogCheck()
  let unreadable: string | null = null
  let events = 0
  const targetRows = rowsOf(job.target, show, job.batch)
  for await (const row of rowsOf(job.source, show, job.batch)) {
    const { value: targetRow } = await targetRows.next()
    if (!isDeepStrictEqual(row, targetRow)) throw new Difference(`event ${row.seq} of ${show}`)
    events += 1
    progress.addEvents(1)
    unreadable ??= faultOf(check, row)
  }
  if ((await targetRows.next()).done !== true) throw new Difference(`the end of ${show}`)
  return { events, faults: unreadable === null ? check.faults() : [unreadable] }
}

/** Adds the next event to the check; returns the fault if it cannot be read. */
function faultOf(check: LogCheck, row: EventRow): string | null {
  try {
    check.add(envelopeOf(row))
    return null
  } catch (error) {
    if (!(error instanceof UnreadableEvent)) throw error
    return unreadableFault(error)
  }
}

/** Reads the stored events of a show after a seq, batch by batch. */
async function* batchesOf(
  { rows }: MoveEndpoint,
  show: ShowId,
  after: number,
  batch: Batch,
): AsyncGenerator<readonly EventRow[]> {
  let next = await rows.eventsAfter(show, after, batch)
  for (let last = next.at(-1); last !== undefined; last = next.at(-1)) {
    yield next
    next = await rows.eventsAfter(show, last.seq, batch)
  }
}

async function* rowsOf(
  endpoint: MoveEndpoint,
  show: ShowId,
  batch: Batch,
): AsyncGenerator<EventRow> {
  for await (const rows of batchesOf(endpoint, show, 0, batch)) yield* rows
}

async function compareSideRows({ source, target }: MoveJob, show: ShowId): Promise<number> {
  const rows = await source.store.sideRows(show, 'all')
  if (!isDeepStrictEqual(rows, await target.store.sideRows(show, 'all')))
    throw new Difference(`contacts of ${show}, or who opened a link`)
  return rows.filter(({ kind }) => kind === 'contact').length
}

async function compareFacts({ source, target }: MoveJob): Promise<void> {
  const names = (await source.rows.factNames()).toSorted()
  const copies = (await target.rows.factNames()).filter((name) => name !== MOVED_FROM).toSorted()
  if (!isDeepStrictEqual(names, copies)) throw new Difference('the names of server values')
  for (const name of names) {
    if ((await source.store.fact(name)) !== (await target.store.fact(name)))
      throw new Difference(`the server value ${name}`)
  }
}

/** Copies the data that the target does not have yet, in small durable steps. It continues after an interruption. */
async function copyStore(job: MoveJob): Promise<void> {
  const { source, target } = job
  const shows = await source.rows.shows()
  const progress = new ProgressCounter('copying', shows, job.onProgress)
  const heads = new Map((await target.rows.shows()).map(({ show, head }) => [show, head]))
  // The oldest first, to preserve their order.
  for (const { show, made } of shows) {
    const head = heads.get(show)
    if (head === undefined) await target.rows.addShow({ show, made })
    progress.addEvents(head ?? 0)
    for await (const rows of batchesOf(source, show, head ?? 0, job.batch)) {
      await target.rows.addEvents(rows)
      progress.addEvents(rows.length)
    }
    await copySideRows(source.store, target.store, show)
    progress.addShow()
  }
  await copyFacts(job)
}

/** Copies rows, and deletes those that the source no longer has: it may have changed since an interruption. */
async function copySideRows(source: Store, target: Store, show: ShowId): Promise<void> {
  const keyOf = ({ kind, id }: SideRow) => JSON.stringify([kind, id])
  const rows = await source.sideRows(show, 'all')
  const keys = new Set(rows.map(keyOf))
  const deleted = (await target.sideRows(show, 'all')).filter((row) => !keys.has(keyOf(row)))
  const changes = [...deleted.map((row) => ({ ...row, value: null })), ...rows]
  if (changes.length > 0) await target.setSideRows(show, changes)
}

async function copyFacts({ source, target }: MoveJob): Promise<void> {
  const names = await source.rows.factNames()
  for (const name of names) {
    const value = await source.store.fact(name)
    if (value !== null) await target.store.setFact(name, value)
  }
  const deleted = (await target.rows.factNames()).filter((name) => !names.includes(name))
  for (const name of deleted) if (name !== MOVED_FROM) await target.rows.dropFact(name)
}

/** Counts the finished shows and events of one phase of a move. */
class ProgressCounter {
  readonly #onProgress: OnProgress
  #progress: MoveProgress

  constructor(phase: MoveProgress['phase'], all: readonly StoredShow[], onProgress: OnProgress) {
    this.#onProgress = onProgress
    const ofEvents = all.reduce((sum, { head }) => sum + head, 0)
    this.#progress = { phase, shows: 0, totalShows: all.length, events: 0, totalEvents: ofEvents }
  }

  addEvents(count: number): void {
    this.#update({ events: this.#progress.events + count })
  }

  addShow(): void {
    this.#update({ shows: this.#progress.shows + 1 })
  }

  #update(changes: Partial<MoveProgress>): void {
    this.#progress = { ...this.#progress, ...changes }
    this.#onProgress(this.#progress)
  }
}

/**
 * Copies a store into another, which is empty or the target of an interrupted move of the same source, and compares both. Does not
 * write to the source. Rejects with a `StartupError` if the target has other shows, or both are not equal at the end.
 */
export async function move(
  source: MoveEndpoint,
  target: MoveEndpoint,
  batch: Batch = DEFAULT_BATCH,
  onProgress: OnProgress = () => undefined,
): Promise<MoveResult> {
  const job = { source, target, batch, onProgress }
  const digest = await sourceDigest(source)
  const unfinished = await target.store.fact(MOVED_FROM)
  // After an interruption at the very end both sides are equal.
  if (unfinished === null && (await target.rows.shows()).length > 0)
    return compareStores(
      job,
      () =>
        `There are shows in ${target.name} already that are not the shows of ${source.name}: move into an empty target.`,
    )
  if (unfinished !== null && unfinished !== digest)
    throw new StartupError(
      `In ${target.name} a move from another source is not finished: run that move again, or move into an empty target.`,
    )
  await target.store.setFact(MOVED_FROM, digest)
  await copyStore(job)
  const result = await compareStores(
    job,
    (difference) =>
      `Both sides are not equal yet (${difference}): run the move again. If that does not help, empty ${target.name} first.`,
  )
  await target.rows.dropFact(MOVED_FROM)
  return result
}

/** Returns a digest of the first event of the oldest show, which identifies a source. */
async function sourceDigest({ rows }: MoveEndpoint): Promise<string> {
  const [oldest] = await rows.shows()
  if (oldest === undefined) throw new Error('the source of a move has no shows')
  const [first] = await rows.eventsAfter(oldest.show, 0, { events: 1, bytes: 0 })
  const beginning = JSON.stringify([oldest.show, oldest.made, first])
  return createHash('sha256').update(beginning).digest('base64url')
}
