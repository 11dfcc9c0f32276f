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

/** A link that is given out, with its show and whose it is. */
type Given = {
  readonly show: OwnedShow
  readonly person: OwnedPerson
  readonly link: OwnedLink
}

/** Returns the links of a show that work, in order, with their holders. */
function givenIn(show: OwnedShow, nameOf: (link: OwnedLink) => Texts): readonly Given[] {
  return inOrder(show.links).flatMap((link) => {
    const person = show.people.find(({ id }) => id === link.person?.id)
    const holder = person ?? screenHolder(link.link, nameOf(link))
    return link.revoked ? [] : [{ show, person: holder, link }]
  })
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
 * Returns the holders of the links of some of these shows, each person once with all of theirs, in the order of their turns;
 * of several shows only people and interpreters. All shows decide whether two are one person. A contact in the other shows
 * is proposed, for the owner to use (P13).
 */
export function linkHolders(
  shows: readonly OwnedShow[],
  given: readonly OwnedShow[],
  addressOf: (path: string) => string,
  nameOf: (link: OwnedLink) => Texts,
): readonly LinkHolder[] {
  const links = given.flatMap((show) => givenIn(show, nameOf))
  const { rows, ones } = byPerson(shows, links)
  const doubled = namesakes(rows.flatMap((row) => row[0]?.person ?? []))
  const holders = rows.flatMap((row): LinkHolder[] => {
    const [first, ...others] = row
    if (first === undefined) return []
    const everywhere = ones.get(first.person)?.map(({ person }) => person) ?? [first.person]
    const affiliation = everywhere.find((one) => one.affiliation !== null)?.affiliation ?? null
    const zone = everywhere.find((one) => one.zone !== null)?.zone ?? null
    const isDoubled = Object.values(first.person.name).some((name) =>
      doubled.has(comparisonKey(name)),
    )
    const given = ({ show, person, link }: Given): GivenLink => ({
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
        affiliation: isDoubled ? affiliation : null,
        contact: row.every(({ person }) => person.contact === first.person.contact)
          ? first.person.contact
          : null,
        proposed: everywhere.find(({ contact }) => contact !== null)?.contact ?? undefined,
        speaks: everywhere.find(({ speaks }) => speaks.length > 0)?.speaks ?? [],
        links: [given(first), ...others.map(given)],
      },
    ]
  })
  return given.length === 1 ? holders : holders.filter(isAddressed)
}
