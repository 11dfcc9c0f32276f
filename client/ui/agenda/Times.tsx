import { useCity } from '../../i18n/city.ts'
import type { ZoneTime } from './zoneTimes.ts'
import './times.css'

/** A clock time in every zone of the show: the home zone first, the others after a slash; cities are read out. */
export function Times({ times }: { readonly times: readonly ZoneTime[] }) {
  const city = useCity()
  return (
    <span className="ui-times">
      {times.map(({ zone, text }, index) => (
        <span key={zone} className={index === 0 ? undefined : 'ui-times-other'}>
          {index === 0 ? '' : ' / '}
          <time>{text}</time>
          <span className="unseen"> {city(zone)}</span>
        </span>
      ))}
    </span>
  )
}

/** The same with each city in words, for screens that several people read. */
export function CityTimes({ times }: { readonly times: readonly ZoneTime[] }) {
  const city = useCity()
  return (
    <span className="ui-citytimes">
      {times.map(({ zone, text }, index) => (
        <span key={zone} className={index === 0 ? undefined : 'ui-times-other'}>
          {city(zone)} <time>{text}</time>
        </span>
      ))}
    </span>
  )
}
