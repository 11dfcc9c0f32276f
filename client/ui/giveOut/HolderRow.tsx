import { Fragment, type ReactNode, useState } from 'react'
import type { Texts } from '../../../shared/agenda/texts.ts'
import { OVERLAY_FOLDER } from '../../../shared/protocol/http/overlays.ts'
import { dateIn } from '../../../shared/time/format.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { AgendaText } from '../agenda/AgendaText.tsx'
import { clockWithDay, distinctZones } from '../agenda/zoneTimes.ts'
import { Button } from '../controls/Button.tsx'
import { Menu, type MenuEntry } from '../controls/Menu.tsx'
import { CopyLink } from '../links/AddressNotice.tsx'
import { QrDialog } from '../links/QrDialog.tsx'
import { type ChosenLinks, Proposals } from '../links/roles/RoleBoxes.tsx'
import type { PersonLinks } from '../links/roles/roleActs.ts'
import { type ListedLink, useLinkWords } from '../links/useLinkWords.ts'
import { HandedOutBy } from './CopyLinks.tsx'
import { ContactField, LastSeen, type SetContact } from './holderCells.tsx'
import css from './holderRow.module.css'
import { zonesFor } from './mail.ts'
import {
  type GivenLink,
  isDiffering,
  isPersonal,
  type LinkHolder,
  type Occasion,
  useOccasionNames,
} from './person.ts'

/** The segments in which a person speaks. */
function TurnParts({ turns }: { readonly turns: GivenLink['turns'] }) {
  const { t } = useTranslation('giveOut')
  return turns.map(({ at, segment }, index) => (
    <span key={at}>
      {index === 0 ? null : t('common:and')}
      <AgendaText texts={segment} />
    </span>
  ))
}

/** A button that shows the roles of a person's links and changes them: one for all links if they are equal, else one for each link with its day. */
function RolesButton({
  holder,
  who,
  change,
}: {
  readonly holder: LinkHolder
  readonly who: string
  readonly change: (which: ChosenLinks) => void
}) {
  const { links } = holder
  const { t } = useTranslation(['giveOut', 'linkRoles'])
  const { roles } = useLinkWords()
  const { called } = useOccasionNames(links.map(({ occasion }) => occasion))
  const button = (which: ChosenLinks, opens: string, name: 'change' | 'changeAll') => (
    <button
      key={which}
      type="button"
      className={css.roles}
      aria-label={t(`linkRoles:${name}`, { who, roles: opens })}
      onClick={() => change(which)}
    >
      {opens}
    </button>
  )
  if (!isDiffering(holder))
    return button('all', roles(links[0]), links.length === 1 ? 'change' : 'changeAll')
  return links.map((link, index) => {
    const opens = t('opens', { day: called(link.occasion), roles: roles(link) })
    return button(index, opens, 'change')
  })
}

/** The most turns that a row shows. */
const LIMIT = 4

/** The times of a person's turns in a show: in their own zone and the home zone, or in the show's first two zones; `home` comes first if set. */
function TurnTimes({
  link,
  home = null,
}: {
  readonly link: Pick<GivenLink, 'turns' | 'zone' | 'occasion' | 'grant'>
  readonly home?: string | null
}) {
  const { t, city } = useTranslation(['giveOut', 'common'])
  const { turns } = link
  const [start] = turns
  if (start === undefined) return link.grant.person && <span className="quiet">{t('noTurn')}</span>
  const zones = distinctZones(zonesFor(link, start.at), start.at).slice(0, 2)
  const first = zones.find((zone) => zone === home) ?? zones[0]
  const inOrder = zones.toSorted((a, b) => Number(b === first) - Number(a === first))
  const times = (zone: string) =>
    turns
      .slice(0, LIMIT)
      .map(({ at }) => clockWithDay(at, zone, dateIn(start.at, first ?? zone)))
      .join(t('common:and'))
  const more = turns.length > LIMIT ? ` ${t('moreTurns', { count: turns.length - LIMIT })}` : ''
  return inOrder.map((zone, index) => (
    <Fragment key={zone}>
      {index === 0 ? null : ' '}
      <span className={index === 0 ? 'unbroken' : 'unbroken second'}>
        {index === 0 ? <b>{times(zone)}</b> : `/ ${times(zone)}`}
        {more} <span className="second">{city(zone)}</span>
      </span>
    </Fragment>
  ))
}

/** The times of a person's turns in several shows, each with its day. */
function TurnTimesByShow({ links }: Pick<RowProps, 'links'>) {
  const { called } = useOccasionNames(links.map(({ occasion }) => occasion))
  return links.map((link) => (
    <span key={link.occasion.show} className="block">
      <span className="unbroken second">{called(link.occasion)}</span>{' '}
      <TurnTimes link={link} home={link.occasion.zones[0] ?? null} />
    </span>
  ))
}

/** The line below a name: the affiliation if two people have the same name, the booth, then the segments or the number of links; for a screen, its purpose. */
function Detail({ links, affiliation = null }: Pick<RowProps, 'links' | 'affiliation'>) {
  const { t } = useTranslation('giveOut')
  const { does } = useLinkWords()
  const [first, ...others] = links
  const { booth, grant, turns } = first
  if (grant.person === null) return <small className="second cut">{does(first)}</small>
  return (
    <small className="second cut">
      {affiliation === null ? null : <AgendaText texts={affiliation} />}
      {affiliation === null ? null : ' '}
      {booth === null ? null : `${t('card.booth', { languages: booth })} `}
      {others.length > 0 ? t('links', { count: links.length }) : <TurnParts turns={turns} />}
    </small>
  )
}

