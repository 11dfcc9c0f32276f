import { useState } from 'react'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { OwnedLink, OwnedPerson, OwnedShow } from '../../../shared/protocol/down/shows.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { listText } from '../../i18n/listText.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Check } from '../../ui/controls/Field.tsx'
import { PeopleAndScreens, type PeopleAndScreensProps } from '../../ui/giveOut/PeopleAndScreens.tsx'
import type { LinkHolder } from '../../ui/giveOut/person.ts'
import { AddressNotice } from '../../ui/links/AddressNotice.tsx'
import type { GrantedLink, RoleActs } from '../../ui/links/roles/roleActs.ts'
import { useLinkAddress } from '../../ui/links/useLinkAddress.ts'
import { useLinkWords } from '../../ui/links/useLinkWords.ts'
import { CalendarDialog } from './CalendarDialog.tsx'
import { EraseDialog } from './EraseDialog.tsx'
import { linkHolders } from './linkHolders.ts'
import { NewLinkDialog } from './NewLinkDialog.tsx'
import { ScreenLink, type ShowDialogProps, SureDialog } from './ownerControls.tsx'
import css from './ownerView.module.css'
import type { ShowProps, ShowsProps } from './series.ts'
import { go, nextOf, showsToGiveOut, workingLinksMadeBy } from './series.ts'
import { type Act, useCommands, useSetContact } from './useOwner.ts'

type Question = { readonly action: 'replace' | 'revoke'; readonly link: OwnedLink }

/** Asks once before a link stops working. */
function ConfirmDialog({ show, action, link, onClose }: Question & ShowDialogProps) {
  const { t, language } = useTranslation('owner')
  const { who } = useLinkWords()
  const madeLinks = action === 'revoke' ? workingLinksMadeBy(show, link.link) : []
  const { rehearsals } = show.links.find((one) => one.link === link.link) ?? link
  const hasMade = action === 'revoke' && madeLinks.length + rehearsals > 0
  const [endsMade, setEndsMade] = useState(true)
  const give = (act: Act) =>
    act.give(
      show.show,
      action === 'replace'
        ? { type: 'replaceLink', link: link.link }
        : {
            ...{ type: 'revokeLink', link: link.link },
            ...(hasMade && (endsMade ? { made: true } : { keepRehearsals: true })),
          },
    )
  const names = madeLinks.map((one) => who(one))
  return (
    <SureDialog
      title={t(`sure.${action}`, { who: who(link) })}
      what={t(`sure.${action}What`)}
      yes={action === 'replace' ? t('replace') : t('withdraw')}
      give={give}
      onClose={onClose}
    >
      {rehearsals === 0 ? null : <p>{t(`sure.${action}Rehearsals`, { count: rehearsals })}</p>}
      {madeLinks.length === 0 ? null : (
        <p>{t('sure.made', { count: madeLinks.length, who: listText(names, language) })}</p>
      )}
      {hasMade ? (
        <Check checked={endsMade} set={setEndsMade}>
          {t('sure.endMade')}
        </Check>
      ) : null}
    </SureDialog>
  )
}

/** The last change of a link's roles: the roles until the server answers, then why it failed. */
type RoleRequest = { readonly roles?: readonly Role[]; readonly trouble?: string | null }

/** Returns a function that returns the acts on the roles of the links of one of these shows. */
function useOwnerRoles(shows: readonly OwnedShow[]): (show: ShowId) => RoleActs {
  const give = useCommands()
  const [requests, setRequests] = useState<ReadonlyMap<string, RoleRequest>>(new Map())
  return (show) => {
    const key = (link: string) => `${show}/${link}`
    const store = (link: string, request: RoleRequest) =>
      setRequests((before) => new Map([...before, [key(link), request] as const]))
    const set = async ({ link, grant }: GrantedLink, roles: readonly Role[]) => {
      store(link, { roles })
      const change = { link, roles: [...roles], was: grant.roles }
      store(link, { trouble: await give(show, { type: 'setRoles', ...change }) })
    }
    return {
      can: () => shows.some((one) => one.show === show && !one.archived),
      set: (link, roles) => void set(link, roles),
      pendingRoles: (link) => requests.get(key(link))?.roles ?? null,
      trouble: (link) => requests.get(key(link))?.trouble ?? null,
    }
  }
}

/** Returns the holders of the links of `listedShows`; `shows` are all shows of the series. */
export function useLinkHolders(shows: readonly OwnedShow[], listedShows: readonly OwnedShow[]) {
  const { addressOf } = useLinkAddress()
  return linkHolders(shows, listedShows, addressOf, useLinkWords().named)
}

type LinksProps = Omit<PeopleAndScreensProps, 'occasions' | 'people' | 'setContact' | 'roles'> & {
  /** All shows of the series. */
  readonly shows: readonly OwnedShow[]
  /** The shows whose links are listed. */
  readonly listedShows: readonly [OwnedShow, ...OwnedShow[]]
}

