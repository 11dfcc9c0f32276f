import { comparisonKey } from '../../../shared/agenda/comparisonKey.ts'
import { groupByPerson } from '../../../shared/agenda/groupByPerson.ts'
import type { OwnedLink, OwnedPerson, OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { type GivenLink, interpreterOf, type LinkHolder } from '../../ui/giveOut/person.ts'
import { personLinks, roleLinks } from './links.ts'

/** A link that is given out, with its show and whose it is. */
type Given = {
  readonly show: OwnedShow
  readonly person: OwnedPerson
  readonly link: OwnedLink
}

type AddressOf = (path: string) => string

/** Those who are given a link to a show: everybody whose own opens it, in the order of their turns, then the other interpreters. */
function givenIn(show: OwnedShow): readonly Given[] {
  return [...personLinks(show), ...roleLinks(show)].flatMap((link) => {
    const person = show.people.find(({ id }) => id === link.person?.id) ?? interpreterOf(link)
    return link.revoked || person === null ? [] : [{ show, person, link }]
  })
}

function givenLink(
  { show, person, link }: Given,
  zone: string | null,
  addressOf: AddressOf,
): GivenLink {
  const { grant, booth, turns, opened, path } = link
  const { title, zones, startsAt } = show
  const occasion = { show: show.show, title, zones, startsAt }
  return {
    link: link.link,
    name: link.person && person.name,
    grant,
    booth,
    turns,
    opened,
    occasion,
    named: person.named,
    zone: person.zone ?? zone,
    address: addressOf(path),
  }
}

/** Links of one person by who has them; a second one to the same show is handed out by itself. */
function byPerson(shows: readonly OwnedShow[], given: readonly Given[]) {
  const people = shows.flatMap(({ show, people: all }) => all.map((person) => ({ show, person })))
  const ones = new Map(
    groupByPerson(people).flatMap((group) => group.map(({ person }) => [person, group] as const)),
  )
  const rows = new Map<unknown, readonly Given[]>()
  for (const one of given) {
    const group = ones.get(one.person) ?? one
    const had = rows.get(group) ?? []
    const again = had.some(({ show }) => show === one.show)
    rows.set(again ? one : group, again ? [one] : [...had, one])
  }
  return { rows: [...rows.values()], ones }
}

/** The names that several have, as they are compared. */
function namesakes(people: readonly OwnedPerson[]): ReadonlySet<string> {
  const names = people.flatMap(({ name }) => [...new Set(Object.values(name).map(comparisonKey))])
  return new Set(names.filter((name, n) => names.indexOf(name) !== n))
}

/**
 * Those who are given the links of some of these shows, each person once with all of theirs, in the order of their turns;
 * whether two are one is told by all of the shows. A contact in the others of these is proposed, and used where the owner takes it over (P13).
 */
export function receiversOf(
  shows: readonly OwnedShow[],
  given: readonly OwnedShow[],
  addressOf: AddressOf,
): readonly LinkHolder[] {
  const { rows, ones } = byPerson(shows, given.flatMap(givenIn))
  const doubled = namesakes(rows.flatMap((row) => row[0]?.person ?? []))
  return rows.flatMap((row) => {
    const [first, ...others] = row
    if (first === undefined) return []
    const everywhere = ones.get(first.person)?.map(({ person }) => person) ?? [first.person]
    const affiliation = everywhere.find((one) => one.affiliation !== null)?.affiliation ?? null
    const zone = everywhere.find((one) => one.zone !== null)?.zone ?? null
    const isDoubled = Object.values(first.person.name).some((name) =>
      doubled.has(comparisonKey(name)),
    )
    const given = (one: Given) => givenLink(one, zone, addressOf)
    return {
      key: `${first.show.show}/${first.link.link}`,
      name: first.person.name,
      address: everywhere.find(({ address }) => address !== null)?.address ?? null,
      affiliation: isDoubled ? affiliation : null,
      contact: row.every(({ person }) => person.contact === first.person.contact)
        ? first.person.contact
        : null,
      proposed: everywhere.find(({ contact }) => contact !== null)?.contact ?? undefined,
      speaks: everywhere.find(({ speaks }) => speaks.length > 0)?.speaks ?? [],
      links: [given(first), ...others.map(given)],
    }
  })
}
