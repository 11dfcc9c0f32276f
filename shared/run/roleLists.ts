import type { Role } from './grant.ts'

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
  'report',
] as const

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
