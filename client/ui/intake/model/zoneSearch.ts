import { isZone } from '../../../../shared/time/dials.ts'
import { cityOf } from '../../../../shared/time/format.ts'

/** A zone that can be chosen: its IANA name, what it is called, and what it can be found by. */
export type ZoneChoice = {
  readonly zone: string
  readonly city: string
  readonly words: readonly string[]
}

/** The zones that are offered before anything is typed, after those of the source and of this device. */
const COMMON = ['Asia/Shanghai', 'Europe/Berlin', 'Europe/London', 'America/New_York', 'UTC']

/** Fewer letters begin the names of too many cities; one Chinese character begins those of few. */
const LEAST_TYPED = 3
const isLong = (query: string) => query.length >= LEAST_TYPED || /^\p{Script=Han}/u.test(query)

/** How many are offered at once. */
const MOST = 8

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('_', ' ')
}

/** Every zone there is, by the names that `namesOf` gives it, the first of which it is called. */
export function zoneChoices(namesOf: (zone: string) => readonly string[]): readonly ZoneChoice[] {
  const all = ['UTC', ...Intl.supportedValuesOf('timeZone').filter(isZone)]
  return [...new Set(all)].map((zone) => {
    const names = namesOf(zone)
    return {
      zone,
      city: names[0] ?? cityOf(zone),
      words: [...names, cityOf(zone), zone].map(folded),
    }
  })
}

/** The zones of cities that have none of their own, by their names in small letters without accents. */
export type CityZones = ReadonlyMap<string, string>

const NO_CITIES: CityZones = new Map()

/** Zones of cities whose names begin with what was typed, the whole name first. */
function byCity(choices: readonly ZoneChoice[], query: string, cities: CityZones): ZoneChoice[] {
  const named = [...cities].filter(([city]) => city.startsWith(query))
  const whole = named.toSorted(([a], [b]) => Number(b === query) - Number(a === query))
  return whole.flatMap(([, zone]) => choices.find((one) => one.zone === zone) ?? [])
}

/** What answers what was typed: zones whose names begin so first; with nothing typed, those that are likely; `cities` answers for those that no zone is called after. */
export function zonesFor(
  choices: readonly ZoneChoice[],
  typed: string,
  likely: readonly string[],
  cities: CityZones = NO_CITIES,
): readonly ZoneChoice[] {
  const query = folded(typed.trim())
  if (query === '') {
    const first = [...new Set([...likely, ...COMMON])]
    return first.flatMap((zone) => choices.find((one) => one.zone === zone) ?? []).slice(0, MOST)
  }
  const rank = ({ words }: ZoneChoice) => {
    if (words.some((word) => word.startsWith(query))) return 0
    if (words.some((word) => word.includes(` ${query}`) || word.includes(`/${query}`))) return 1
    return words.some((word) => word.includes(query)) ? 2 : 3
  }
  const found = choices
    .map((choice) => ({ choice, rank: rank(choice) }))
    .filter((one) => one.rank < 3)
    .toSorted((a, b) => a.rank - b.rank)
  const ranked = (worst: number) =>
    found.filter((one) => one.rank <= worst).map(({ choice }) => choice)
  const inCities = isLong(query) ? byCity(choices, query, cities) : []
  // A city by its whole name comes before zones that only begin so: Porto before Porto-Novo.
  const own = cities.has(query) && !choices.some(({ words }) => words.includes(query))
  const all = own ? [...inCities, ...ranked(2)] : [...ranked(0), ...inCities, ...ranked(2)]
  return [...new Set(all)].slice(0, MOST)
}

/** How far the clocks of a zone are from UTC on a date (today, if none is given), such as `+8` or `+5:30`. */
export function offsetOn(zone: string, date: string | null): string {
  const at = date === null ? new Date() : new Date(`${date}T12:00:00Z`)
  const form = { timeZone: zone, timeZoneName: 'shortOffset' } as const
  const parts = new Intl.DateTimeFormat('en', form).formatToParts(at)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  return name.replace('GMT', '').replace('-', '−') || '±0'
}
