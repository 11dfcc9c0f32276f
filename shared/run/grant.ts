import { z } from 'zod'
import { type LinkId, PersonId } from '../agenda/ids.ts'
import { ROLES } from './roleLists.ts'

export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

/** The roles that one link has. */
export const Roles = z.array(Role).min(1).max(ROLES.length)

/** What a link gives: its roles, and the person or booth it belongs to where there is one. */
export const Grant = z.strictObject({
  roles: Roles,
  person: PersonId.nullable(),
  booth: z.string().trim().min(1).max(40).nullable(),
})
export type Grant = z.infer<typeof Grant>

/** A link of a show; its token is derived from `generation`, which a revocation or replacement raises. */
export type Link = {
  readonly id: LinkId
  readonly grant: Grant
  readonly generation: number
  readonly revoked: boolean
}
