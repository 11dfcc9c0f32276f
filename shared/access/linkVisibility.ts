import type { PersonId } from '../agenda/ids.ts'
import type { Link, Role } from '../run/grant.ts'
import { has, ROLE_FACTS } from '../run/roles.ts'

type RoleList = { readonly roles: readonly Role[] }

/** Returns whether these roles manage links. Such roles see every link with its roles. */
export function handsOutLinks(roles: readonly Role[]): boolean {
  return roles.some((role) => ROLE_FACTS[role].links !== 'none')
}

/** Returns whether all privileged roles (owner, planner) in `granted` are also in `own`. */
export function isNoHigher(granted: readonly Role[], own: readonly Role[]): boolean {
  return granted.every((role) => !ROLE_FACTS[role].privileged || own.includes(role))
}

/** Returns whether these roles may see the address of a link. The address gives its roles to everyone who has it, so it must not have higher roles. */
export function seesLinkAddress(roles: readonly Role[], { roles: granted }: RoleList): boolean {
  if (has({ roles }, 'everything')) return true
  const isHandedOut = granted.every((role) => ROLE_FACTS[role].handedOut)
  const managesLink = roles.some((role) => {
    const { links } = ROLE_FACTS[role]
    return links === 'all' || (links === 'handed-out' && isHandedOut)
  })
  return managesLink && isNoHigher(granted, roles)
}

/** Returns the people whose contact these roles may not see or change: people with a link, revoked or not, whose address is hidden from these roles (P13). */
export function peopleBeyondReach(
  roles: readonly Role[],
  links: readonly Link[],
): ReadonlySet<PersonId | null> {
  const hiddenLinks = links.filter(({ grant }) => !seesLinkAddress(roles, grant))
  return new Set(hiddenLinks.map(({ grant }) => grant.person))
}
