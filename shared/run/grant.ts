import { z } from 'zod'
import { BoothId, PersonId } from '../agenda/ids.ts'
import { textUpTo } from '../agenda/texts.ts'
import { Id, Ms } from './entitySchemas.ts'
import { ROLES } from './roles.ts'

export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

/** The roles that one link has. */
export const Roles = z.array(Role).min(1).max(ROLES.length)

/** What a link gives: its roles, and the person or booth it belongs to where there is one (role interpreter without one: the show's only booth). */
export const Grant = z.strictObject({
  roles: Roles,
  person: PersonId.nullable(),
  booth: BoothId.nullable(),
  /** What whoever uses it is called, where they are nobody of the agenda: of several interpreters in a booth, each. */
  name: textUpTo(40).optional(),
})
export type Grant = z.infer<typeof Grant>

/** A link of a show; its token is derived from `generation`, which a revocation or replacement raises. */
export const Link = z.object({
  id: Id,
  grant: Grant,
  generation: Ms,
  revoked: z.boolean(),
  /** The link whose command made it; absent where that is not known, and for who may not see all. */
  by: Id.exactOptional(),
})
export type Link = Readonly<z.infer<typeof Link>>
