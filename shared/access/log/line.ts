import type { RoleDesk } from '../../run/roles.ts'
import type { Instant } from '../../time/instant.ts'
import type { Author, LogFact } from './fact.ts'

/** At which desk something was done; `self`: by the show itself, at none. */
export type LogDesk = RoleDesk | 'self'

/** One line of a show's log, as a reader of it is told. */
export type LogLine = {
  readonly seq: number
  /** Show time. */
  readonly at: Instant
  /** Null where it happened by itself. */
  readonly by: Author | null
  readonly desk: LogDesk
  /** The step that this was part of; absent where it made none. */
  readonly step?: string
  readonly fact: LogFact
}