/** A link in its show. */
type ShownLink = ListedLink & { readonly occasion: Occasion }

type RowProps = {
  readonly name: Texts
  readonly affiliation?: Texts | null
  readonly links: readonly [ShownLink, ...ShownLink[]]
  /** Whether links of several shows are given out. */
  readonly several?: boolean
  /** Whether the message to them is shown, and the function that shows it; absent if there is no message. */
  readonly shown?: boolean
  readonly show?: () => void
  /** The first cell, such as the checkbox that chooses them. */
  readonly pick?: ReactNode
  readonly contact: ReactNode
  readonly seen: ReactNode
  /** The last cell, and lines below. */
  readonly children?: ReactNode
}

/** A person or a screen: the name, the times of their turns, their contact, and the use of their link. */
function Row({
  name,
  links,
  several = false,
  shown,
  show,
  pick,
  contact,
  seen,
  ...rest
}: RowProps) {
  const who = (
    <>
      <b>
        <AgendaText texts={name} />
      </b>
      <Detail links={links} affiliation={rest.affiliation ?? null} />
    </>
  )
  return (
    <li className={css.row} data-shown={shown} data-testid="give-row">
      {pick ?? <span className={css.box} />}
      {show === undefined ? (
        <span className={css.who}>{who}</span>
      ) : (
        <button type="button" className={css.who} aria-pressed={shown} onClick={show}>
          {who}
        </button>
      )}
      <span className={css.turn}>
        {several ? <TurnTimesByShow links={links} /> : <TurnTimes link={links[0]} />}
      </span>
      <span className={css.contact}>{contact}</span>
      <span className={css.seen}>{seen}</span>
      {rest.children}
    </li>
  )
}

/** A link that somebody else hands out: its roles, and who hands it out. */
export function WithheldRow({ link, occasion }: { link: ListedLink; occasion: Occasion }) {
  const { named, roles } = useLinkWords()
  return (
    <Row
      name={named(link)}
      links={[{ ...link, occasion }]}
      contact={<HandedOutBy link={link} />}
      seen={roles(link)}
    />
  )
}

/** Returns the menu entries of a row, which follow the entry for its code. */
export type Entries = ((of: LinkHolder) => readonly MenuEntry[]) | undefined

/** Copies the link of a row, and opens its menu. */
function RowActs({
  holder,
  who,
  entries,
}: {
  readonly holder: LinkHolder
  readonly who: string
  readonly entries: Entries
}) {
  const { t } = useTranslation('giveOut')
  const [isCodeOpen, openCode] = useState(false)
  const [{ address, path, grant }] = holder.links
  const openOverlays = () =>
    void window.open(path.replace('/', OVERLAY_FOLDER), '_blank', 'noreferrer')
  const allEntries = () => [
    { id: 'code', label: t('code'), run: () => openCode(true) },
    ...(grant.roles.includes('stage')
      ? [{ id: 'overlays', label: t('overlays'), run: openOverlays }]
      : []),
    ...(entries?.(holder) ?? []),
  ]
  return (
    <span className="acts end">
      <CopyLink address={address} who={who} />
      <Menu
        trigger={
          <Button size="small" look="bare" aria-label={t('moreOf', { who })}>
            {t('more')}
          </Button>
        }
        entries={allEntries}
      />
      {isCodeOpen ? <QrDialog address={address} who={who} onClose={() => openCode(false)} /> : null}
    </span>
  )
}

/** A row for one person or screen: a checkbox, their turns, contact, last use and link. A press shows the message to them. */
export function HolderRow({
  of,
  several,
  chosen,
  shown,
  toggle,
  show,
  setContact,
  roles,
  change,
  entries,
}: {
  readonly of: LinkHolder
  /** Whether links of several shows are given out. */
  readonly several: boolean
  readonly chosen: boolean
  readonly shown: boolean
  readonly toggle: () => void
  readonly show: () => void
  readonly setContact: SetContact
  /** The roles of their links, and the functions that change them. */
  readonly roles: PersonLinks
  /** Opens the dialog of roles for all their links, or one of them. */
  readonly change: (which: ChosenLinks) => void
  readonly entries: Entries
}) {
  const { t, reading } = useTranslation('giveOut')
  const who = reading(of.name).text
  const differ = isDiffering(of)
  const isPerson = isPersonal(of)
  const opens: ReactNode = isPerson ? <RolesButton holder={of} who={who} change={change} /> : null
  return (
    <Row
      {...of}
      several={several}
      shown={shown}
      show={show}
      pick={
        <label className={css.box}>
          <input
            type="checkbox"
            aria-label={t('choose', { who })}
            checked={chosen}
            onChange={toggle}
          />
        </label>
      }
      contact={
        of.isBeyond || !isPerson ? (
          <span className="quiet">{isPerson ? t('beyond') : null}</span>
        ) : (
          <ContactField of={of} who={who} set={setContact} />
        )
      }
      seen={
        <>
          <LastSeen of={of} />
          {differ ? null : opens}
        </>
      }
    >
      {of.links.length > 1 ? null : <RowActs holder={of} who={who} entries={entries} />}
      {differ ? <span className={`acts ${css.differing}`}>{opens}</span> : null}
      <Proposals who={who} links={roles} />
    </Row>
  )
}
