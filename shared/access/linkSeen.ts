import type { Grant, Role } from '../run/grant.ts'

/** The roles whose links planners hand out: they open nothing but what is looked at, or one's own turn. */
const HANDED_OUT: readonly Role[] = ['speaker', 'audience', 'stage', 'guest']

/** Whether who has these roles sees that a link is there, and whose: owner and moderator every one, planners those that they hand out. */
export function seesLink(roles: readonly Role[], { roles: given }: Pick<Grant, 'roles'>): boolean {
  if (roles.includes('owner') || roles.includes('moderator')) return true
  return roles.includes('planner') && given.every((role) => HANDED_OUT.includes(role))
}

/** Whether who has these roles hands out any links at all. */
export function handsOut(roles: readonly Role[]): boolean {
  return HANDED_OUT.some((role) => seesLink(roles, { roles: [role] }))
}

/** Whether roles reach no higher than one's own: owners and planners see what a moderator does not. */
export function isNoHigher(given: readonly Role[], own: readonly Role[]): boolean {
  return given.every((role) => (role !== 'owner' && role !== 'planner') || own.includes(role))
}

/** Whether who has these roles is told the address of a link: whoever has it is what it gives, so nobody is told one of a higher place than their own. */
export function isToldAddress(roles: readonly Role[], grant: Pick<Grant, 'roles'>): boolean {
  if (roles.includes('owner')) return true
  return seesLink(roles, grant) && isNoHigher(grant.roles, roles)
}
