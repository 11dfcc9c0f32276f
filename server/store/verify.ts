import { isDeepStrictEqual } from 'node:util'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Envelope } from '../../shared/run/events.ts'
import { replay } from '../../shared/run/evolve.ts'
import { jsonIn } from '../parseJson.ts'
import { LogCheck, unreadableFault } from './logCheck.ts'
import type { Snapshot, Store } from './port.ts'
import { STATE_VERSION } from './stateVersion.ts'
import { UnreadableEvent } from './unreadable.ts'

/** What is wrong with a show's log, in plain words; empty where it is sound. */
export async function verify(store: Store, show: ShowId): Promise<readonly string[]> {
  try {
    // The snapshot first: a server may write on meanwhile, and must not seem to have a snapshot ahead of its log.
    const snapshot = await store.snapshot(show)
    const log = await store.eventsAfter(show, 0)
    const check = new LogCheck()
    for (const envelope of log) check.see(envelope)
    return [...check.faults(), ...(snapshot === null ? [] : snapshotFaults(log, snapshot))]
  } catch (error) {
    if (!(error instanceof UnreadableEvent)) throw error
    return [unreadableFault(error)]
  }
}

function snapshotFaults(log: readonly Envelope[], snapshot: Snapshot): readonly string[] {
  if (snapshot.version !== STATE_VERSION) return []
  if (snapshot.seq > log.length) return [`the snapshot at ${snapshot.seq} is ahead of the log`]
  return isDeepStrictEqual(replayed(log.slice(0, snapshot.seq)), snapshot.state)
    ? []
    : [`the snapshot at ${snapshot.seq} is not what the log gives`]
}

/** The state that a log gives, as a snapshot keeps it; null where it gives none. */
function replayed(log: readonly Envelope[]): unknown {
  try {
    return jsonIn(JSON.stringify(replay(log)))
  } catch {
    return null
  }
}
