import { isDeepStrictEqual } from 'node:util'
import type { ShowId } from '../../shared/agenda/ids.ts'
import { begin, evolve, replay } from '../../shared/run/evolve.ts'
import type { Envelope, ShowState } from '../../shared/run/state.ts'
import { jsonIn } from '../parseText.ts'
import type { Snapshot, Store } from './port.ts'
import { STATE_VERSION } from './stateVersion.ts'
import { eventFault } from './storedEvent.ts'
import { ShapeMismatch } from './storedReader.ts'
import { UnreadableEvent } from './storeFaults.ts'

const CAUSES: Readonly<Record<UnreadableEvent['why'], string>> = {
  newer: 'a newer version wrote it',
  damaged: 'it is damaged',
  disk: 'the disk cannot be read',
}

const NO_CREATION = 'the log does not begin with the creation of the show'

/** Describes why an event cannot be read. */
export function unreadableFault({ seq, why, cause }: UnreadableEvent): string {
  const where =
    why === 'damaged' && cause instanceof ShapeMismatch ? `, at ${cause.path.join('.')}` : ''
  return `seq ${seq} cannot be read: ${CAUSES[why]}${where}`
}

/** Checks a log event by event: their order, their format, and that each can be applied to the state. */
export class LogCheck {
  #count = 0
  #previous: Envelope | undefined
  /** Null if an event could not be applied. */
  #state: ShowState | null = null
  readonly #orderFaults: string[] = []
  readonly #stateFaults: string[] = []

  add(envelope: Envelope): void {
    this.#count += 1
    this.#checkOrder(envelope)
    const path = eventFault(envelope.event)
    if (path !== null)
      this.#orderFaults.push(`seq ${envelope.seq} is not as this version writes it, at ${path}`)
    this.#applyEvent(envelope)
    this.#previous = envelope
  }

  /** Returns a description of each fault. */
  faults(): readonly string[] {
    return this.#count === 0 ? [NO_CREATION] : [...this.#orderFaults, ...this.#stateFaults]
  }

  #checkOrder({ seq, at, event }: Envelope): void {
    if (seq !== this.#count) this.#orderFaults.push(`seq ${seq} is in the place of ${this.#count}`)
    // A rehearsal that starts again may start earlier (R12).
    const isEarlier =
      this.#previous !== undefined && at < this.#previous.at && event.type !== 'runBegun'
    if (isEarlier) this.#orderFaults.push(`seq ${seq} is earlier than the one before`)
  }

  #applyEvent(envelope: Envelope): void {
    try {
      if (this.#state !== null) this.#state = evolve(this.#state, envelope)
      else if (this.#count > 1) return
      else if (envelope.event.type === 'showCreated') this.#state = begin(envelope)
      else this.#stateFaults.push(NO_CREATION)
    } catch {
      this.#state = null
      this.#stateFaults.push(`seq ${envelope.seq} does not fit the state before it`)
    }
  }
}

/** Returns a description of each fault in the logs and snapshots of all shows. */
export async function verifyAll(store: Store): Promise<readonly string[]> {
  const findings: string[] = []
  for (const show of await store.shows())
    findings.push(...(await verify(store, show)).map((line) => `${show}: ${line}`))
  return findings
}

/** Returns a description of each fault in the log and the snapshot of a show. */
export async function verify(store: Store, show: ShowId): Promise<readonly string[]> {
  try {
    // The snapshot first: a running server may write between the two reads, and the snapshot must not seem to be ahead of the log.
    const snapshot = await store.snapshot(show)
    const log = await store.eventsAfter(show, 0)
    const check = new LogCheck()
    for (const envelope of log) check.add(envelope)
    return [...check.faults(), ...(snapshot === null ? [] : snapshotFaults(log, snapshot))]
  } catch (error) {
    if (!(error instanceof UnreadableEvent)) throw error
    return [unreadableFault(error)]
  }
}

function snapshotFaults(log: readonly Envelope[], snapshot: Snapshot): readonly string[] {
  if (snapshot.version !== STATE_VERSION) return []
  if (snapshot.seq > log.length) return [`the snapshot at ${snapshot.seq} is ahead of the log`]
  return isDeepStrictEqual(replayedState(log.slice(0, snapshot.seq)), snapshot.state)
    ? []
    : [`the snapshot at ${snapshot.seq} differs from the state of the log`]
}

/** Replays a log to the state as a snapshot stores it; null if that fails. */
function replayedState(log: readonly Envelope[]): unknown {
  try {
    return jsonIn(JSON.stringify(replay(log)))
  } catch {
    return null
  }
}
