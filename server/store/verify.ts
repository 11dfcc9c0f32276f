import { isDeepStrictEqual } from 'node:util'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Envelope } from '../../shared/run/events.ts'
import { begin, evolve, replay } from '../../shared/run/evolve.ts'
import { STATE_VERSION } from '../../shared/run/state.ts'
import type { Snapshot, Store } from './port.ts'
import { UnreadableEvent } from './unreadable.ts'

const CAUSES: Readonly<Record<UnreadableEvent['why'], string>> = {
  newer: 'a newer version wrote it',
  damaged: 'it is damaged',
  disk: 'the disk does not give it',
}

/** What is wrong with a show's log, in plain words; empty where it is sound. */
export async function verify(store: Store, show: ShowId): Promise<readonly string[]> {
  try {
    // The snapshot first: a server may write on meanwhile, and must not seem to have a snapshot ahead of its log.
    const snapshot = await store.snapshot(show)
    const log = await store.eventsAfter(show, 0)
    const faults = [...orderFaults(log), ...replayFaults(log)]
    return [...faults, ...(snapshot === null ? [] : snapshotFaults(log, snapshot))]
  } catch (error) {
    if (!(error instanceof UnreadableEvent)) throw error
    return [`seq ${error.seq} cannot be read: ${CAUSES[error.why]}`]
  }
}

function orderFaults(log: readonly Envelope[]): readonly string[] {
  return log.flatMap(({ seq, at, event }, index) => {
    const before = log[index - 1]
    const gap = seq === index + 1 ? [] : [`seq ${seq} stands where ${index + 1} should`]
    const back =
      // A rehearsal that begins again may begin earlier (R12).
      before === undefined || at >= before.at || event.type === 'runBegun'
        ? []
        : [`seq ${seq} is earlier than the one before`]
    return [...gap, ...back]
  })
}

function replayFaults(log: readonly Envelope[]): readonly string[] {
  const [first] = log
  if (first?.event.type !== 'showCreated')
    return ['the log does not begin with the show being made']
  let state = begin(first)
  for (const envelope of log.slice(1)) {
    try {
      state = evolve(state, envelope)
    } catch {
      return [`seq ${envelope.seq} makes no sense where it stands`]
    }
  }
  return []
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
    return JSON.parse(JSON.stringify(replay(log)))
  } catch {
    return null
  }
}
