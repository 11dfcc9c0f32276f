import { type Grant, inOrder, type Role, rolesInOrder } from '../../../../shared/run/grant.ts'
import type { Calling, NamedRole } from '../../../../shared/run/namedRoles.ts'

/** A link whose roles are shown: what it opens now. */
export type Held = { readonly link: string; readonly grant: Grant }

/** How the roles of links are changed from this page. */
export type RoleActs = {
  /** Whether the link may be given these roles in all from here, now. */
  can(held: Held, roles: readonly Role[]): boolean
  set(held: Held, roles: readonly Role[]): void
  /** The roles that were asked for and not answered yet; null where nothing was. */
  wished(link: string): readonly Role[] | null
  /** Why the last change of this link was not done, as a sentence. */
  trouble(link: string): string | null
}

/** One box: a role, whether the link has it or is asked to, and whether that can be changed from here. */
export type RoleBox = {
  readonly role: Role
  readonly has: boolean
  /** The roles that pressing it asks for; null where it cannot be pressed. */
  readonly asks: readonly Role[] | null
  /** A change is on its way: it can be pressed again in a moment. */
  readonly waits: boolean
  /** What the agenda names the link's person as, where it is this role. */
  readonly named: Calling | null
}

/** The order in which boxes stand: what most have first, what few may give last. */
const ORDER = inOrder({
  ...{ speaker: 1, moderator: 2, timekeeper: 3, interpreter: 4 },
  ...{ audience: 5, stage: 6, guest: 7, planner: 8, owner: 9 },
})

/** The boxes of a link: of the roles it has, of those it can be given from here, and of those its person is named for. */
export function boxesOf(
  held: Held,
  named: readonly NamedRole[],
  acts: RoleActs,
): readonly RoleBox[] {
  const wished = acts.wished(held.link)
  const now = wished ?? held.grant.roles
  return ORDER.map((role): RoleBox => {
    const has = now.includes(role)
    const after = rolesInOrder(has ? now.filter((one) => one !== role) : [...now, role])
    const can = after.length > 0 && acts.can(held, after)
    return {
      ...{ role, has },
      asks: can && wished === null ? after : null,
      waits: can && wished !== null,
      named: named.find((one) => one.role === role)?.as ?? null,
    }
  }).filter(({ has, asks, waits, named: as }) => has || asks !== null || waits || as !== null)
}
