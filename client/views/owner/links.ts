import type { LinkId } from '../../../shared/agenda/ids.ts'
import type { OwnedLink, OwnedShow } from '../../../shared/protocol/down/shows.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { linksMadeBy } from '../../../shared/run/madeLinks.ts'
import { ROLE_FACTS } from '../../../shared/run/roles.ts'

function place({ grant }: OwnedLink): number {
  return Math.min(...grant.roles.map((role) => ROLE_FACTS[role].place))
}

/** The links of no person in particular, by role. */
export function roleLinks({ links }: OwnedShow): readonly OwnedLink[] {
  return links.filter(({ person }) => person === null).toSorted((a, b) => place(a) - place(b))
}

/** The links of people, in the order of their first turns; who has none comes last. */
export function personLinks({ links }: OwnedShow): readonly OwnedLink[] {
  const turn = (link: OwnedLink) => link.turns[0]?.at ?? Number.POSITIVE_INFINITY
  return links
    .filter(({ person }) => person !== null)
    .toSorted((a, b) => (turn(a) === turn(b) ? 0 : turn(a) - turn(b)))
}

/** The first link of a role that opens, or null. */
export function linkOfRole(show: OwnedShow, role: Role): OwnedLink | null {
  return (
    roleLinks(show).find(({ grant, revoked }) => !revoked && grant.roles.includes(role)) ?? null
  )
}

/** The links that a link made and that still open, with those that these made (P14). */
export function openMade({ links }: OwnedShow, maker: LinkId): readonly OwnedLink[] {
  return linksMadeBy(links, maker, ({ link }) => link).filter(({ revoked }) => !revoked)
}

/** The links that cards are printed for, in the order of the page; those of the report are shared when it is all over. */
export function cardLinks(show: OwnedShow): readonly OwnedLink[] {
  return [...roleLinks(show), ...personLinks(show)].filter(
    ({ revoked, grant }) => !revoked && grant.roles.some((role) => !ROLE_FACTS[role].reportOnly),
  )
}
