import type { Role } from '../../run/grant.ts'

const CALM_ROLES: readonly Role[] = ['audience', 'stage', 'guest']

/** Whether someone with these roles only looks on, so that rarer beats are enough. */
export function isCalm({ roles }: { readonly roles: readonly Role[] }): boolean {
  return roles.every((role) => CALM_ROLES.includes(role))
}
