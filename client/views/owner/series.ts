import { useEffect, useState } from 'react'
import { z } from 'zod'
import { type LinkId, SeriesId, ShowId } from '../../../shared/agenda/ids.ts'
import type { OwnedLink, OwnedShow } from '../../../shared/protocol/down/shows.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { linksMadeBy } from '../../../shared/run/madeLinks.ts'
import { ROLE_FACTS } from '../../../shared/run/roles.ts'
import { inOrder } from '../../ui/links/useLinkWords.ts'

/** Returns the first working link of a role that belongs to no person, or null. */
export function linkOfRole(show: OwnedShow, role: Role): OwnedLink | null {
  const links = inOrder(show.links).filter(({ person, revoked }) => person === null && !revoked)
  return links.find(({ grant }) => grant.roles.includes(role)) ?? null
}

/** Returns the working links that were made with a link, or with links made from it (P14). */
export function workingLinksMadeBy({ links }: OwnedShow, maker: LinkId): readonly OwnedLink[] {
  return linksMadeBy(links, maker, ({ link }) => link).filter(({ revoked }) => !revoked)
}

/** Returns the links that get printed cards, in the order of the page; links to the report alone get none. */
export function cardLinks(show: OwnedShow): readonly OwnedLink[] {
  return inOrder(show.links).filter(
    ({ revoked, grant }) => !revoked && grant.roles.some((role) => !ROLE_FACTS[role].reportOnly),
  )
}

/** Returns the shows of a series that are not archived, the earliest first. */
export function showsOf(series: SeriesId, shows: readonly OwnedShow[]): readonly OwnedShow[] {
  return shows
    .filter((show) => show.series === series && !show.archived)
    .toSorted((a, b) => a.startsAt - b.startsAt)
}

/** Returns the shows whose links are given out: published and not ended. */
export function showsToGiveOut(shows: readonly OwnedShow[]): readonly OwnedShow[] {
  return shows.filter(({ status }) => status !== 'draft' && status !== 'ended')
}

/** Returns the show to run next: the running one, else the first that has not started; null if none. */
export function nextOf(shows: readonly OwnedShow[]): OwnedShow | null {
  const candidates = showsToGiveOut(shows)
  return candidates.find(({ status }) => status !== 'planned') ?? candidates[0] ?? null
}

/** Returns the shows that can be published now: drafts with items. */
export function publishable(shows: readonly OwnedShow[]): readonly OwnedShow[] {
  return shows.filter(({ status, draft }) => status === 'draft' && (draft?.items ?? 0) > 0)
}

/** The next step with the shows of a series. */
type NextStep = 'publish' | 'give' | 'console' | null

/** Returns it: publish the chosen shows that were not refused, then give out links to `waiting` people, then run. */
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

/** The props of a part that is about one show, and of a part that is about several. */
export type ShowProps = { readonly show: OwnedShow }
export type ShowsProps = { readonly shows: readonly OwnedShow[] }

/** A place on the owner's page, stored in the browser's history, because the address contains the key. */
const OwnerPlace = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('shows') }),
  z.strictObject({ at: z.literal('make') }),
  z.strictObject({ at: z.literal('show'), show: ShowId }),
  z.strictObject({ at: z.literal('series'), series: SeriesId }),
  z.strictObject({ at: z.literal('giveSeries'), series: SeriesId }),
])
export type OwnerPlace = z.infer<typeof OwnerPlace>

function currentPlace(): OwnerPlace {
  const parsed = OwnerPlace.safeParse(window.history.state)
  return parsed.success ? parsed.data : { at: 'shows' }
}

/** Goes to a place on the owner's page; Back leads to the previous one. */
export function go(next: OwnerPlace): void {
  window.history.pushState(next, '')
  window.scrollTo({ top: 0 })
  window.dispatchEvent(new PopStateEvent('popstate'))
}

/** Returns the current place. */
export function usePlace(): OwnerPlace {
  const [place, setPlace] = useState(currentPlace)
  useEffect(() => {
    const update = () => setPlace(currentPlace())
    window.addEventListener('popstate', update)
    return () => window.removeEventListener('popstate', update)
  }, [])
  return place
}
