import type { LinkId, PersonId } from '../../agenda/ids.ts'
import type { Opened } from '../opened.ts'

/**
 * The paths (`/#show.link.token`) of the links that the requester may hand out, without revoked ones; the times at which they
 * were opened; and the contacts that the requester may change (null: none stored).
 */
export type LinkPaths = {
  readonly paths: Readonly<Record<LinkId, string>>
  readonly opened: Readonly<Record<LinkId, Opened>>
  readonly contacts: Readonly<Record<PersonId, string | null>>
}
