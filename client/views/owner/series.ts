import type { LinkId, SeriesId, ShowId } from '../../../shared/agenda/ids.ts'
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

/** The shows of a series that were not put away, the earliest first. */
export function showsOf(series: SeriesId, shows: readonly OwnedShow[]): readonly OwnedShow[] {
  return shows
    .filter((show) => show.series === series && !show.archived)
    .toSorted((a, b) => a.startsAt - b.startsAt)
}

/** Those whose links are given out: published, and not over. */
export function givenOf(shows: readonly OwnedShow[]): readonly OwnedShow[] {
  return shows.filter(({ status }) => status !== 'draft' && status !== 'ended')
}

/** The show that is run next: the one that is on, else the first that has not run yet. */
export function nextOf(shows: readonly OwnedShow[]): OwnedShow | null {
  const given = givenOf(shows)
  return given.find(({ status }) => status !== 'planned') ?? given[0] ?? null
}

/** Those that can be published now: drafts with something in them. */
export function publishable(shows: readonly OwnedShow[]): readonly OwnedShow[] {
  return shows.filter(({ status, draft }) => status === 'draft' && (draft?.items ?? 0) > 0)
}

/** The one thing to do next with shows that belong together. */
type NextStep = 'publish' | 'give' | 'console' | null

/** What that is: publish what is chosen and was not refused, then give out what nobody has opened, then run it. */
export function nextStep(
  shows: readonly OwnedShow[],
  chosen: readonly OwnedShow[],
  refused: ReadonlySet<ShowId>,
  waiting: number,
): NextStep {
  if (chosen.some(({ show }) => !refused.has(show))) return 'publish'
  if (waiting > 0) return 'give'
  return nextOf(shows) === null ? null : 'console'
}
