import type { Envelope } from '../../shared/run/events.ts'
import { begin, evolve } from '../../shared/run/evolve.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { eventFault } from './parseEvent.ts'
import { OtherShape } from './storedReader.ts'
import type { UnreadableEvent } from './unreadable.ts'

const CAUSES: Readonly<Record<UnreadableEvent['why'], string>> = {
  newer: 'a newer version wrote it',
  damaged: 'it is damaged',
  disk: 'the disk does not give it',
}

const HEADLESS = 'the log does not begin with the show being made'

/** What is said of a log with an event that cannot be read. */
export function unreadableFault({ seq, why, cause }: UnreadableEvent): string {
  const where =
    why === 'damaged' && cause instanceof OtherShape ? `, at ${cause.path.join('.')}` : ''
  return `seq ${seq} cannot be read: ${CAUSES[why]}${where}`
}

/** Checks a log that is read one event after another, from its first on: its order, and that each event is as this version writes it and makes sense where it stands. */
export class LogCheck {
  #count = 0
  #before: Envelope | undefined
  /** Null once an event made no sense. */
  #state: ShowState | null = null
  readonly #order: string[] = []
  readonly #sense: string[] = []

  /** Looks at the next event. */
  see(envelope: Envelope): void {
    this.#count += 1
    this.#seeOrder(envelope)
    const path = eventFault(envelope.event)
    if (path !== null)
      this.#order.push(`seq ${envelope.seq} is not as this version writes it, at ${path}`)
    this.#seeSense(envelope)
    this.#before = envelope
  }

  /** What is wrong with all that was seen, in plain words; empty where it is sound. */
  faults(): readonly string[] {
    return this.#count === 0 ? [HEADLESS] : [...this.#order, ...this.#sense]
  }

  #seeOrder({ seq, at, event }: Envelope): void {
    if (seq !== this.#count) this.#order.push(`seq ${seq} stands where ${this.#count} should`)
    // A rehearsal that begins again may begin earlier (R12).
    const isBack = this.#before !== undefined && at < this.#before.at && event.type !== 'runBegun'
    if (isBack) this.#order.push(`seq ${seq} is earlier than the one before`)
  }

  #seeSense(envelope: Envelope): void {
    try {
      if (this.#state !== null) this.#state = evolve(this.#state, envelope)
      else if (this.#count > 1) return
      else if (envelope.event.type === 'showCreated') this.#state = begin(envelope)
      else this.#sense.push(HEADLESS)
    } catch {
      this.#state = null
      this.#sense.push(`seq ${envelope.seq} makes no sense where it stands`)
    }
  }
}
