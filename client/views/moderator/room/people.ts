import { boothLabel } from '../../../../shared/agenda/booths.ts'
import type { ItemId, LinkId } from '../../../../shared/agenda/ids.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import type { Link } from '../../../../shared/run/grant.ts'
import { flatItems, personOf } from '../../../../shared/run/lookup.ts'
import { showsNames } from '../../../../shared/run/reportShare.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import type { NamedLink } from '../../../ui/links/useLinkWords.ts'

/** Screens open by link. */
export type Open = Readonly<Record<LinkId, number>>

/** The marks that a person can be given, each with the key of its word. */
export const MARKS = [
  { mark: 'here', word: 'here' },
  { mark: 'not-here', word: 'notHere' },
  { mark: null, word: 'unknown' },
] as const

/** Everybody of the agenda, in its order, with whether they are here and connected. */
export function peopleOf(show: ShowState, open: Open, lang: LanguageTag) {
  const people = show.published?.agenda.people ?? []
  const opened = show.links.filter(({ id }) => (open[id] ?? 0) > 0)
  const connected = new Set(opened.map(({ grant }) => grant.person))
  return people.map(({ id, name }) => ({
    id,
    name: textIn(name, lang),
    mark: show.attendance[id] ?? null,
    connected: connected.has(id),
  }))
}

/** One person of the agenda as the console lists them. */
export type PersonLine = ReturnType<typeof peopleOf>[number]

/** Whether somebody is here: marked as here, or connected and without another mark. */
export function isHere({ mark, connected }: PersonLine): boolean {
  return mark === 'here' || (mark === null && connected)
}

/** Returns how many are here. */
export function hereCount(people: readonly PersonLine[]): number {
  return people.filter(isHere).length
}

const NO_ITEMS: ReadonlySet<ItemId> = new Set()

/** Returns the items before Start for which nobody is here. */
export function itemsWithoutPeople(
  show: ShowState,
  open: Open,
  lang: LanguageTag,
): ReadonlySet<ItemId> {
  const { run, published } = show
  if (run.position.status !== 'planned' || published === null) return NO_ITEMS
  const here = new Set(
    peopleOf(show, open, lang)
      .filter(isHere)
      .map(({ id }) => id),
  )
  const items = flatItems(published.agenda).filter(
    ({ item: { speakers } }) =>
      speakers.length > 0 && speakers.every(({ person }) => !here.has(person)),
  )
  return new Set(items.map(({ item }) => item.id))
}

/** Returns a link with its holder. */
export function namedLink({ published, shares }: ShowState, { id, grant }: Link): NamedLink {
  const agenda = published?.agenda
  const { person, booth } = grant
  return {
    grant,
    names: showsNames(shares, id),
    person: agenda && person !== null ? personOf(agenda, person) : null,
    booth: agenda && booth !== null ? boothLabel(agenda, booth) : null,
  }
}
