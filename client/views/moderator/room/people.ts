import { boothLabel } from '../../../../shared/agenda/booths.ts'
import type { ItemId, LinkId } from '../../../../shared/agenda/ids.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import type { Link } from '../../../../shared/run/grant.ts'
import { flatItems, personOf } from '../../../../shared/run/lookup.ts'
import { showsNames } from '../../../../shared/run/reportShare.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import type { NamedLink } from '../../../ui/links/useLinkWords.ts'

/** The number of open screens by link. */
export type Open = Readonly<Record<LinkId, number>>

/** The marks that a person can be given, each with the key of its word. */
export const MARKS = [
  { mark: 'here', word: 'here', done: 'here' },
  { mark: 'not-here', word: 'notHere', done: 'notHere' },
  { mark: null, word: 'unknown', done: 'unmarked' },
] as const

/** Returns the people of the agenda, in its order, with their mark and whether they are connected. */
export function peopleOf(show: ShowState, open: Open, lang: LanguageTag) {
  const people = show.published?.agenda.people ?? []
  const openLinks = show.links.filter(({ id }) => (open[id] ?? 0) > 0)
  const connectedPeople = new Set(openLinks.map(({ grant }) => grant.person))
  return people.map(({ id, name }) => ({
    id,
    name: textIn(name, lang),
    mark: show.attendance[id] ?? null,
    connected: connectedPeople.has(id),
  }))
}

/** One person of the agenda as the console lists them. */
export type PersonLine = ReturnType<typeof peopleOf>[number]

/** Whether somebody is here: marked as here, or connected and without another mark. */
export function isHere({ mark, connected }: PersonLine): boolean {
  return mark === 'here' || (mark === null && connected)
}

/** Returns how many people are here. */
export function hereCount(people: readonly PersonLine[]): number {
  return people.filter(isHere).length
}

const NO_ITEMS: ReadonlySet<ItemId> = new Set()

/** Returns, before Start, the items whose people are all missing. */
export function itemsWithoutPeople(
  show: ShowState,
  open: Open,
  lang: LanguageTag,
): ReadonlySet<ItemId> {
  const { run, published } = show
  if (run.position.status !== 'planned' || published === null) return NO_ITEMS
  const presentIds = new Set(
    peopleOf(show, open, lang)
      .filter(isHere)
      .map(({ id }) => id),
  )
  const items = flatItems(published.agenda).filter(
    ({ item: { speakers } }) =>
      speakers.length > 0 && speakers.every(({ person }) => !presentIds.has(person)),
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
