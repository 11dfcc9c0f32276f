import { Fragment, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { OwnedShow, UnreadableShow } from '../../../shared/protocol/down/shows.ts'
import type { Handshake } from '../../../shared/protocol/up/handshake.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { type OwnedShows, openShows } from '../../live/ownedShows.ts'
import { PageParts } from '../../ui/connection/ErrorBoundary.tsx'
import { WritingNotice } from '../../ui/connection/TroubleNotice.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { LanguageSwitch } from '../../ui/controls/LanguageSwitch.tsx'
import { WordsButton } from '../../ui/controls/WordsButton.tsx'
import { useTabName } from '../../ui/frame/useTabName.ts'
import layout from '../../ui/layout/page.module.css'
import { MakePage } from './make/MakePage.tsx'
import { SeriesLinks } from './OwnerLinks.tsx'
import css from './ownerView.module.css'
import { SeriesPage } from './SeriesPage.tsx'
import { ShowPage } from './ShowPage.tsx'
import { ShowsPage } from './ShowsPage.tsx'
import { go, type OwnerPlace, showsOf, usePlace } from './series.ts'
import { OwnerContext } from './useOwner.ts'

type AtPlace = { readonly place: OwnerPlace }

/** Returns the show at a place, and all shows of the series there, the earliest first. */
function locate(place: OwnerPlace, shows: readonly OwnedShow[]) {
  const show = 'show' in place ? shows.find((one) => one.show === place.show) : undefined
  const series = 'series' in place ? place.series : (show?.series ?? null)
  return { show, series: series === null ? [] : showsOf(series, shows) }
}

/** The page at a place; the list of shows if the show there does not exist. */
function CurrentPlace({
  place,
  shows,
  unreadable,
}: AtPlace & {
  readonly shows: readonly OwnedShow[]
  readonly unreadable: readonly UnreadableShow[]
}) {
  const { show, series } = locate(place, shows)
  if (place.at === 'make') return <MakePage shows={shows} />
  if (show !== undefined) return <ShowPage key={show.show} show={show} series={series} />
  const [first, ...others] = series
  if (first === undefined) return <ShowsPage shows={shows} unreadable={unreadable} />
  const Page = place.at === 'giveSeries' ? SeriesLinks : SeriesPage
  return <Page shows={[first, ...others]} />
}

/** The zone of the device, as the page itself belongs to no show. */
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone

function TopBar({ place }: AtPlace) {
  const { t } = useTranslation('owner')
  return (
    <header className={`acts t0 whole ${css.bar}`}>
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
      <span className="row pushed">
        <WordsButton />
        <LanguageSwitch />
        <span className="second">{t('you')}</span>
      </span>
    </header>
  )
}

function Shows({ owned, place }: AtPlace & { readonly owned: OwnedShows }) {
  const { t, reading } = useTranslation(['owner', 'common'])
  const { shows, unreadable, failingSince, disconnect, connection } = useStore(owned.store)
  const { show, series } = locate(place, shows ?? [])
  const current = show ?? series[0]
  const pageName = place.at === 'make' ? t('make') : t('shows')
  // The title of the browser tab names the current place.
  useTabName(`${current === undefined ? pageName : reading(current.title).text} · ${t('you')}`)
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
      <CurrentPlace place={place} shows={shows} unreadable={unreadable} />
    </>
  )
}

/** The owner's page on a connection; without one, only its top bar. */
export function OwnerPage({ owned }: { readonly owned: OwnedShows | null }) {
  const place = usePlace()
  const Main = place.at === 'make' ? Fragment : 'main'
  return (
    <OwnerContext value={owned}>
      <div className={`${layout.page} ${css.view}`} data-at={place.at}>
        <TopBar place={place} />
        {/* The pages that make a show have their own <main>, one for each step. */}
        <Main>
          <PageParts>{owned === null ? null : <Shows owned={owned} place={place} />}</PageParts>
        </Main>
      </div>
    </OwnerContext>
  )
}

/** The owner's page: every show on this server with its links. */
export function OwnerView({ handshake }: { readonly handshake: Handshake }) {
  const [owned, setOwned] = useState<OwnedShows | null>(null)
  useEffect(() => {
    const connection = openShows({ handshake })
    setOwned(connection)
    return () => connection.close()
  }, [handshake])
  return <OwnerPage owned={owned} />
}
