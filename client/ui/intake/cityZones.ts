import cities from 'city-timezones'
import { CHINESE_CITIES } from '../../../shared/time/chineseCities.ts'
import { zonesByCity } from '../../../shared/time/cities.ts'

/** Towns of fewer people are not looked for. */
const LEAST = 50_000

/** The zone of each city that is known by its name in small letters without accents, or by its Chinese name. */
export const CITY_ZONES: ReadonlyMap<string, string> = new Map([
  ...zonesByCity(
    cities.cityMapping
      .filter(({ pop }) => pop >= LEAST)
      .map(({ city, timezone, pop }) => ({ name: city, zone: timezone, people: pop })),
  ),
  ...CHINESE_CITIES,
])
