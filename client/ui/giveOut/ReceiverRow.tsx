import { Fragment } from 'react'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { dateIn } from '../../../shared/time/format.ts'
import { useCity } from '../../i18n/city.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { AgendaText } from '../agenda/AgendaText.tsx'
import { distinctZones } from '../agenda/offsets.ts'
import { clockOn } from '../agenda/zoneTimes.ts'
import { Proposals } from '../links/roles/Proposals.tsx'
import type { AskedLinks } from '../links/roles/RoleDialog.tsx'
import type { TheirLinks } from '../links/roles/roleActs.ts'
import { TurnParts } from '../links/TurnParts.tsx'
import { type ListedLink, useLinkWords } from '../links/useLinkTable.ts'
import { HandedOutBy } from '../links/Withheld.tsx'
import { ContactField, type SetContact } from './ContactField.tsx'
import { zonesFor } from './mail.ts'
import { OpenedWords } from './OpenedWords.tsx'
import { Opens } from './Opens.tsx'
import {
  type GivenLink,
  interpreterOf,
  isDiffering,
  type LinkHolder,
  type Occasion,
} from './person.ts'
import { useOccasionWords } from './useOccasionWords.ts'
import './receiverRow.css'

/** How many of somebody's turns a row tells. */
const TOLD = 4

/** When somebody speaks in a show, on their own clock and the home's, or those of the show's first two zones; the home's comes first where its day is named. */
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
      .slice(0, TOLD)
      .map(({ at }) => clockOn(at, zone, dateIn(start.at, first ?? zone)))
      .join(t('common:links.and'))
  const more = turns.length > TOLD ? ` ${t('moreTurns', { count: turns.length - TOLD })}` : ''
  return inOrder.map((zone, n) => (
    <Fragment key={zone}>
      {n === 0 ? null : ' '}
      <span className={n === 0 ? 'give-clocks' : 'give-clocks second'}>
        {n === 0 ? <b>{times(zone)}</b> : `/ ${times(zone)}`}
        {more} <span className="second">{city(zone)}</span>
      </span>
    </Fragment>
  ))
}

/** The same for each of their shows, by the day, where there are several. */
function Turns({ of: { links } }: { readonly of: LinkHolder }) {
  const { called } = useOccasionWords(links.map(({ occasion }) => occasion))
  return links.map((link) => (
    <span key={link.occasion.show} className="give-day">
      <span className="second">{called(link.occasion)}</span>{' '}
      <Turn of={link} home={link.occasion.zones[0] ?? null} />
    </span>
  ))
}

/** What stands under a name: whom it is not, the booth, and the part of the programme or how many links they get. */
function Whose({ of: { links, affiliation } }: { readonly of: LinkHolder }) {
  const { t } = useTranslation('giveOut')
  const [{ turns, booth }, ...others] = links
  return (
    <span className="second">
      {affiliation === null ? null : <AgendaText texts={affiliation} />}
      {affiliation === null ? null : ' '}
      {booth === null ? null : `${t('card.booth', { languages: booth })} `}
      {others.length > 0 ? t('links', { count: links.length }) : null}
      {others.length > 0 ? null : <TurnParts turns={turns} />}
    </span>
  )
}

/** Shows a person whose link somebody else gives out: what it opens, and who gives it out. */
export function WithheldRow({
  link,
  occasion,
}: {
  readonly link: ListedLink
  readonly occasion: Occasion
}) {
  const { t } = useTranslation('giveOut')
  const { roles } = useLinkWords(homeZone(occasion))
  const name = link.name ?? interpreterOf(link)?.name ?? null
  return (
    <li className="give-row" data-testid="give-row">
      <span className="give-box" />
      <span className="give-who">
        <b>{name === null ? null : <AgendaText texts={name} />}</b>
        <span className="second">
          {link.booth === null ? null : `${t('card.booth', { languages: link.booth })} `}
          <TurnParts turns={link.turns} />
        </span>
      </span>
      <span className="give-turn">
        <Turn of={{ ...link, occasion }} />
      </span>
      <span className="give-contact">
        <HandedOutBy link={link} />
      </span>
      <span className="give-opened">{roles(link)}</span>
    </li>
  )
}

/** One person: whether they are chosen, when they speak, how they are reached, whether they opened their links; pressed, their message is shown. */
export function ReceiverRow({
  of,
  several,
  chosen,
  shown,
  toggle,
  show,
  setContact,
  roles,
  change,
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
  /** Asks for everything that their links open, or one of them. */
  readonly change: (of: AskedLinks) => void
}) {
  const { t } = useTranslation('giveOut')
  const { reading } = useLanguage()
  const who = reading(of.name).text
  const differ = isDiffering(of)
  const opens = <Opens of={of} who={who} change={change} />
  const isNobody = of.links[0].grant.person === null
  return (
    <li className="give-row" data-shown={shown} data-testid="give-row">
      <label className="give-box">
        <input
          type="checkbox"
          aria-label={t('choose', { who })}
          checked={chosen}
          onChange={toggle}
        />
      </label>
      <button type="button" className="give-who" aria-pressed={shown} onClick={show}>
        <b>
          <AgendaText texts={of.name} />
        </b>
        <Whose of={of} />
      </button>
      <span className="give-turn">{several ? <Turns of={of} /> : <Turn of={of.links[0]} />}</span>
      {of.isBeyond || isNobody ? (
        <span className="give-contact quiet">{isNobody ? null : t('beyond')}</span>
      ) : (
        <ContactField of={of} who={who} set={setContact} />
      )}
      <span className="give-opened">
        <OpenedWords of={of} />
        {differ ? null : opens}
      </span>
      {differ ? <span className="give-differ">{opens}</span> : null}
      <Proposals who={who} of={roles} />
    </li>
  )
}