/** People and screens of one show or several. */
function OwnerLinks({ shows, listedShows, ...parts }: LinksProps) {
  const people = useLinkHolders(shows, listedShows)
  const setContact = useSetContact()
  const roles = useOwnerRoles(listedShows)
  return (
    <PeopleAndScreens
      occasions={listedShows}
      people={people}
      setContact={setContact}
      roles={roles}
      {...parts}
    />
  )
}

/** The withdrawn links, each with a button that opens it again. */
function WithdrawnLinks({ show, act }: ShowProps & { readonly act: Act }) {
  const { t } = useTranslation('owner')
  const { who } = useLinkWords()
  const links = show.links.filter(({ revoked }) => revoked)
  if (links.length === 0) return null
  return (
    <section aria-label={t('withdrawn')}>
      <h3>{t('withdrawn')}</h3>
      <ul className="hairs">
        {links.map((link) => (
          <li key={link.link} className="acts spread quiet">
            <s>{who(link)}</s>
            <Button
              size="small"
              disabled={act.busy || show.archived}
              onClick={() => void act.give(show.show, { type: 'replaceLink', link: link.link })}
            >
              {t('replaceBack')} <span className="unseen">{who(link)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** People and screens of one show, whose links the owner makes, replaces and withdraws. */
export function OneShowLinks({
  show,
  act,
  foot,
  ...parts
}: LinksProps & ShowProps & { readonly act: Act }) {
  const { t } = useTranslation('owner')
  const [question, ask] = useState<Question | null>(null)
  const [isMaking, setMaking] = useState(false)
  const [erased, setErased] = useState<OwnedPerson | null>(null)
  const [calendarOf, openCalendar] = useState<OwnedPerson | 'show' | null>(null)
  const entries = ({ links: [{ link: id }] }: LinkHolder) => {
    const link = show.links.find((one) => one.link === id)
    if (link === undefined) return []
    const { person } = link
    const replace = () => ask({ action: 'replace', link })
    return [
      {
        id: 'open',
        label: t('open'),
        run: () => void window.open(link.path, '_blank', 'noreferrer'),
      },
      ...(person === null
        ? []
        : [{ id: 'calendar', label: t('calendar.title'), run: () => openCalendar(person) }]),
      ...(show.archived ? [] : [{ id: 'replace', label: t('replace'), run: replace }]),
      { id: 'revoke', label: t('withdraw'), run: () => ask({ action: 'revoke', link }) },
      ...(person === null
        ? []
        : [{ id: 'erase', label: t('erase.entry'), run: () => setErased(person) }]),
    ]
  }
  return (
    <>
      <OwnerLinks
        {...parts}
        entries={entries}
        make={
          <>
            <Button size="small" onClick={() => openCalendar('show')}>
              {t('calendar.title')}
            </Button>
            <Button size="small" disabled={show.archived} onClick={() => setMaking(true)}>
              {t('newLink')}
            </Button>
          </>
        }
        foot={
          <>
            <WithdrawnLinks show={show} act={act} />
            {foot}
          </>
        }
      />
      {question === null ? null : (
        <ConfirmDialog show={show} {...question} onClose={() => ask(null)} />
      )}
      {calendarOf === null ? null : (
        <CalendarDialog
          show={show}
          person={calendarOf === 'show' ? null : calendarOf}
          onClose={() => openCalendar(null)}
        />
      )}
      {erased === null ? null : (
        <EraseDialog show={show} person={erased} onClose={() => setErased(null)} />
      )}
      {isMaking ? <NewLinkDialog show={show} onClose={() => setMaking(false)} /> : null}
    </>
  )
}

export type SeriesProps = {
  /** The shows that belong together, the earliest first. */
  readonly shows: readonly [OwnedShow, ...OwnedShow[]]
}

/** The button back to all shows of a series. */
export function SeriesButton({ shows }: ShowsProps) {
  const { t } = useTranslation('owner')
  const series = shows[0]?.series ?? null
  if (series === null) return null
  return (
    <Button look="bare" onClick={() => go({ at: 'series', series })}>
      {t('series.all', { count: shows.length })}
    </Button>
  )
}

/** The links of all shows of a series, each person's links in one row. */
export function SeriesLinks({ shows }: SeriesProps) {
  const { t } = useTranslation('owner')
  const [first, ...others] = showsToGiveOut(shows)
  const back = <SeriesButton shows={shows} />
  if (first === undefined) {
    return (
      <p className={css.line}>
        {t('series.nothingGiven')} {back}
      </p>
    )
  }
  return (
    <OwnerLinks
      shows={shows}
      listedShows={[first, ...others]}
      first={true}
      notice={<AddressNotice first={true} />}
      acts={
        <>
          {back}
          <ScreenLink of={nextOf(shows)} opens="moderator">
            {t('console')}
          </ScreenLink>
        </>
      }
    />
  )
}
