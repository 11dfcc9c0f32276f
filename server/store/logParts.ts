import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ShowId } from '../../shared/agenda/ids.ts'
import { emptyShow, evolve } from '../../shared/run/evolve.ts'
import type { Envelope, ShowState } from '../../shared/run/state.ts'
import type { Store } from './port.ts'

/** How many events one part has. */
const PART = 100

/** Reads the log of a show after a seq in parts. Other work runs between two parts, so that a long log delays no other show. */
export function logParts(
  store: Pick<Store, 'eventsAfter'>,
  show: ShowId,
  after = 0,
): AsyncGenerator<readonly Envelope[], void> {
  return readInParts((last, limit) => store.eventsAfter(show, last, limit), after)
}

/** Reads rows of a log as `logParts` does, with a function that returns rows after a seq. */
export async function* readInParts<Row extends { readonly seq: number }>(
  read: (after: number, limit: number) => readonly Row[] | Promise<readonly Row[]>,
  after = 0,
): AsyncGenerator<readonly Row[], void> {
  for (let last = after; ; await nextTurn()) {
    const rows = await read(last, PART)
    yield rows
    if (rows.length < PART) return
    last = rows.at(-1)?.seq ?? last
  }
}

/** Divides a list into parts. Other work runs between two parts. */
export async function* inParts<One>(list: readonly One[]): AsyncGenerator<readonly One[], void> {
  for (let from = 0; from < list.length; from += PART) {
    if (from > 0) await nextTurn()
    yield list.slice(from, from + PART)
  }
}

/** Returns the state after parts of a log, from `showCreated` on. */
export async function replayParts(parts: AsyncIterable<readonly Envelope[]>): Promise<ShowState> {
  let state = emptyShow('')
  for await (const part of parts) state = part.reduce(evolve, state)
  return state
}
