import type { PersonId } from '../agenda/ids.ts'
import type { Link, Role } from '../run/grant.ts'
import { has, ROLE_FACTS } from '../run/roles.ts'

type Given = { readonly roles: readonly Role[] }

/** Whether these roles hand out links: whoever does sees every link, whose it is and what it opens, so that nobody disappears from a list. */
export function handsOutLinks(roles: readonly Role[]): boolean {
  return roles.some((role) => ROLE_FACTS[role].links !== 'none')
}

/** Whether roles reach no higher than one's own: owners and planners see what a moderator does not. */
export function isNoHigher(given: readonly Role[], own: readonly Role[]): boolean {
  return given.every((role) => !ROLE_FACTS[role].high || own.includes(role))
}

/** Whether who has these roles is told the address of a link: whoever has it is what it gives, so nobody is told one of a higher place than their own. */
export function seesLinkAddress(roles: readonly Role[], { roles: given }: Given): boolean {
  if (has({ roles }, 'everything')) return true
  const isHandedOut = given.every((role) => ROLE_FACTS[role].handedOut)
  const reaches = roles.some((role) => {
    const { links } = ROLE_FACTS[role]
    return links === 'all' || (links === 'handed-out' && isHandedOut)
  })
  return reaches && isNoHigher(given, roles)
}

/** The people whose contact is neither shown to these roles nor changed by them: some link of theirs, withdrawn or not, is not theirs to hand out (P13). */
export function beyondReach(
  roles: readonly Role[],
  links: readonly Link[],
): ReadonlySet<PersonId | null> {
  const beyond = links.filter(({ grant }) => !seesLinkAddress(roles, grant))
  return new Set(beyond.map(({ grant }) => grant.person))
}
