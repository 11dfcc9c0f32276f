import cities from 'city-timezones'
import { CHINESE_CITIES } from '../../../shared/time/chineseCities.ts'
import { zonesByCity } from '../../../shared/time/cities.ts'

/** The smallest population of a city that the search finds. */
const MIN_POPULATION = 50_000

/** The zone of each city by its name in lower case without accents, or by its Chinese name. */
export const CITY_ZONES: ReadonlyMap<string, string> = new Map([
  ...zonesByCity(
    cities.cityMapping
      .filter(({ pop }) => pop >= MIN_POPULATION)
      .map(({ city, timezone, pop }) => ({ name: city, zone: timezone, people: pop })),
  ),
  ...CHINESE_CITIES,
])
