import type { PersonId } from '../agenda/ids.ts'
import type { Link, Role } from '../run/grant.ts'
import { has, ROLE_FACTS } from '../run/roles.ts'

type RoleList = { readonly roles: readonly Role[] }

/** Returns whether these roles manage links. They then see every link with its roles, so that nobody is missing in a list. */
export function handsOutLinks(roles: readonly Role[]): boolean {
  return roles.some((role) => ROLE_FACTS[role].links !== 'none')
}

/** Returns whether `given` adds no higher role to one's own: owner and planner are higher than moderator. */
export function isNoHigher(given: readonly Role[], own: readonly Role[]): boolean {
  return given.every((role) => !ROLE_FACTS[role].privileged || own.includes(role))
}

/** Returns whether these roles may see the address of a link. An address gives its roles to everyone who has it, so nobody sees one of a higher role. */
export function seesLinkAddress(roles: readonly Role[], { roles: given }: RoleList): boolean {
  if (has({ roles }, 'everything')) return true
  const isHandedOut = given.every((role) => ROLE_FACTS[role].handedOut)
  const reaches = roles.some((role) => {
    const { links } = ROLE_FACTS[role]
    return links === 'all' || (links === 'handed-out' && isHandedOut)
  })
  return reaches && isNoHigher(given, roles)
}

/** Returns the people whose contact these roles neither see nor change: one of their links, revoked or not, is above these roles (P13). */
export function peopleBeyondReach(
  roles: readonly Role[],
  links: readonly Link[],
): ReadonlySet<PersonId | null> {
  const beyond = links.filter(({ grant }) => !seesLinkAddress(roles, grant))
  return new Set(beyond.map(({ grant }) => grant.person))
}
