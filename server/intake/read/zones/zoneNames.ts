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

type SourcePerson = [name: string, zone: ZoneName]

/** Names of smaller towns are too often names of people, or words. */
const MIN_PEOPLE = 50_000

const COMMON_WORDS = new Set(ZONE_WORDS.flatMap((one) => one.commonWords))

function placeNames(
  pick: (words: (typeof ZONE_WORDS)[number]) => Readonly<Record<string, readonly string[]>>,
  broad: boolean,
): SourcePerson[] {
  return ZONE_WORDS.flatMap((words) =>
    Object.entries(pick(words)).flatMap(([zone, names]) =>
      names.map((name): SourcePerson => [name, { zone, offset: null, broad }]),
    ),
  )
}

/** Returns the cities of the zone database by their last part: `Asia/Tokyo` is that of Tokyo. */
function databaseCities(): SourcePerson[] {
  return [...Intl.supportedValuesOf('timeZone'), ...RENAMED]
    .filter((zone) =>
      /^(?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific)\/[^/]+$/.test(zone),
    )
    .map(
      (zone): SourcePerson => [
        (zone.split('/')[1] ?? '').replaceAll('_', ' ').toLowerCase(),
        { zone, offset: null, broad: false },
      ],
    )
}

/** Zones by abbreviation. */
export const ABBREVIATIONS: ReadonlyMap<string, ZoneName> = new Map(
  ZONE_WORDS.flatMap(
    ({ abbreviations, regionAbbreviations, ambiguousAbbreviations }): SourcePerson[] => [
      ...Object.entries(abbreviations).map(
        ([name, [zone, offset]]): SourcePerson => [name, { zone, offset, broad: false }],
      ),
      ...Object.entries(regionAbbreviations).map(
        ([name, [zone, offset]]): SourcePerson => [name, { zone, offset, broad: true }],
      ),
      ...Object.entries(ambiguousAbbreviations).map(
        ([name, among]): SourcePerson => [
          name,
          { zone: among[0] ?? '', offset: null, broad: true, among },
        ],
      ),
    ],
  ),
)

/** Zones by the names of places, in lower case and without the word for time. */
export const PLACES: ReadonlyMap<string, ZoneName> = new Map([
  ...databaseCities(),
  ...[...CHINESE_CITIES].map(
    ([name, zone]): SourcePerson => [name, { zone, offset: null, broad: false }],
  ),
  ...placeNames((words) => words.names, false),
  ...placeNames((words) => words.regions, true),
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
