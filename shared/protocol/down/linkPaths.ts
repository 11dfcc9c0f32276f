import type { LinkId, PersonId } from '../../agenda/ids.ts'
import type { Opened } from '../opened.ts'

/**
 * What follows the server's address in each link that its asker may hand out (`/#show.link.token`), none of a withdrawn one;
 * when each of these was opened, where it was; and the contact of each person that its asker may change (null: none is stored).
 */
export type LinkPaths = {
  readonly paths: Readonly<Record<LinkId, string>>
  readonly opened: Readonly<Record<LinkId, Opened>>
  readonly contacts: Readonly<Record<PersonId, string | null>>
}
