import { type ReactNode, useState } from 'react'
import { homeZone } from '../../../../shared/agenda/homeZone.ts'
import type { ShowId } from '../../../../shared/agenda/ids.ts'
import type { OwnedShow } from '../../../../shared/protocol/down/shows.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { Title } from '../../../ui/agenda/AgendaText.tsx'
import { dayText } from '../../../ui/agenda/dateText.ts'
import { ScrollRegion } from '../../../ui/controls/ScrollRegion.tsx'
import { CopyDialog } from '../CopyDialog.tsx'
import { linkOfRole } from '../links.ts'
import { useMaking } from '../useMaking.ts'
import { type Act, useOwned } from '../useOwner.ts'
import css from './makePage.module.css'

/** Another way to begin a show: one press, and what comes of it. */
function OtherWay({
  title,
  disabled = false,
  onClick,
  children,
}: {
  readonly title: string
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}) {
  return (
    <li>
      <button type="button" disabled={disabled} onClick={onClick}>
        {title}
      </button>
      <p className="second">{children}</p>
    </li>
  )
}

/** The example made as a rehearsal and its console opened here, with one press; each press makes one more. */
function TryExample({ act, made }: { readonly act: Act; readonly made: (show: ShowId) => void }) {
  const { t } = useTranslation('owner')
  const owned = useOwned()
  const rehearse = useMaking(act, 'rehearseExample')
  const press = async () => {
    const show = await rehearse({ en: 'example' }, {})
    if (show === null) return
    // Back from the console leads to its page.
    made(show)
    const known = owned.store.getState().shows?.find((one) => one.show === show)
    const console = known && linkOfRole(known, 'moderator')
    if (console) window.location.assign(console.path)
  }
  return (
    <OtherWay title={t('ways.example')} disabled={act.busy} onClick={() => void press()}>
      {t('ways.exampleWhat')}
    </OtherWay>
  )
}

/** How many earlier shows are offered at once. */
const MOST = 4

/** The earlier shows, the latest first, each a press away from a copy on another date. */
function Earlier({
  shows,
  copy,
}: {
  readonly shows: readonly OwnedShow[]
  readonly copy: (show: OwnedShow) => void
}) {
  const { t } = useTranslation('owner')
  const { language } = useLanguage()
  if (shows.length === 0) return null
  return (
    <li>
      <p>{t('ways.copy')}</p>
      <ul>
        {shows.map((show) => (
          <li key={show.show}>
            <button type="button" className="title" onClick={() => copy(show)}>
              <Title texts={show.title} />
            </button>
            <p className="second">
              {dayText(show.startsAt, homeZone(show), language)},{' '}
              {t('people', { count: show.people.length })}
            </p>
          </li>
        ))}
      </ul>
    </li>
  )
}

/** How else a show begins: as a rehearsal of the example, with an empty table, or as a copy of an earlier one. */
export function OtherWays({
  shows,
  act,
  empty,
  made,
}: {
  readonly shows: readonly OwnedShow[]
  readonly act: Act
  readonly empty: () => void
  readonly made: (show: ShowId) => void
}) {
  const { t } = useTranslation('owner')
  const [copying, copy] = useState<OwnedShow | null>(null)
  const latest = shows
    .filter(({ archived }) => !archived)
    .toSorted((a, b) => b.startsAt - a.startsAt)
    .slice(0, MOST)
  return (
    <ScrollRegion name={t('ways.title')} className={css.ways}>
      <h3 className="second">{t('ways.title')}</h3>
      <ul>
        <TryExample act={act} made={made} />
        <OtherWay title={t('ways.empty')} onClick={empty}>
          {t('ways.emptyWhat')}
        </OtherWay>
        <Earlier shows={latest} copy={copy} />
      </ul>
      {copying === null ? null : (
        <CopyDialog key={copying.show} show={copying} onClose={() => copy(null)} made={made} />
      )}
    </ScrollRegion>
  )
}
