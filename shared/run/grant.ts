import { z } from 'zod'
import { type LinkId, PersonId } from '../agenda/ids.ts'

/** Every role a link can have; closed from the start. */
export const ROLES = [
  'owner',
  'planner',
  'moderator',
  'timekeeper',
  'interpreter',
  'speaker',
  'audience',
  'stage',
  'guest',
] as const

export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

/** The roles that one link has. */
export const Roles = z.array(Role).min(1).max(ROLES.length)

/** Roles in their order and each once, as a link keeps them. */
export function rolesInOrder(roles: readonly Role[]): Role[] {
  return ROLES.filter((role) => roles.includes(role))
}

/** Whether two lists name the same roles. */
export function sameRoles(one: readonly Role[], other: readonly Role[]): boolean {
  return ROLES.every((role) => one.includes(role) === other.includes(role))
}

/** Roles by the place that each has in some order; those without one are left out. */
export function inOrder(places: Readonly<Record<Role, number | null>>): readonly Role[] {
  const placed = ROLES.flatMap((role) => {
    const place = places[role]
    return place === null ? [] : [{ role, place }]
  })
  return placed.toSorted((a, b) => a.place - b.place).map(({ role }) => role)
}

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
