import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Envelope } from '../../shared/run/state.ts'
import type { Store } from './port.ts'

/** How many events one read returns. */
const PART = 100

/** Reads the log of a show after a seq in parts. Other work runs between two parts, so that a long log delays no other show. */
export async function* logParts(
  store: Pick<Store, 'eventsAfter'>,
  show: ShowId,
  after = 0,
): AsyncGenerator<readonly Envelope[], void> {
  for (let last = after; ; await nextTurn()) {
    const envelopes = await store.eventsAfter(show, last, PART)
    yield envelopes
    if (envelopes.length < PART) return
    last = envelopes.at(-1)?.seq ?? last
  }
}
