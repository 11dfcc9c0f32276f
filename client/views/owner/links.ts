import type { LinkId } from '../../../shared/agenda/ids.ts'
import type { OwnedLink, OwnedShow } from '../../../shared/protocol/down/shows.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { linksMadeBy } from '../../../shared/run/madeLinks.ts'
import { ROLE_FACTS } from '../../../shared/run/roles.ts'
import { inOrder } from '../../ui/links/useLinkWords.ts'

/** The first link of a role that opens, or null. */
export function linkOfRole(show: OwnedShow, role: Role): OwnedLink | null {
  const links = inOrder(show.links).filter(({ person, revoked }) => person === null && !revoked)
  return links.find(({ grant }) => grant.roles.includes(role)) ?? null
}

/** The links that a link made and that still open, with those that these made (P14). */
export function openMade({ links }: OwnedShow, maker: LinkId): readonly OwnedLink[] {
  return linksMadeBy(links, maker, ({ link }) => link).filter(({ revoked }) => !revoked)
}

/** The links that cards are printed for, in the order of the page; those of the report are shared when it is all over. */
export function cardLinks(show: OwnedShow): readonly OwnedLink[] {
  return inOrder(show.links).filter(
    ({ revoked, grant }) => !revoked && grant.roles.some((role) => !ROLE_FACTS[role].reportOnly),
  )
}
