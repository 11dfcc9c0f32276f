import { useMemo } from 'react'
import { boothCalled } from '../../../shared/agenda/booths.ts'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { Agenda, Person } from '../../../shared/agenda/model.ts'
import { planOf } from '../../../shared/agenda/plan.ts'
import type { LinkPaths } from '../../../shared/protocol/down/linkPaths.ts'
import { personOf } from '../../../shared/run/lookup.ts'
import { namedRoles } from '../../../shared/run/namedRoles.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { instant } from '../../../shared/time/instant.ts'
import { turnsOf } from '../../../shared/timing/turns.ts'
import { useLive, useShow } from '../../live/LiveContext.tsx'
import type { CardFor } from '../linkCards/cards.ts'
import { useLinkAddress } from '../links/useLinkAddress.ts'
import { type HandedLink, inOrder } from '../links/useLinkTable.ts'
import { useToldLinks } from '../links/useToldLinks.ts'
import type { SetContact } from './ContactField.tsx'
import type { GivenLink, LinkHolder, Occasion } from './person.ts'

type AddressOf = (path: string) => string

/** The links with an address of those that this screen sees, by the plan that is published, else drafted. */
function handedLinks(
  show: ShowState,
  { paths }: LinkPaths,
  addressOf: AddressOf,
): readonly HandedLink[] {
  const agenda = show.published?.agenda ?? show.draft?.agenda
  if (agenda === undefined) return []
  const plan = planOf(agenda)
  const links = show.links.flatMap(({ id, grant }): readonly HandedLink[] => {
    const path = paths[id]
    if (path === undefined) return []
    const person = grant.person === null ? null : personOf(agenda, grant.person)
    // Whoever is on the agenda no more keeps a link that nobody needs to be sent.
    if (grant.person !== null && person === null) return []
    const turns = turnsOf(agenda, plan, grant.person)
    const { name = null, zone = null } = person ?? {}
    const booth = grant.booth === null ? null : boothCalled(agenda, grant.booth)
    return [{ link: id, name, grant, booth, turns, zone, address: addressOf(path) }]
  })
  return inOrder(links)
}

/** The same for people alone, each with how they are reached and whether they opened theirs. */
function receivers(show: ShowState, told: LinkPaths, addressOf: AddressOf): readonly LinkHolder[] {
  const agenda = show.published?.agenda ?? show.draft?.agenda
  if (agenda === undefined) return []
  const occasion = occasionOf(show.show, agenda)
  const roles = namedRoles(agenda)
  return handedLinks(show, told, addressOf).flatMap((link) => {
    const person = personOf(agenda, link.grant.person ?? '')
    if (!person) return []
    const { id, name, address = null, speaks } = person
    const opened = told.opened[link.link] ?? null
    const given = { ...link, occasion, opened, named: roles.get(id) ?? [] }
    const contact = told.contacts[id] ?? null
    const isBeyond = told.contacts[id] === undefined
    return [
      { key: id, name, address, speaks, contact, isBeyond, affiliation: null, links: [given] },
    ]
  })
}

/** A show as its links are given out. */
export function occasionOf(show: ShowId, agenda: Agenda): Occasion {
  const { title, zones } = agenda
  const [first] = planOf(agenda).segments.values()
  return { show, title, zones, startsAt: first?.start ?? instant(0) }
}

/** Who is on the published agenda and has no link among those that this screen sees: theirs opens more. */
export function peopleBeyond({ published, links }: ShowState): readonly Person[] {
  const seen = new Set(links.map(({ grant }) => grant.person))
  return published?.agenda.people.filter(({ id }) => !seen.has(id)) ?? []
}

/** The links that this screen may hand out, in order; null until their addresses are told. */
export function useHandedLinks(): readonly HandedLink[] | null {
  const show = useShow((state) => state.show)
  const { told } = useToldLinks()
  const { addressOf } = useLinkAddress()
  return useMemo(
    () => (show === null || told === null ? null : handedLinks(show, told, addressOf)),
    [show, told, addressOf],
  )
}

/** The people whose links this screen may hand out (null until they are told), and what keeps how they are reached. */
export function useReceivers(): {
  readonly people: readonly LinkHolder[] | null
  readonly setContact: SetContact
  /** Their links as cards to be printed. */
  readonly cardsOf: (links: readonly GivenLink[]) => readonly CardFor[]
} {
  const live = useLive()
  const show = useShow((state) => state.show)
  const { told, again } = useToldLinks()
  const { addressOf } = useLinkAddress()
  const people = useMemo(
    () => (show === null || told === null ? null : receivers(show, told, addressOf)),
    [show, told, addressOf],
  )
  return {
    people,
    cardsOf: (links) => {
      const agenda = show?.published?.agenda ?? show?.draft?.agenda
      if (show === null || agenda === undefined) return []
      const card = { ...occasionOf(show.show, agenda), languages: agenda.languages, series: null }
      return links.flatMap(({ link, grant, booth }): CardFor[] => {
        const path = told?.paths[link]
        const person = grant.person === null ? null : personOf(agenda, grant.person)
        return path === undefined
          ? []
          : [{ key: link, show: card, link: { grant, booth, person, path } }]
      })
    },
    // Of one show, everybody is told apart by who they are in it.
    setContact: async ({ key }, contact) => {
      const kept = (await live.setContact(key, contact))?.ok === true
      if (kept) await again()
      return kept
    },
  }
}
