import { type ReactNode, useState } from 'react'
import { homeZone } from '../../../../shared/agenda/homeZone.ts'
import type { ShowId } from '../../../../shared/agenda/ids.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { newCommandId } from '../../../live/commandId.ts'
import { Title } from '../../../ui/agenda/AgendaText.tsx'
import { dayText } from '../../../ui/agenda/zoneTimes.ts'
import { useKeys } from '../../../ui/controls/keys.tsx'
import { ScrollRegion } from '../../../ui/controls/ScrollRegion.tsx'
import { Fact } from '../../../ui/intake/AboutShow.tsx'
import { IntakePages } from '../../../ui/intake/IntakePages.tsx'
import {
  type ImportedAgenda,
  type ImportTarget,
  useIntake,
  useIntakeKeys,
} from '../../../ui/intake/useIntake.ts'
import layout from '../../../ui/layout/page.module.css'
import { useCopyDialog } from '../CopyDialog.tsx'
import { ActLine, RehearsalCheck } from '../ownerControls.tsx'
import type { ShowsProps } from '../series.ts'
import { go, linkOfRole } from '../series.ts'
import { type Act, useAct, useMaking, useOwned, useStoreContacts } from '../useOwner.ts'
import { EmptyForm } from './EmptyForm.tsx'
import css from './makePage.module.css'

/** Another way to begin a show: a button with an explanation. */
function OtherWay({
  title,
  disabled = false,
  onClick,
  children,
}: {
  readonly title: ReactNode
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}) {
  return (
    <li>
      <button type="button" className="t2 strong" disabled={disabled} onClick={onClick}>
        {title}
      </button>
      <p className="second">{children}</p>
    </li>
  )
}

/** A button that makes a rehearsal of the example and opens its console; each press makes one more. */
function TryExample({ act }: { readonly act: Act }) {
  const { t } = useTranslation('owner')
  const owned = useOwned()
  const rehearse = useMaking(act, 'rehearseExample')
  const press = async () => {
    const show = await rehearse({ en: 'example' }, {})
    if (show === null) return
    // Back then leads from the console to the page of the show.
    go({ at: 'show', show })
    const ownedShow = owned.store.getState().shows?.find((one) => one.show === show)
    const consoleLink = ownedShow && linkOfRole(ownedShow, 'moderator')
    if (consoleLink) window.location.assign(consoleLink.path)
  }
  return (
    <OtherWay title={t('ways.example')} disabled={act.busy} onClick={() => void press()}>
      {t('ways.exampleWhat')}
    </OtherWay>
  )
}

const MOST_EARLIER = 4

/** The other ways to begin a show: a rehearsal of the example, an empty table, or a copy of an earlier show. */
function OtherWays({
  shows,
  act,
  openEmpty,
}: ShowsProps & { readonly act: Act; readonly openEmpty: () => void }) {
  const { t, language } = useTranslation('owner')
  const { copy, dialog } = useCopyDialog()
  const latest = shows
    .filter(({ archived }) => !archived)
    .toSorted((a, b) => b.startsAt - a.startsAt)
    .slice(0, MOST_EARLIER)
  return (
    <ScrollRegion name={t('ways.title')} className={css.ways}>
      <h3 className="second">{t('ways.title')}</h3>
      <ul>
        <TryExample act={act} />
        <OtherWay title={t('ways.empty')} onClick={openEmpty}>
          {t('ways.emptyWhat')}
        </OtherWay>
        {latest.length === 0 ? null : (
          <li>
            <p className="t2 strong">{t('ways.copy')}</p>
            <ul>
              {latest.map((show) => (
                <OtherWay
                  key={show.show}
                  title={<Title texts={show.title} />}
                  onClick={() => copy(show)}
                >
                  {dayText(show.startsAt, homeZone(show), language)} ·{' '}
                  {t('people', { count: show.people.length })}
                </OtherWay>
              ))}
            </ul>
          </li>
        )}
      </ul>
      {dialog}
    </ScrollRegion>
  )
}

/** Returns a function that makes a show of each agenda and stores its contacts. It resolves with the show ids and the id of their series, or null if a show was not made. */
function useMakingAll(act: Act) {
  const make = useMaking(act, 'makeShow')
  const storeContacts = useStoreContacts()
  // All shows of one text get the same series id, also if making them takes several tries.
  const [series] = useState(newCommandId)
  return async (all: readonly ImportedAgenda[], rehearsal: boolean) => {
    const membership = all.length === 1 ? {} : { series }
    const shows: (ImportedAgenda & { readonly show: ShowId })[] = []
    for (const one of all) {
      const { agenda } = one
      const show = await make(agenda.title, { agenda, rehearsal, ...membership })
      if (show === null) return null
      shows.push({ ...one, show })
    }
    await storeContacts(shows)
    return { shows: shows.map(({ show }) => show), series }
  }
}

/** The page that makes shows: from a pasted agenda (one show for each of its days), empty, or as a copy. */
export function MakePage({ shows }: ShowsProps) {
  const { t } = useTranslation('owner')
  const act = useAct()
  const make = useMakingAll(act)
  const [isEmpty, setIsEmpty] = useState(false)
  const [rehearsal, setRehearsal] = useState(false)
  const acts = useIntake('new', () => null)
  useKeys(useIntakeKeys(acts))
  const makeAll = async (all: readonly ImportedAgenda[], asRehearsal: boolean) => {
    const result = await make(all, asRehearsal)
    const [first, ...others] = result?.shows ?? []
    if (result === null || first === undefined) return
    acts.taken()
    go(others.length === 0 ? { at: 'show', show: first } : { at: 'series', series: result.series })
  }
  const taker: ImportTarget = {
    existing: [],
    each: true,
    isBusy: act.busy,
    leave: () => go({ at: 'shows' }),
    take: (taken) => void makeAll(taken, rehearsal),
  }
  if (isEmpty) {
    return (
      <EmptyForm
        act={act}
        make={(agenda, asRehearsal) => void makeAll([{ agenda, contacts: {} }], asRehearsal)}
        back={() => setIsEmpty(false)}
      />
    )
  }
  return (
    <div className={`column ${layout.page}`}>
      <ActLine act={act} />
      <IntakePages
        acts={acts}
        target={taker}
        aside={<OtherWays shows={shows} act={act} openEmpty={() => setIsEmpty(true)} />}
        more={
          <Fact name={t('rehearsal')}>
            <RehearsalCheck on={rehearsal} set={setRehearsal} />
          </Fact>
        }
      />
    </div>
  )
}
