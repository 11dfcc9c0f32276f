import { useMemo } from 'react'
import { seesLinkAddress } from '../../../shared/access/linkVisibility.ts'
import { may } from '../../../shared/access/may.ts'
import { boothLabel } from '../../../shared/agenda/booths.ts'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { planOf } from '../../../shared/agenda/plan.ts'
import type { CommandOf } from '../../../shared/run/command.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { personOf } from '../../../shared/run/lookup.ts'
import { namedRoles } from '../../../shared/run/namedRoles.ts'
import { showsNames } from '../../../shared/run/reportShare.ts'
import { has } from '../../../shared/run/roles.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { instant } from '../../../shared/time/instant.ts'
import { turnsOf } from '../../../shared/timing/turns.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../live/LiveContext.tsx'
import { useRefusalText } from '../connection/refusalWords.ts'
import type { You } from '../cues/cuesFor.ts'
import { AddressNotice } from '../links/AddressNotice.tsx'
import type { GrantedLink, RoleActs } from '../links/roles/roleActs.ts'
import { useLinkAddress } from '../links/useLinkAddress.ts'
import { useLinkPaths } from '../links/useLinkPaths.ts'
import { inOrder, type ListedLink, useLinkWords } from '../links/useLinkWords.ts'
import { PeopleAndScreens, type PeopleAndScreensProps } from './PeopleAndScreens.tsx'
import { type LinkHolder, type Occasion, screenHolder } from './person.ts'

function commandOf({ link, grant }: GrantedLink, roles: readonly Role[]): CommandOf<'setRoles'> {
  return { type: 'setRoles', link, roles: [...roles], was: grant.roles }
}

/** Returns the functions that change the roles of links: within the rights of this screen's link, and only with a connection. */
export function useLiveRoles(): RoleActs {
  const live = useLive()
  const refusalText = useRefusalText()
  const show = useShow((state) => state.show)
  const you = useShow((state) => state.you)
  const pending = useShow((state) => state.pending)
  const refused = useShow((state) => state.refused)
  const isCut = useShow(
    ({ connection: { status } }) => status === 'on-its-own' || status === 'lost',
  )
  return {
    can: (granted, roles) =>
      !isCut &&
      you !== null &&
      show !== null &&
      !show.archived &&
      may(you.grant, commandOf(granted, roles), show),
    set: (granted, roles) => void live.give(commandOf(granted, roles)),
    pendingRoles(link) {
      for (const { command } of pending) {
        if (command.type === 'setRoles' && command.link === link) return command.roles
      }
      return null
    },
    trouble(link) {
      if (refused?.command.type !== 'setRoles' || refused.command.link !== link) return null
      return refusalText(refused.refusal)
    },
  }
}

/** Returns the valid links in order. Leaves out programs, people who are no longer on the agenda, and this screen's own link if it names no person. */
function linksOf(show: ShowState, agenda: Agenda, you: You): readonly ListedLink[] {
  const plan = planOf(agenda)
  const links = show.links.flatMap(({ id, grant, revoked }): readonly ListedLink[] => {
    if (revoked || has(grant, 'forPrograms') || (id === you.link && grant.person === null))
      return []
    const person = grant.person === null ? null : personOf(agenda, grant.person)
    if (grant.person !== null && person === null) return []
    const turns = turnsOf(agenda, plan, grant.person)
    const booth = grant.booth === null ? null : boothLabel(agenda, grant.booth)
    return [
      {
        ...{ link: id, grant, person, booth, turns },
        zone: person?.zone ?? null,
        names: showsNames(show.shares, id),
      },
    ]
  })
  return inOrder(links)
}

/** Returns the properties of a show that the lists of links need. */
function occasionOf(show: ShowId, { title, zones, languages, ...agenda }: Agenda): Occasion {
  const [first] = planOf({ ...agenda, title, zones, languages }).segments.values()
  return { show, title, zones, languages, startsAt: first?.start ?? instant(0), series: null }
}

/** Returns the links of the show of this screen (null until the server sends the addresses), and a function that stores a contact. */
export function useShowLinks() {
  const live = useLive()
  const show = useShow((state) => state.show)
  const you = useShow((state) => state.you)
  const screens = useShow((state) => state.open)
  const { linkPaths, again } = useLinkPaths()
  const { addressOf } = useLinkAddress()
  const { named } = useLinkWords()
  const agenda = (show?.published ?? show?.draft)?.agenda
  const all = useMemo(
    () => (show && you && agenda ? linksOf(show, agenda, you) : []),
    [show, you, agenda],
  )
  const isHandedOut = ({ grant }: ListedLink) =>
    you !== null && seesLinkAddress(you.grant.roles, grant)
  const links = () => {
    if (show === null || agenda === undefined || linkPaths === null) return null
    const occasion = occasionOf(show.show, agenda)
    const roles = namedRoles(agenda)
    const people = all.filter(isHandedOut).flatMap((link): readonly LinkHolder[] => {
      const path = linkPaths.paths[link.link]
      if (path === undefined) return []
      const {
        id,
        name,
        address = null,
        speaks,
      } = personOf(agenda, link.grant.person ?? '') ?? screenHolder(link.link, named(link))
      const given = {
        ...link,
        path,
        address: addressOf(path),
        opened: linkPaths.opened[link.link] ?? null,
        screens: screens[link.link] ?? 0,
        occasion,
        named: roles.get(id) ?? [],
      }
      const contact = linkPaths.contacts[id] ?? null
      const isBeyond = linkPaths.contacts[id] === undefined
      return [
        { key: id, name, address, speaks, contact, isBeyond, affiliation: null, links: [given] },
      ]
    })
    return {
      occasions: [occasion] as const,
      people,
      withheld: all.filter((link) => !isHandedOut(link)),
    }
  }
  return {
    links: links(),
    // In one show the key of a person is their id.
    setContact: async ({ key }: LinkHolder, contact: string | null) => {
      const isStored = (await live.setContact(key, contact))?.ok === true
      if (isStored) await again()
      return isStored
    },
  }
}

/** The people and screens of this screen's show. */
export function ShowLinks({
  first,
  ...parts
}: {
  /** Whether giving out links is the main action here. */
  readonly first: boolean
} & Pick<PeopleAndScreensProps, 'title' | 'acts' | 'make' | 'entries' | 'foot'>) {
  const { t } = useTranslation('giveOut')
  const { links, setContact } = useShowLinks()
  const roles = useLiveRoles()
  if (links === null)
    return (
      <p role="status" className="second">
        {t('asking')}
      </p>
    )
  return (
    <PeopleAndScreens
      {...links}
      setContact={setContact}
      roles={() => roles}
      first={first}
      notice={<AddressNotice first={first} />}
      {...parts}
    />
  )
}
