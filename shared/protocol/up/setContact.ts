import { z } from 'zod'
import { PersonId, ShowId } from '../../agenda/ids.ts'
import { Contact } from '../contact.ts'

/** How a person of the show is reached (null: not known any more); answered with `Kept`. */
export const SetContact = z.strictObject({ person: PersonId, contact: Contact.nullable() })
export type SetContact = z.infer<typeof SetContact>

/** The same by the owner's key. */
export const SetContactAsOwner = z.strictObject({
  show: ShowId,
  person: PersonId,
  contact: Contact.nullable(),
})
export type SetContactAsOwner = z.infer<typeof SetContactAsOwner>
