import type { Grant, Role } from '../../../../shared/run/grant.ts'
import type { AgendaFunction, NamedRole } from '../../../../shared/run/namedRoles.ts'
import { ROLE_FACTS, ROLES_LISTED, rolesInOrder } from '../../../../shared/run/roles.ts'

/** A link and its current grant. */
export type GrantedLink = { readonly link: string; readonly grant: Grant }

/** The functions that change roles of a show's links from this page. */
export type RoleActs = {
  /** Returns whether this page can replace the link's roles by these now. */
  can(granted: GrantedLink, roles: readonly Role[]): boolean
  set(granted: GrantedLink, roles: readonly Role[]): void
  /** Returns the requested roles until the server answers; null if none were requested. */
  pendingRoles(link: string): readonly Role[] | null
  /** Returns a sentence why the last change of this link failed; null if it did not. */
  trouble(link: string): string | null
}

/** A link, the roles that agendas name its person for, and the functions that change its roles. */
export type LinkWithRoles = {
  readonly granted: GrantedLink
  readonly named: readonly NamedRole[]
  readonly acts: RoleActs
  /** Its day, if somebody has several links. */
  readonly day?: string
}

/** The links of one person that are shown together. */
export type PersonLinks = readonly [LinkWithRoles, ...LinkWithRoles[]]

/** A function that agendas name a person for; `days` is empty if all agendas do. */
type Naming = { readonly as: AgendaFunction; readonly days: readonly string[] }

/** The roles with a box: links to the report and links of programs are made elsewhere. */
const BOXES = ROLES_LISTED.filter(
  (role) => !(ROLE_FACTS[role].reportOnly || ROLE_FACTS[role].forPrograms),
)

/** Returns whether a link has a role, and the function that changes it (null: not possible). */
function onLink({ granted, named, acts }: LinkWithRoles, role: Role) {
  const pending = acts.pendingRoles(granted.link)
  const roles = pending ?? granted.grant.roles
  const has = roles.includes(role)
  const newRoles = rolesInOrder(has ? roles.filter((one) => one !== role) : [...roles, role])
  const canChange = newRoles.length > 0 && acts.can(granted, newRoles)
  return {
    has,
    change: canChange && pending === null ? () => acts.set(granted, newRoles) : null,
    waits: canChange && pending !== null,
    as: named.find((one) => one.role === role)?.as ?? null,
  }
}

/** Returns the functions that agendas name a person for, with days if only some agendas do. */
function namings(
  those: ReadonlyArray<{ readonly as: AgendaFunction | null; readonly day: string | undefined }>,
  linkCount: number,
): readonly Naming[] {
  const functions = new Set(those.flatMap(({ as }) => as ?? []))
  return [...functions].map((as) => {
    const days = those.filter((one) => one.as === as)
    return { as, days: days.length === linkCount ? [] : days.flatMap(({ day }) => day ?? []) }
  })
}

/** Returns the box of a role for some of a person's links; `linkCount` counts all of them. */
function boxOf(role: Role, links: readonly LinkWithRoles[], linkCount: number) {
  const each = links.map((of) => ({ ...onLink(of, role), day: of.day }))
  const has = each.every((one) => one.has)
  const changes = each.filter((one) => one.has === has).map(({ change }) => change)
  const known = changes.flatMap((change) => change ?? [])
  return {
    role,
    /** Whether all links have the role. */
    has,
    /** Whether only some links have the role. */
    mixed: !has && each.some((one) => one.has),
    /** Gives the role to links without it, or takes it from all; null if that is not possible. */
    press:
      known.length < changes.length
        ? null
        : () => {
            for (const change of known) change()
          },
    /** Whether a change waits for the server's answer. */
    waits: each.some(({ waits }) => waits),
    /** The functions with this role that agendas name the person for. */
    named: namings(each, linkCount),
  }
}

export type RoleBox = ReturnType<typeof boxOf>

/** Returns the boxes of a person's links: roles that they have, can get, or are named for. */
export function boxesOf(links: PersonLinks): readonly RoleBox[] {
  return BOXES.map((role) => boxOf(role, links, links.length)).filter(
    ({ has, mixed, press, waits, named }) =>
      has || mixed || press !== null || waits || named.length > 0,
  )
}

/** Returns a box for each role that agendas name a person for, on the links to those shows. */
export function proposedOf(links: PersonLinks): readonly RoleBox[] {
  return BOXES.flatMap((role) => {
    const those = links.filter(({ named }) => named.some((one) => one.role === role))
    return those.length === 0 ? [] : [boxOf(role, those, links.length)]
  })
}
