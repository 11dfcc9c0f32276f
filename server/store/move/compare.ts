import { isDeepStrictEqual } from 'node:util'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import { MOVED_FROM } from '../dataStore.ts'
import { type EventRow, envelopeOf } from '../storedEvent.ts'
import { UnreadableEvent } from '../unreadable.ts'
import { LogCheck, unreadableFault } from '../verify.ts'
import type { MoveEndpoint, MoveJob } from './endpoint.ts'
import { ProgressCounter } from './progress.ts'
import type { Batch } from './storedRows.ts'

/** The contents of two equal job, or the first difference. */
export type Comparison =
  | {
      readonly equal: true
      readonly shows: number
      readonly events: number
      readonly contacts: number
      /** The faults in the logs of both, one line each. */
      readonly findings: readonly string[]
    }
  | { readonly equal: false; readonly difference: string }

class Difference extends Error {}

/** Compares all data of both endpoints except the mark of an unfinished move, and checks each log. */
export async function compareStores(job: MoveJob): Promise<Comparison> {
  try {
    return await requireEqual(job)
  } catch (error) {
    if (!(error instanceof Difference)) throw error
    return { equal: false, difference: error.message }
  }
}

async function requireEqual(job: MoveJob): Promise<Comparison> {
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
  return { equal: true, shows: shows.length, events, contacts, findings }
}

async function compareLogs(
  job: MoveJob,
  show: ShowId,
  progress: ProgressCounter,
): Promise<{ readonly events: number; readonly faults: readonly string[] }> {
  const check = new LogCheck()
  let unreadable: string | null = null
  let events = 0
  const others = rowsOf(job.target, show, job.batch)
  for await (const row of rowsOf(job.source, show, job.batch)) {
    const { value: other } = await others.next()
    if (!isDeepStrictEqual(row, other)) throw new Difference(`event ${row.seq} of ${show}`)
    events += 1
    progress.addEvents(1)
    unreadable ??= faultOf(check, row)
  }
  if ((await others.next()).done !== true) throw new Difference(`the end of ${show}`)
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

/** Reads the stored events of a show batch by batch. */
async function* rowsOf(
  { rows }: MoveEndpoint,
  show: ShowId,
  batch: Batch,
): AsyncGenerator<EventRow> {
  let next = await rows.eventsAfter(show, 0, batch)
  for (let last = next.at(-1); last !== undefined; last = next.at(-1)) {
    yield* next
    next = await rows.eventsAfter(show, last.seq, batch)
  }
}

/** Returns the number of contacts. */
async function compareSideRows({ source, target }: MoveJob, show: ShowId): Promise<number> {
  const rows = await source.store.sideRows(show)
  if (!isDeepStrictEqual(rows, await target.store.sideRows(show)))
    throw new Difference(`contacts of ${show}, or who opened a link`)
  return rows.filter(({ kind }) => kind === 'contact').length
}

async function compareFacts({ source, target }: MoveJob): Promise<void> {
  const names = (await source.rows.factNames()).toSorted()
  const others = (await target.rows.factNames()).filter((name) => name !== MOVED_FROM).toSorted()
  if (!isDeepStrictEqual(names, others)) throw new Difference('the names of server values')
  for (const name of names) {
    if ((await source.store.fact(name)) !== (await target.store.fact(name)))
      throw new Difference(`the server value ${name}`)
  }
}
