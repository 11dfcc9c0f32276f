import { comparisonKey } from '../../../shared/agenda/comparisonKey.ts'
import { groupByPerson } from '../../../shared/agenda/groupByPerson.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import type { OwnedLink, OwnedPerson, OwnedShow } from '../../../shared/protocol/down/shows.ts'
import {
  type GivenLink,
  isAddressed,
  type LinkHolder,
  screenHolder,
} from '../../ui/giveOut/person.ts'
import { inOrder } from '../../ui/links/useLinkWords.ts'

/** A link with its show and its holder. */
type HeldLink = {
  readonly show: OwnedShow
  readonly person: OwnedPerson
  readonly link: OwnedLink
}

/** Returns the links of a show that are not withdrawn, in order, with their holders. */
function workingLinks(show: OwnedShow, nameOf: (link: OwnedLink) => Texts): readonly HeldLink[] {
  return inOrder(show.links).flatMap((link) => {
    const person = show.people.find(({ id }) => id === link.person?.id)
    const holder = person ?? screenHolder(link.link, nameOf(link))
    return link.revoked ? [] : [{ show, person: holder, link }]
  })
}

/** Groups links by person; a person's second link to the same show is a row of its own. */
function byPerson(shows: readonly OwnedShow[], links: readonly HeldLink[]) {
  const people = shows.flatMap(({ show, people: all }) => all.map((person) => ({ show, person })))
  const groups = new Map(
    groupByPerson(people).flatMap((group) => group.map(({ person }) => [person, group] as const)),
  )
  const rows = new Map<unknown, readonly HeldLink[]>()
  for (const link of links) {
    const group = groups.get(link.person) ?? link
    const row = rows.get(group) ?? []
    const isSecond = row.some(({ show }) => show === link.show)
    rows.set(isSecond ? link : group, isSecond ? [link] : [...row, link])
  }
  return { rows: [...rows.values()], groups }
}

/** Returns the names that several people have, as comparison keys. */
function sharedNames(people: readonly OwnedPerson[]): ReadonlySet<string> {
  const names = people.flatMap(({ name }) => [...new Set(Object.values(name).map(comparisonKey))])
  return new Set(names.filter((name, n) => names.indexOf(name) !== n))
}

/**
 * Returns the holders of the links of `listedShows`, each person once with all their links. Of several shows it lists only
 * people and interpreters. It compares the people of all `shows`: the same person in two shows is one holder. A contact in
 * one show is proposed for the others (P13).
 */
export function linkHolders(
  shows: readonly OwnedShow[],
  listedShows: readonly OwnedShow[],
  addressOf: (path: string) => string,
  nameOf: (link: OwnedLink) => Texts,
): readonly LinkHolder[] {
  const links = listedShows.flatMap((show) => workingLinks(show, nameOf))
  const { rows, groups } = byPerson(shows, links)
  const shared = sharedNames(rows.flatMap((row) => row[0]?.person ?? []))
  const holders = rows.flatMap((row): LinkHolder[] => {
    const [first, ...others] = row
    if (first === undefined) return []
    const everywhere = groups.get(first.person)?.map(({ person }) => person) ?? [first.person]
    const affiliation = everywhere.find((one) => one.affiliation !== null)?.affiliation ?? null
    const zone = everywhere.find((one) => one.zone !== null)?.zone ?? null
    const hasNamesake = Object.values(first.person.name).some((name) =>
      shared.has(comparisonKey(name)),
    )
    const givenLink = ({ show, person, link }: HeldLink): GivenLink => ({
      ...link,
      screens: link.open,
      occasion: show,
      named: person.named,
      zone: person.zone ?? zone,
      address: addressOf(link.path),
    })
    return [
      {
        key: `${first.show.show}/${first.link.link}`,
        name: first.person.name,
        address: everywhere.find(({ address }) => address !== null)?.address ?? null,
        affiliation: hasNamesake ? affiliation : null,
        contact: row.every(({ person }) => person.contact === first.person.contact)
          ? first.person.contact
          : null,
        proposed: everywhere.find(({ contact }) => contact !== null)?.contact ?? undefined,
        speaks: everywhere.find(({ speaks }) => speaks.length > 0)?.speaks ?? [],
        links: [givenLink(first), ...others.map(givenLink)],
      },
    ]
  })
  return listedShows.length === 1 ? holders : holders.filter(isAddressed)
}
