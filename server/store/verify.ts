import { isDeepStrictEqual } from 'node:util'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Envelope } from '../../shared/run/events.ts'
import { replay } from '../../shared/run/evolve.ts'
import { STATE_VERSION } from '../../shared/run/state.ts'
import type { Snapshot, Store } from './port.ts'

/** What is wrong with a show's log, in plain words; empty where it is sound. */
export async function verify(store: Store, show: ShowId): Promise<readonly string[]> {
  const log = await store.eventsAfter(show, 0)
  const snapshot = await store.snapshot(show)
  return [...orderFaults(log), ...(snapshot === null ? [] : snapshotFaults(log, snapshot))]
}

function orderFaults(log: readonly Envelope[]): readonly string[] {
  return log.flatMap(({ seq, at }, index) => {
    const before = log[index - 1]
    const gap = seq === index + 1 ? [] : [`seq ${seq} stands where ${index + 1} should`]
    const back =
      before === undefined || at >= before.at ? [] : [`seq ${seq} is earlier than the one before`]
    return [...gap, ...back]
  })
}

function snapshotFaults(log: readonly Envelope[], snapshot: Snapshot): readonly string[] {
  if (snapshot.version !== STATE_VERSION) return []
  if (snapshot.seq > log.length) return [`the snapshot at ${snapshot.seq} is ahead of the log`]
  const state = JSON.parse(JSON.stringify(replay(log.slice(0, snapshot.seq))))
  return isDeepStrictEqual(state, snapshot.state)
    ? []
    : [`the snapshot at ${snapshot.seq} is not what the log gives`]
}
