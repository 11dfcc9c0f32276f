import cityTimezones from 'city-timezones'
import { CHINESE_CITIES } from '../../../../shared/time/chineseCities.ts'
import { foldedCity, zonesByCity } from '../../../../shared/time/cities.ts'
import { placedZone } from '../../../../shared/time/dials.ts'
import { RENAMED } from '../../../../shared/time/zoneNames.ts'
import { ZONE_WORDS } from '../../lexicons/zoneWords.ts'

/** A zone by its name, with its offset in minutes if the name fixes one. `broad`: it may be another zone of this offset, or one of `among`. */
export type ZoneName = {
  readonly zone: string
  readonly offset: number | null
  readonly broad: boolean
  readonly among?: readonly string[]
}

/** Names of smaller towns are too often names of people, or words. */
const MIN_PEOPLE = 50_000

const COMMON_WORDS = new Set(ZONE_WORDS.flatMap((one) => one.commonWords))

type NamedZone = [name: string, zone: ZoneName]

function named<Value>(
  values: Readonly<Record<string, Value>>,
  zoneOf: (value: Value) => ZoneName,
): NamedZone[] {
  return Object.entries(values).map(([name, value]) => [name, zoneOf(value)])
}

const placeEntry = (name: string, zone: string, broad = false): NamedZone => [
  name,
  { zone, offset: null, broad },
]

/** The cities of the zone database by their last part: `Asia/Tokyo` is that of Tokyo. */
const DATABASE_CITIES = [...Intl.supportedValuesOf('timeZone'), ...RENAMED].flatMap((zone) => {
  const [, city] =
    /^(?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific)\/([^/]+)$/.exec(zone) ?? []
  return city === undefined ? [] : [placeEntry(city.replaceAll('_', ' ').toLowerCase(), zone)]
})

/** Zones by abbreviation. */
export const ABBREVIATIONS: ReadonlyMap<string, ZoneName> = new Map(
  ZONE_WORDS.flatMap(({ abbreviations, regionAbbreviations, ambiguousAbbreviations }) => [
    ...named(abbreviations, ([zone, offset]) => ({ zone, offset, broad: false })),
    ...named(regionAbbreviations, ([zone, offset]) => ({ zone, offset, broad: true })),
    ...named(ambiguousAbbreviations, (among) => ({
      zone: among[0] ?? '',
      offset: null,
      broad: true,
      among,
    })),
  ]),
)

/** Zones by the names of places, in lower case and without the word for time. */
export const PLACES: ReadonlyMap<string, ZoneName> = new Map([
  ...DATABASE_CITIES,
  ...[...CHINESE_CITIES].map(([name, zone]) => placeEntry(name, zone)),
  ...(['names', 'regions'] as const).flatMap((list) =>
    ZONE_WORDS.flatMap((words) => Object.entries(words[list])).flatMap(([zone, names]) =>
      names.map((name) => placeEntry(name, zone, list === 'regions')),
    ),
  ),
])

const CITIES = zonesByCity(
  cityTimezones.cityMapping
    .filter(({ pop, city }) => pop >= MIN_PEOPLE && !COMMON_WORDS.has(city.toLowerCase()))
    .map(({ city, timezone, pop }) => ({ name: city, zone: timezone, people: pop })),
)

/** Returns the IANA zone of a city, or null if the name is unknown or may be one of several. */
export function zoneOfCity(name: string): string | null {
  const known = PLACES.get(name.trim().toLowerCase())
  if (known !== undefined) return known.broad ? null : known.zone
  const zone = CITIES.get(foldedCity(name.trim()))
  return zone === undefined ? null : placedZone(zone)
}
