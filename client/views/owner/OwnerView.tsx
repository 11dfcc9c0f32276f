import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import type { Handshake } from '../../../shared/protocol/up/handshake.ts'
import { clockText } from '../../../shared/time/format.ts'
import { dateIn } from '../../../shared/time/zones.ts'
import { useCity } from '../../i18n/city.ts'
import { type OwnedShows, openShows } from '../../live/ownedShows.ts'
import { Button } from '../../ui/Button.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { Title } from '../../ui/Reading.tsx'
import { ShowLinks } from './ShowLinks.tsx'
import './owner.css'

function ShowSection({ show }: { readonly show: OwnedShow }) {
  const { t } = useTranslation('owner')
  const city = useCity()
  const [home] = show.zones
  const zone = home ?? 'UTC'
  return (
    <section className="owner-show">
      <h2>
        <Title texts={show.title} />
      </h2>
      <p className="second">
        {dateIn(show.startsAt, zone)}, {city(zone)} {clockText(show.startsAt, zone)},{' '}
        {t(`status.${show.status}`)}
      </p>
      <ShowLinks show={show} />
    </section>
  )
}

function ShowList({ owned }: { readonly owned: OwnedShows }) {
  const { t } = useTranslation(['owner', 'common'])
  const { shows, parting, connection } = useStore(owned.store)
  if (parting !== null) {
    return (
      <p role="status">
        {t(`common:parted.${parting.reason}.what`)}. {t(`common:parted.${parting.reason}.step`)}
      </p>
    )
  }
  if (shows === null) return <p role="status">{t('loading')}</p>
  return (
    <>
      {connection === 'cut' ? (
        <p role="status">
          {t('stale')}{' '}
          <Button size="small" onClick={() => owned.refresh()}>
            {t('again')}
          </Button>
        </p>
      ) : null}
      {shows.length === 0 ? <p>{t('none')}</p> : null}
      {shows.map((show) => (
        <ShowSection key={show.show} show={show} />
      ))}
    </>
  )
}

/** The owner's page: every show on this server with its links. */
export function OwnerView({ handshake }: { readonly handshake: Handshake }) {
  const { t } = useTranslation('owner')
  const [owned, setOwned] = useState<OwnedShows | null>(null)
  useEffect(() => {
    const made = openShows({ handshake })
    setOwned(made)
    return () => made.close()
  }, [handshake])
  return (
    <main className="owner">
      <header>
        <b>Rostrum</b>
        <LanguageSwitch />
      </header>
      <h1>{t('title')}</h1>
      <p className="second">{t('private')}</p>
      {owned === null ? null : <ShowList owned={owned} />}
    </main>
  )
}
