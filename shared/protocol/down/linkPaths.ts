import type { LinkId, PersonId } from '../../agenda/ids.ts'
import type { Opened } from '../opened.ts'

/**
 * The path of each link that the asker may hand out (`/#show.link.token`), without withdrawn ones; when each was opened; and
 * the contacts that the asker may change (null: none stored).
 */
export type LinkPaths = {
  readonly paths: Readonly<Record<LinkId, string>>
  readonly opened: Readonly<Record<LinkId, Opened>>
  readonly contacts: Readonly<Record<PersonId, string | null>>
}
