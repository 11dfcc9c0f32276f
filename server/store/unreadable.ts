import type { ShowId } from '../../shared/agenda/ids.ts'
import type { UnreadableShow } from '../../shared/protocol/down/shows.ts'

type Why = UnreadableShow['why']

/** An event of a log, at `seq`, that cannot be read; all before it can. */
export class UnreadableEvent extends Error {
  readonly why: Why
  readonly seq: number

  constructor(why: Why, seq: number, cause?: unknown) {
    super(`event ${seq} cannot be read (${why})`, { cause })
    this.name = 'UnreadableEvent'
    this.why = why
    this.seq = seq
  }
}

/** The event for which something went wrong; null where it was for none. */
function unreadableIn(error: unknown): UnreadableEvent | null {
  if (error instanceof UnreadableEvent) return error
  return error instanceof Error ? unreadableIn(error.cause) : null
}

/** How a show that could not be loaded is listed: by what was wrong with it, else as one that the disk did not give. */
export function unreadableShow(show: ShowId, error: unknown): UnreadableShow {
  const event = unreadableIn(error)
  return event === null
    ? { show, why: 'disk', seq: null }
    : { show, why: event.why, seq: event.seq }
}
