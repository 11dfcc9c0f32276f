import { z } from 'zod'
import { BoothId, PersonId } from '../agenda/ids.ts'
import { textUpTo } from '../agenda/texts.ts'
import { Id, Ms } from './entitySchemas.ts'
import { ROLES } from './roles.ts'

export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

export const Roles = z.array(Role).min(1).max(ROLES.length)

/** The rights of a link: its roles, and its person or booth (an interpreter without booth: the show's only one). */
export const Grant = z.strictObject({
  roles: Roles,
  person: PersonId.nullable(),
  booth: BoothId.nullable(),
  /** The name of a user who is not on the agenda, such as one of several interpreters in a booth. */
  name: textUpTo(40).optional(),
})
export type Grant = z.infer<typeof Grant>

/** A link of a show. Its token is derived from `generation`; revoking or replacing the link raises it. */
export const Link = z.object({
  id: Id,
  grant: Grant,
  generation: Ms,
  revoked: z.boolean(),
  /** The link whose command made it; absent if unknown or hidden from the reader. */
  by: Id.exactOptional(),
})
export type Link = Readonly<z.infer<typeof Link>>
