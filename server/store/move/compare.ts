import { isDeepStrictEqual } from 'node:util'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import { type EventRow, envelopeOf } from '../eventRow.ts'
import { LogCheck, unreadableFault } from '../logCheck.ts'
import { UnreadableEvent } from '../unreadable.ts'
import { MOVED_FROM } from './marker.ts'
import type { MoveEnd } from './moveEnd.ts'
import type { Batch } from './storedRows.ts'
import { MoveTally, type OnProgress } from './tally.ts'

/** What two ends hold that are equal, or the first thing in which they are not. */
export type Compared =
  | {
      readonly equal: true
      readonly shows: number
      readonly events: number
      readonly contacts: number
      /** What is wrong with logs at both ends alike, one line each. */
      readonly findings: readonly string[]
    }
  | { readonly equal: false; readonly difference: string }

/** Two ends, and how much of them is read at once. */
type Ends = { readonly from: MoveEnd; readonly to: MoveEnd; readonly batch: Batch }

/** Where two ends differ. */
class Difference extends Error {}

/** Compares everything that two ends hold, the mark of an unfinished move aside, and reads each log as a server would. */
export async function compared(
  from: MoveEnd,
  to: MoveEnd,
  batch: Batch,
  tell: OnProgress,
): Promise<Compared> {
  try {
    return await equal({ from, to, batch }, tell)
  } catch (error) {
    if (!(error instanceof Difference)) throw error
    return { equal: false, difference: error.message }
  }
}

async function equal(ends: Ends, tell: OnProgress): Promise<Compared> {
  const { from, to } = ends
  const shows = await from.rows.shows()
  if (!isDeepStrictEqual(shows, await to.rows.shows())) throw new Difference('the list of shows')
  if (!isDeepStrictEqual(await from.store.shows(), await to.store.shows()))
    throw new Difference('the order of shows')
  const tally = new MoveTally('comparing', shows, tell)
  let [events, contacts] = [0, 0]
  const findings: string[] = []
  for (const { show } of shows) {
    const log = await equalLogs(ends, show, tally)
    events += log.events
    findings.push(...log.faults.map((fault) => `${show}: ${fault}`))
    contacts += await equalSideRows(ends, show)
    tally.show()
  }
  await equalFacts(ends)
  return { equal: true, shows: shows.length, events, contacts, findings }
}

async function equalLogs(
  ends: Ends,
  show: ShowId,
  tally: MoveTally,
): Promise<{ readonly events: number; readonly faults: readonly string[] }> {
  const check = new LogCheck()
  let unreadable: string | null = null
  let events = 0
  const others = rowsOf(ends.to, show, ends.batch)
  for await (const row of rowsOf(ends.from, show, ends.batch)) {
    const { value: other } = await others.next()
    if (!isDeepStrictEqual(row, other)) throw new Difference(`event ${row.seq} of ${show}`)
    events += 1
    tally.events(1)
    unreadable ??= faultOf(check, row)
  }
  if ((await others.next()).done !== true) throw new Difference(`the end of ${show}`)
  return { events, faults: unreadable === null ? check.faults() : [unreadable] }
}

/** Has a log's next event looked at; gives what is said of one that cannot be read. */
function faultOf(check: LogCheck, row: EventRow): string | null {
  try {
    check.see(envelopeOf(row))
    return null
  } catch (error) {
    if (!(error instanceof UnreadableEvent)) throw error
    return unreadableFault(error)
  }
}

/** A show's events as they are kept, of which so many are held at once. */
async function* rowsOf({ rows }: MoveEnd, show: ShowId, batch: Batch): AsyncGenerator<EventRow> {
  let next = await rows.eventsAfter(show, 0, batch)
  for (let last = next.at(-1); last !== undefined; last = next.at(-1)) {
    yield* next
    next = await rows.eventsAfter(show, last.seq, batch)
  }
}

/** Gives how many contacts both have. */
async function equalSideRows({ from, to }: Ends, show: ShowId): Promise<number> {
  const rows = await from.store.sideRows(show)
  if (!isDeepStrictEqual(rows, await to.store.sideRows(show)))
    throw new Difference(`how people of ${show} are reached, or who opened a link`)
  return rows.filter(({ kind }) => kind === 'contact').length
}

async function equalFacts({ from, to }: Ends): Promise<void> {
  const names = (await from.rows.factNames()).toSorted()
  const others = (await to.rows.factNames()).filter((name) => name !== MOVED_FROM).toSorted()
  const isSame = isDeepStrictEqual(names, others)
  for (const name of isSame ? names : []) {
    if ((await from.store.fact(name)) !== (await to.store.fact(name)))
      throw new Difference(`what the server keeps as ${name}`)
  }
  if (!isSame) throw new Difference('what the server keeps')
}
