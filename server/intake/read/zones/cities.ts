import cities from 'city-timezones'
import { foldedCity, zonesByCity } from '../../../../shared/time/cities.ts'
import { placedZone } from '../../../../shared/time/dials.ts'
import { PLACES } from './zoneNames.ts'

/** A town of fewer people is not looked for: its name is too often somebody's, or a word. */
const LEAST = 50_000

/** Cities whose names are words an agenda is full of. */
const WORDS = /^(?:reading|split|mobile|bath|orange|same|man|nice|most)$/i

const ZONES = zonesByCity(
  cities.cityMapping
    .filter(({ pop, city }) => pop >= LEAST && !WORDS.test(city))
    .map(({ city, timezone, pop }) => ({ name: city, zone: timezone, people: pop })),
)

/** The IANA zone of a city by its name; null where it is none that is known, or may be one of several. */
export function zoneOfCity(name: string): string | null {
  const known = PLACES.get(name.trim().toLowerCase())
  if (known !== undefined) return known.broad ? null : known.zone
  const zone = ZONES.get(foldedCity(name.trim()))
  return zone === undefined ? null : placedZone(zone)
}
