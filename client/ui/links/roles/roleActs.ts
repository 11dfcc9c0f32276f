import type { Grant, Role } from '../../../../shared/run/grant.ts'
import type { AgendaFunction, NamedRole } from '../../../../shared/run/namedRoles.ts'
import { ROLE_FACTS, ROLES_LISTED, rolesInOrder } from '../../../../shared/run/roles.ts'

/** A link whose roles are shown: what it opens now. */
export type GrantedLink = { readonly link: string; readonly grant: Grant }

/** How the roles of a show's links are changed from this page. */
export type RoleActs = {
  /** Whether the link may be given these roles in all from here, now. */
  can(granted: GrantedLink, roles: readonly Role[]): boolean
  set(granted: GrantedLink, roles: readonly Role[]): void
  /** The roles that were asked for and not answered yet; null where nothing was. */
  wished(link: string): readonly Role[] | null
  /** Why the last change of this link was not done, as a sentence. */
  trouble(link: string): string | null
}

/** What is known of a link's roles, and how they are changed from here. */
export type RolesOf = {
  readonly granted: GrantedLink
  readonly named: readonly NamedRole[]
  readonly acts: RoleActs
  /** Its day, if somebody has several links. */
  readonly day?: string
}

/** The links of one person that are shown together. */
export type TheirLinks = readonly [RolesOf, ...RolesOf[]]

/** What an agenda names somebody as, and the days on which, where they have links to others too. */
type Naming = { readonly as: AgendaFunction; readonly days: readonly string[] }

/** The roles that a box can give; links of the report are made where it is shared. */
const BOXES = ROLES_LISTED.filter((role) => !ROLE_FACTS[role].reportOnly)

/** A role on one link: whether it is there, and what would change that. */
function onLink({ granted, named, acts }: RolesOf, role: Role) {
  const wished = acts.wished(granted.link)
  const now = wished ?? granted.grant.roles
  const has = now.includes(role)
  const after = rolesInOrder(has ? now.filter((one) => one !== role) : [...now, role])
  const can = after.length > 0 && acts.can(granted, after)
  return {
    has,
    change: can && wished === null ? () => acts.set(granted, after) : null,
    waits: can && wished !== null,
    as: named.find((one) => one.role === role)?.as ?? null,
  }
}

/** What agendas name somebody as, each once, with the days where it is not all of their links. */
function namings(
  those: ReadonlyArray<{ readonly as: AgendaFunction | null; readonly day: string | undefined }>,
  all: number,
): readonly Naming[] {
  const callings = new Set(those.flatMap(({ as }) => as ?? []))
  return [...callings].map((as) => {
    const days = those.filter((one) => one.as === as)
    return { as, days: days.length === all ? [] : days.flatMap(({ day }) => day ?? []) }
  })
}

/** The box of a role on some links of somebody who has `all` of them: whether they have it or are asked to, and whether that can be changed from here. */
function boxOf(role: Role, links: readonly RolesOf[], all: number) {
  const each = links.map((of) => ({ ...onLink(of, role), day: of.day }))
  const has = each.every((one) => one.has)
  const changes = each.filter((one) => one.has === has).map(({ change }) => change)
  const known = changes.flatMap((change) => change ?? [])
  return {
    role,
    /** All of them have it. */
    has,
    /** Some have it and some have not. */
    mixed: !has && each.some((one) => one.has),
    /** Gives the role to those that have it not, or takes it where all have it; null where it cannot be pressed. */
    press:
      known.length < changes.length
        ? null
        : () => {
            for (const change of known) change()
          },
    /** A change is on its way: it can be pressed again in a moment. */
    waits: each.some(({ waits }) => waits),
    /** What agendas name the links' person as, where it is this role. */
    named: namings(each, all),
  }
}

export type RoleBox = ReturnType<typeof boxOf>

/** The boxes of somebody's links: of the roles these have, of those they can be given from here, and of those their person is named for. */
export function boxesOf(links: TheirLinks): readonly RoleBox[] {
  return BOXES.map((role) => boxOf(role, links, links.length)).filter(
    ({ has, mixed, press, waits, named }) =>
      has || mixed || press !== null || waits || named.length > 0,
  )
}

/** The roles that agendas name somebody for, each with a box for the links to the shows whose agendas do. */
export function proposedOf(links: TheirLinks): readonly RoleBox[] {
  return BOXES.flatMap((role) => {
    const those = links.filter(({ named }) => named.some((one) => one.role === role))
    return those.length === 0 ? [] : [boxOf(role, those, links.length)]
  })
}
