import type { Author } from '../../access/log/fact.ts'
import type { LogLine } from '../../access/log/line.ts'
import type { Instant } from '../../time/instant.ts'

/** Somebody's link was opened where no screen had it open, or closed on the last. It is in no log: a server that starts anew knows none. */
export type LinkOpening = {
  /** Counts from 1 on since the server started. */
  readonly n: number
  /** The log's last event by then. */
  readonly seq: number
  /** Show time. */
  readonly at: Instant
  readonly what: 'came' | 'left'
  readonly who: Author
}

/** A page of a show's log, oldest first: every line with a seq above `from` and below what was asked for; and who came and left since. */
export type LogPage = {
  /** Names the server's process: comings and goings of another one count anew. */
  readonly boot: string
  readonly from: number
  readonly lines: readonly LogLine[]
  readonly comings: readonly LinkOpening[]
}
