import type { SeriesId, ShowId } from '../../../shared/agenda/ids.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'

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

/** The show that is run next: the one that is on, else the first that was not held yet. */
export function nextOf(shows: readonly OwnedShow[]): OwnedShow | null {
  const given = givenOf(shows)
  return given.find(({ status }) => status !== 'planned') ?? given[0] ?? null
}

/** Those that can be published now: drafts with something in them. */
export function publishable(shows: readonly OwnedShow[]): readonly OwnedShow[] {
  return shows.filter(({ status, draft }) => status === 'draft' && (draft?.items ?? 0) > 0)
}

/** The one thing to do next with shows that belong together. */
export type NextStep = 'publish' | 'give' | 'console' | null

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
