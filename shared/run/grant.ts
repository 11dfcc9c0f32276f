import { z } from 'zod'
import { BoothId, PersonId } from '../agenda/ids.ts'
import { textUpTo } from '../agenda/texts.ts'
import { Id, Instant, Ms } from './entitySchemas.ts'
import { has, ROLES } from './roles.ts'
import { SCOPES } from './scopes.ts'

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
  /** What an integration may do; only integrations have scopes. */
  scopes: z.array(z.enum(SCOPES)).min(1).max(SCOPES.length).readonly().optional(),
  /** When the link of an integration expires, in server time. */
  expires: Instant.optional(),
})
export type Grant = z.infer<typeof Grant>

/** The rights of a new link. An integration has a name, scopes and an end, and nothing else; other links have no scopes. A program has one role. */
export const NewGrant = Grant.refine((grant) => {
  const { roles, person, booth, name, scopes, expires } = grant
  if (roles.includes('integration')) {
    const isAlone = roles.length === 1 && person === null && booth === null
    return isAlone && name !== undefined && scopes !== undefined && expires !== undefined
  }
  if (scopes !== undefined || expires !== undefined) return false
  if (!has(grant, 'forPrograms')) return true
  const isOfNobody = person === null || roles.includes('calendar')
  return roles.length === 1 && booth === null && name === undefined && isOfNobody
}, 'an integration has a name, scopes and an end; no other link has scopes; a calendar has no other role')

/** The roles that a person's link can get. */
export const PersonRoles = Roles.refine(
  (roles) => !has({ roles }, 'forPrograms'),
  'a person cannot be an integration or a calendar',
)

/** A link of a show. Its token is derived from `generation`; revoking or replacing the link raises it. */
export const Link = z.object({
  id: Id,
  grant: Grant,
  generation: Ms,
  revoked: z.boolean(),
  /** The link whose command made it; absent if unknown or hidden from the reader. */
  by: Id.exactOptional(),
  /** The generations whose rehearsals stay open, by choice of who revoked the link (P14). */
  kept: z.array(Ms).readonly().exactOptional(),
})
export type Link = Readonly<z.infer<typeof Link>>
