import { type ReactNode, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { OwnedShow, UnreadableShow } from '../../../shared/protocol/down/shows.ts'
import type { Handshake } from '../../../shared/protocol/up/handshake.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { type OwnedShows, openShows } from '../../live/ownedShows.ts'
import { PageParts } from '../../ui/connection/ErrorBoundary.tsx'
import { WritingNotice } from '../../ui/connection/WritingNotice.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { LanguageSwitch } from '../../ui/controls/LanguageSwitch.tsx'
import { WordsButton } from '../../ui/controls/WordsButton.tsx'
import { useTabName } from '../../ui/frame/useTabName.ts'
import { MakePage } from './make/MakePage.tsx'
import { SeriesLinks } from './OwnerLinks.tsx'
import css from './ownerView.module.css'
import { type OwnerPlace, usePlace } from './place.ts'
import { SeriesPage } from './SeriesPage.tsx'
import { ShowPage } from './ShowPage.tsx'
import { ShowsPage } from './ShowsPage.tsx'
import { showsOf } from './series.ts'
import { OwnerContext } from './useOwner.ts'

/** The shows of the series one is at, or that the show one is at belongs to. */
function seriesAt(place: OwnerPlace, shows: readonly OwnedShow[]): readonly OwnedShow[] {
  if (place.at === 'series' || place.at === 'giveSeries') return showsOf(place.series, shows)
  const show = 'show' in place ? shows.find((one) => one.show === place.show) : undefined
  return show === undefined || show.series === null ? [] : showsOf(show.series, shows)
}

/** What is at a place on the owner's page. */
function CurrentPlace({
  place,
  go,
  shows,
  unreadable,
}: Going & {
  readonly shows: readonly OwnedShow[]
  readonly unreadable: readonly UnreadableShow[]
}) {
  const show = 'show' in place ? shows.find((one) => one.show === place.show) : undefined
  const series = seriesAt(place, shows)
  if (place.at === 'make') {
    return <MakePage shows={shows} go={go} />
  }
  if (show !== undefined) {
    return (
      <ShowPage
        key={show.show}
        show={show}
        shows={series.length === 0 ? [show] : series}
        openSeries={() => show.series && go({ at: 'series', series: show.series })}
      />
    )
  }
  const [first, ...others] = series
  if (place.at === 'giveSeries' && first !== undefined)
    return <SeriesLinks shows={series} series={place.series} go={go} />
  if (first !== undefined) return <SeriesPage shows={[first, ...others]} go={go} />
  return <ShowsPage shows={shows} unreadable={unreadable} go={go} />
}

/** The zone of the device, as the page itself belongs to no show. */
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone

type Going = { readonly place: OwnerPlace; readonly go: (place: OwnerPlace) => void }

function TopBar({ place, go }: Going) {
  const { t } = useTranslation('owner')
  return (
    <header className={css.bar}>
      <b>Rostrum</b>
      {place.at === 'shows' ? (
        <span className="second">{t('shows')}</span>
      ) : (
        <Button size="small" look="bare" onClick={() => go({ at: 'shows' })}>
          {t('shows')}
        </Button>
      )}
      {place.at === 'make' ? <h1>{t('make')}</h1> : null}
      {place.at === 'giveSeries' ? <h1>{t('give')}</h1> : null}
      <span>
        <WordsButton />
        <LanguageSwitch />
        <span className="second">{t('you')}</span>
      </span>
    </header>
  )
}

/** What the tab is called: where on the owner's page one is. */
function usePlaceName({ place }: Pick<Going, 'place'>, shows: readonly OwnedShow[] | null): void {
  const { t } = useTranslation('owner')
  const { reading } = useLanguage()
  const show =
    'show' in place
      ? shows?.find((one) => one.show === place.show)
      : seriesAt(place, shows ?? [])[0]
  const here = place.at === 'make' ? t('make') : t('shows')
  useTabName(`${show === undefined ? here : reading(show.title).text} · ${t('you')}`)
}

function Shows({ owned, ...going }: Going & { readonly owned: OwnedShows }) {
  const { t } = useTranslation(['owner', 'common'])
  const { shows, unreadable, failingSince, disconnect, connection } = useStore(owned.store)
  usePlaceName(going, shows)
  const line = (words: string) => (
    <p role="status" className={css.line}>
      {words}
    </p>
  )
  if (disconnect !== null) {
    const key = `common:disconnected.${disconnect.reason}` as const
    return line(`${t(`${key}.what`)}. ${t(`${key}.step`)}`)
  }
  if (shows === null) return line(t('loading'))
  return (
    <>
      {connection === 'cut' ? line(t('stale')) : null}
      <WritingNotice failingSince={failingSince} zone={HERE} />
      <CurrentPlace {...going} shows={shows} unreadable={unreadable} />
    </>
  )
}

/** The page below its bar; where an agenda is read, its parts have a body of their own. */
function Body({ place, children }: { readonly place: OwnerPlace; readonly children: ReactNode }) {
  return place.at === 'make' ? children : <main>{children}</main>
}

/** The page on a connection of the owner's; empty until there is one. */
export function OwnerPage({ owned }: { readonly owned: OwnedShows | null }) {
  const [place, go] = usePlace()
  return (
    <OwnerContext value={owned}>
      <div className={css.view} data-at={place.at}>
        <TopBar place={place} go={go} />
        <Body place={place}>
          <PageParts>
            {owned === null ? null : <Shows owned={owned} place={place} go={go} />}
          </PageParts>
        </Body>
      </div>
    </OwnerContext>
  )
}

/** The owner's page: every show on this server with its links. */
export function OwnerView({ handshake }: { readonly handshake: Handshake }) {
  const [owned, setOwned] = useState<OwnedShows | null>(null)
  useEffect(() => {
    const made = openShows({ handshake })
    setOwned(made)
    return () => made.close()
  }, [handshake])
  return <OwnerPage owned={owned} />
}
