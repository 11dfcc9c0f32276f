import type { ShowId } from '../../shared/agenda/ids.ts'
import type { UnreadableShow } from '../../shared/protocol/down/shows.ts'
import { StartupError } from '../startupError.ts'

type Reason = UnreadableShow['why']

/** The error for the event at `seq`, the first of its log that cannot be read. */
export class UnreadableEvent extends Error {
  readonly why: Reason
  readonly seq: number

  constructor(why: Reason, seq: number, cause?: unknown) {
    super(`event ${seq} cannot be read (${why})`, { cause })
    this.name = 'UnreadableEvent'
    this.why = why
    this.seq = seq
  }
}

/** Returns the unreadable event that caused an error; null if there is none. */
function unreadableEventIn(error: unknown): UnreadableEvent | null {
  if (error instanceof UnreadableEvent) return error
  return error instanceof Error ? unreadableEventIn(error.cause) : null
}

/** Returns the list entry of a show that could not be loaded; without an unreadable event, the disk is at fault. */
export function unreadableShow(show: ShowId, error: unknown): UnreadableShow {
  const event = unreadableEventIn(error)
  return event === null
    ? { show, why: 'disk', seq: null }
    : { show, why: event.why, seq: event.seq }
}

/** The error if the store cannot write: the data was not written and never will be. */
export class CannotWrite extends Error {
  constructor(cause?: unknown) {
    super('the store cannot write', { cause })
    this.name = 'CannotWrite'
  }
}

/** The error if it is unknown whether the data was written, until the store can write again. */
export class Unconfirmed extends Error {
  constructor(cause?: unknown) {
    super('it is unknown whether this was written until the store can write again', { cause })
    this.name = 'Unconfirmed'
  }
}

/** Rejects with `Unconfirmed` if a request to the shared log fails. */
export function rejectAsUnconfirmed<Answer>(request: Promise<Answer>): Promise<Answer> {
  return request.catch((error: unknown) => {
    throw new Unconfirmed(error)
  })
}

/** The error of a write to a show that does not exist, as it was deleted meanwhile. */
export class NoSuchShow extends Error {
  constructor() {
    super('there is no such show')
    this.name = 'NoSuchShow'
  }
}

/** The error of a rewriting while other servers use the database. */
export class OtherServers extends StartupError {
  constructor() {
    super('Other servers are running on the database: stop all of them first.')
  }
}

/** The error if the store cannot be reached. */
export class Unreachable extends Error {
  constructor(cause?: unknown) {
    super('the store cannot be reached', { cause })
    this.name = 'Unreachable'
  }
}

/** Whether an error only means that the store is unavailable; the store reports this itself. */
export function isUnavailable(error: unknown): boolean {
  return [CannotWrite, Unconfirmed, Unreachable].some((type) => error instanceof type)
}
