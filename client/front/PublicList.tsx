import { useEffect, useState } from 'react'
import { homeZone } from '../../shared/agenda/homeZone.ts'
import type { PublicShow } from '../../shared/protocol/http/publicShows.ts'
import { clockText, dateIn } from '../../shared/time/format.ts'
import { useCity } from '../i18n/city.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useTranslation } from '../i18n/useTranslation.tsx'
import { followPublicShows } from '../live/publicShows.ts'
import { Title } from '../ui/agenda/AgendaText.tsx'
import { deviceZone, withOwnZone } from '../ui/agenda/ownZones.ts'
import { DayClock } from '../ui/agenda/Times.tsx'
import { useCityOffset } from '../ui/agenda/useCityOffset.ts'
import { zoneTimes } from '../ui/agenda/zoneTimes.ts'
import css from './publicList.module.css'

/** The title in this screen's language, and in another one below where it has one. */
function BothTitles({ title }: Pick<PublicShow, 'title'>) {
  const first = useLanguage().reading(title)
  const other = Object.entries(title).find(([tag]) => tag !== first.lang)
  return (
    <span className={css.title}>
      <Title texts={title} />
      {other !== undefined ? (
        <small className="title" lang={other[0]}>
          {other[1]}
        </small>
      ) : null}
    </span>
  )
}

function Row({ show }: { readonly show: PublicShow }) {
  const { t } = useTranslation('front')
  const city = useCity()
  const place = useCityOffset()
  const { startsAt, endsAt, status } = show
  const home = homeZone(show)
  const zones = withOwnZone(show, { person: null, device: deviceZone() }, startsAt)
  const times = zoneTimes(startsAt, zones, dateIn(startsAt, home))
  const time = clockText(status === 'planned' ? startsAt : endsAt, home)
  return (
    <li>
      <a href={`/#${show.show}`}>
        <span className={css.times}>
          {times.map((time) => (
            <span key={time.zone}>
              <DayClock time={time} /> <small>{place(time.zone, startsAt)}</small>
            </span>
          ))}
        </span>
        <BothTitles title={show.title} />
        <span className={css.state}>
          <i className={css.mark} data-status={status} aria-hidden={true} />
          {t(status, { time, city: city(home) })}
        </span>
      </a>
    </li>
  )
}

/** The shows of today that anyone may follow; nothing where there is none. */
export function PublicList() {
  const { t } = useTranslation('front')
  const [shows, setShows] = useState<readonly PublicShow[]>([])
  useEffect(() => followPublicShows(setShows), [])
  if (shows.length === 0) return null
  return (
    <section className={css.today} aria-labelledby="front-today">
      <h2 id="front-today" className="label">
        {t('today')}
      </h2>
      <ul>
        {shows.map((show) => (
          <Row key={show.show} show={show} />
        ))}
      </ul>
    </section>
  )
}
