import { useMemo } from 'react'
import { seesLinkAddress } from '../../../shared/access/linkVisibility.ts'
import { boothLabel } from '../../../shared/agenda/booths.ts'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { planOf } from '../../../shared/agenda/plan.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import type { LinkPaths } from '../../../shared/protocol/down/linkPaths.ts'
import { personOf } from '../../../shared/run/lookup.ts'
import { namedRoles } from '../../../shared/run/namedRoles.ts'
import { showsNames } from '../../../shared/run/reportShare.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { instant } from '../../../shared/time/instant.ts'
import { turnsOf } from '../../../shared/timing/turns.ts'
import { useLive, useShow } from '../../live/LiveContext.tsx'
import type { You } from '../cues/cuesFor.ts'
import type { CardFor } from '../linkCards/cards.ts'
import { useLinkAddress } from '../links/useLinkAddress.ts'
import { useLinkPaths } from '../links/useLinkPaths.ts'
import { type HandedLink, inOrder, type ListedLink } from '../links/useLinkTable.ts'
import type { SetContact } from './ContactField.tsx'
import { type GivenLink, type LinkHolder, type Occasion, screenHolder } from './person.ts'
import { useScreenName } from './useScreenName.ts'

type AddressOf = (path: string) => string

/** The links of a show: those that this screen hands out, and the others. */
type ShowLinks = {
  readonly handed: readonly HandedLink[]
  readonly withheld: readonly ListedLink[]
}

/** Returns the links that work, in order, by the published agenda, else the draft, as `you` hand them out. */
function linksOf(show: ShowState, you: You, { paths }: LinkPaths, addressOf: AddressOf): ShowLinks {
  const agenda = show.published?.agenda ?? show.draft?.agenda
  if (agenda === undefined) return { handed: [], withheld: [] }
  const plan = planOf(agenda)
  const links = show.links.flatMap(({ id, grant, revoked }): readonly ListedLink[] => {
    if (revoked || (id === you.link && grant.person === null)) return []
    const person = grant.person === null ? null : personOf(agenda, grant.person)
    // Nobody needs to send the link of somebody who is no longer on the agenda.
    if (grant.person !== null && person === null) return []
    const turns = turnsOf(agenda, plan, grant.person)
    const { name = null, zone = null } = person ?? {}
    const booth = grant.booth === null ? null : boothLabel(agenda, grant.booth)
    return [{ link: id, name, grant, booth, turns, zone, names: showsNames(show.shares, id) }]
  })
  const isHanded = ({ grant }: ListedLink) => seesLinkAddress(you.grant.roles, grant)
  const handed = inOrder(links.filter(isHanded)).flatMap((link) => {
    const path = paths[link.link]
    return path === undefined ? [] : [{ ...link, address: addressOf(path) }]
  })
  return { handed, withheld: inOrder(links.filter((link) => !isHanded(link))) }
}

/** The holders of links that this screen hands out, each with their contact and last use. */
function holders(
  show: ShowState,
  told: LinkPaths,
  handed: ShowLinks['handed'],
  screens: Readonly<Record<string, number>>,
  nameOf: (link: HandedLink) => Texts,
): readonly LinkHolder[] {
  const agenda = show.published?.agenda ?? show.draft?.agenda
  if (agenda === undefined) return []
  const occasion = occasionOf(show.show, agenda)
  const roles = namedRoles(agenda)
  return handed.map((link) => {
    const person =
      personOf(agenda, link.grant.person ?? '') ?? screenHolder(link.link, nameOf(link))
    const { id, name, address = null, speaks } = person
    const opened = told.opened[link.link] ?? null
    const use = { opened, screens: screens[link.link] ?? 0 }
    const given = { ...link, ...use, occasion, named: roles.get(id) ?? [] }
    const contact = told.contacts[id] ?? null
    const isBeyond = told.contacts[id] === undefined
    return { key: id, name, address, speaks, contact, isBeyond, affiliation: null, links: [given] }
  })
}

/** Returns a show as the lists of links show it. */
export function occasionOf(show: ShowId, agenda: Agenda): Occasion {
  const { title, zones } = agenda
  const [first] = planOf(agenda).segments.values()
  return { show, title, zones, startsAt: first?.start ?? instant(0) }
}

/** Returns the links of the show of this screen and their holders (null until the server sends the addresses), and what stores a contact. */
export function useShowLinks(): {
  readonly links: ShowLinks | null
  readonly people: readonly LinkHolder[] | null
  readonly setContact: SetContact
  /** Their links as cards to be printed. */
  readonly cardsOf: (links: readonly GivenLink[]) => readonly CardFor[]
} {
  const live = useLive()
  const show = useShow((state) => state.show)
  const you = useShow((state) => state.you)
  const { told, again } = useLinkPaths()
  const { addressOf } = useLinkAddress()
  const screens = useShow((state) => state.open)
  const nameOf = useScreenName()
  const links = useMemo(
    () => (show && you && told ? linksOf(show, you, told, addressOf) : null),
    [show, you, told, addressOf],
  )
  return {
    links,
    people: show && told && links && holders(show, told, links.handed, screens, nameOf),
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
    // In one show the key of a person is their id.
    setContact: async ({ key }, contact) => {
      const kept = (await live.setContact(key, contact))?.ok === true
      if (kept) await again()
      return kept
    },
  }
}
