import type { Author, LogLine } from '../../access/log/fact.ts'
import type { Instant } from '../../time/instant.ts'

/** The connection of a link's first screen or the end of its last one. It is in no log: a server forgets it when it restarts. */
export type LinkOpening = {
  /** Counts from 1 since the server started. */
  readonly n: number
  readonly seq: number
  readonly at: Instant
  readonly what: 'came' | 'left'
  readonly who: Author
}

/** A page of a show's log, oldest first: the lines with a seq above `from`, and the connections since the last page. */
export type LogPage = {
  /** The server process: another one counts its connections from 1. */
  readonly boot: string
  readonly from: number
  readonly lines: readonly LogLine[]
  readonly comings: readonly LinkOpening[]
}
