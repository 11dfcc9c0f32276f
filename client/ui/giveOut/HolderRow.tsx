import { Fragment, type ReactNode, useState } from 'react'
import type { Texts } from '../../../shared/agenda/texts.ts'
import { dateIn } from '../../../shared/time/format.ts'
import { useCity } from '../../i18n/city.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { AgendaText } from '../agenda/AgendaText.tsx'
import { distinctZones } from '../agenda/offsets.ts'
import { clockOn } from '../agenda/zoneTimes.ts'
import { Button } from '../controls/Button.tsx'
import { Menu, type MenuEntry } from '../controls/Menu.tsx'
import { CopyLink } from '../links/CopyLink.tsx'
import { QrDialog } from '../links/QrDialog.tsx'
import { type AskedLinks, Proposals } from '../links/roles/RoleBoxes.tsx'
import type { TheirLinks } from '../links/roles/roleActs.ts'
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

/** The parts of the programme that somebody speaks in, one after the other. */
function TurnParts({ turns }: { readonly turns: GivenLink['turns'] }) {
  const { t } = useTranslation('giveOut')
  return turns.map(({ at, segment }, n) => (
    <span key={at}>
      {n === 0 ? null : t('table.and')}
      <AgendaText texts={segment} />
    </span>
  ))
}

/** What somebody's links open, as a button that changes it: once if all open the same, else for each by its day. */
function RolesButton({
  of,
  who,
  change,
}: {
  readonly of: LinkHolder
  readonly who: string
  readonly change: (of: AskedLinks) => void
}) {
  const { links } = of
  const { t } = useTranslation(['giveOut', 'linkRoles'])
  const { roles } = useLinkWords()
  const { called } = useOccasionNames(links.map(({ occasion }) => occasion))
  const button = (which: AskedLinks, opens: string, name: 'change' | 'changeAll') => (
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
  if (!isDiffering(of))
    return button('all', roles(links[0]), links.length === 1 ? 'change' : 'changeAll')
  return links.map((link, n) => {
    const opens = t('opens', { day: called(link.occasion), roles: roles(link) })
    return button(n, opens, 'change')
  })
}

/** How many of somebody's turns a row shows. */
const SHOWN = 4

/** When somebody speaks in a show, in their own zone and the home zone, or in the show's first two zones; `home` comes first if given. */
function Turn({
  of,
  home = null,
}: {
  readonly of: Pick<GivenLink, 'turns' | 'zone' | 'occasion' | 'grant'>
  readonly home?: string | null
}) {
  const { t } = useTranslation(['giveOut', 'common'])
  const city = useCity()
  const { turns } = of
  const [start] = turns
  if (start === undefined) return of.grant.person && <span className="quiet">{t('noTurn')}</span>
  const zones = distinctZones(zonesFor(of, start.at), start.at).slice(0, 2)
  const first = zones.find((zone) => zone === home) ?? zones[0]
  const inOrder = zones.toSorted((a, b) => Number(b === first) - Number(a === first))
  const times = (zone: string) =>
    turns
      .slice(0, SHOWN)
      .map(({ at }) => clockOn(at, zone, dateIn(start.at, first ?? zone)))
      .join(t('table.and'))
  const more = turns.length > SHOWN ? ` ${t('moreTurns', { count: turns.length - SHOWN })}` : ''
  return inOrder.map((zone, n) => (
    <Fragment key={zone}>
      {n === 0 ? null : ' '}
      <span className={n === 0 ? css.clock : `${css.clock} second`}>
        {n === 0 ? <b>{times(zone)}</b> : `/ ${times(zone)}`}
        {more} <span className="second">{city(zone)}</span>
      </span>
    </Fragment>
  ))
}

/** The turns in each of their shows, by the day. */
function Turns({ links }: Pick<RowProps, 'links'>) {
  const { called } = useOccasionNames(links.map(({ occasion }) => occasion))
  return links.map((link) => (
    <span key={link.occasion.show} className={css.day}>
      <span className="second">{called(link.occasion)}</span>{' '}
      <Turn of={link} home={link.occasion.zones[0] ?? null} />
    </span>
  ))
}

/** The second line of a name: the affiliation of a namesake, the booth, then the segments or the number of links; of a screen, what it is for. */
function Detail({ links, affiliation = null }: Pick<RowProps, 'links' | 'affiliation'>) {
  const { t } = useTranslation('giveOut')
  const { does } = useLinkWords()
  const [first, ...others] = links
  const { booth, grant, turns } = first
  if (grant.person === null) return <span className="second cut">{does(first)}</span>
  return (
    <span className="second cut">
      {affiliation === null ? null : <AgendaText texts={affiliation} />}
      {affiliation === null ? null : ' '}
      {booth === null ? null : `${t('card.booth', { languages: booth })} `}
      {others.length > 0 ? t('links', { count: links.length }) : <TurnParts turns={turns} />}
    </span>
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
  /** Whether their message is shown, and what shows it; absent if there is none. */
  readonly shown?: boolean
  readonly show?: () => void
  /** The first cell, such as whether they are chosen. */
  readonly pick?: ReactNode
  readonly contact: ReactNode
  readonly seen: ReactNode
  /** The last cell, and lines below. */
  readonly children?: ReactNode
}

/** A person or a screen: the name, when they speak, how they are reached, and the use of their link. */
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
      <span className={css.turn}>{several ? <Turns links={links} /> : <Turn of={links[0]} />}</span>
      <span className={css.contact}>{contact}</span>
      <span className={css.seen}>{seen}</span>
      {rest.children}
    </li>
  )
}

/** A link that somebody else hands out: what it opens, and whom to ask. */
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

/** The menu of a row, besides its code. */
export type Entries = ((of: LinkHolder) => readonly MenuEntry[]) | undefined

/** Copies the link of a row, and opens its menu. */
function RowActs({
  of,
  who,
  entries,
}: {
  readonly of: LinkHolder
  readonly who: string
  readonly entries: Entries
}) {
  const { t } = useTranslation('giveOut')
  const [isCodeOpen, openCode] = useState(false)
  const [{ address }] = of.links
  const all = () => [
    { id: 'code', label: t('code'), run: () => openCode(true) },
    ...(entries?.(of) ?? []),
  ]
  return (
    <span className={css.acts}>
      <CopyLink address={address} who={who} />
      <Menu
        trigger={
          <Button size="small" look="bare" aria-label={t('moreOf', { who })}>
            {t('more')}
          </Button>
        }
        entries={all}
      />
      {isCodeOpen ? <QrDialog address={address} who={who} onClose={() => openCode(false)} /> : null}
    </span>
  )
}

/** One person or screen: whether they are chosen, when they speak, their contact, when they were last seen, and their link; pressed, their message is shown. */
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
  /** What their links open, and how it is changed. */
  readonly roles: TheirLinks
  /** Opens the dialog of roles for all their links, or one of them. */
  readonly change: (of: AskedLinks) => void
  readonly entries: Entries
}) {
  const { t } = useTranslation('giveOut')
  const { reading } = useLanguage()
  const who = reading(of.name).text
  const differ = isDiffering(of)
  const isPerson = isPersonal(of)
  const opens: ReactNode = isPerson ? <RolesButton of={of} who={who} change={change} /> : null
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
      {of.links.length > 1 ? null : <RowActs of={of} who={who} entries={entries} />}
      {differ ? <span className={css.differing}>{opens}</span> : null}
      <Proposals who={who} of={roles} />
    </Row>
  )
}
