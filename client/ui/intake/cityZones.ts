import cities from 'city-timezones'
import { zonesByCity } from '../../../shared/time/cities.ts'

/** Towns of fewer people are not looked for. */
const LEAST = 50_000

/** The zone of each city that is known by its name in small letters without accents. */
export const CITY_ZONES: ReadonlyMap<string, string> = zonesByCity(
  cities.cityMapping
    .filter(({ pop }) => pop >= LEAST)
    .map(({ city, timezone, pop }) => ({ name: city, zone: timezone, people: pop })),
)
