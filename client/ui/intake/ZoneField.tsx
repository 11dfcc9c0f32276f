import { useId, useMemo, useState } from 'react'
import { isZone } from '../../../shared/time/dials.ts'
import { cityOf } from '../../../shared/time/format.ts'
import { LANGUAGES, type Language } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { FloatingAt } from '../controls/FloatingAt.tsx'
import { findByName, foldForSearch } from '../controls/findByName.ts'
import { OptionList } from '../controls/OptionList.tsx'
import { useCombo } from '../controls/useCombo.ts'
import { useLazyLoad } from '../controls/useLazyLoad.ts'

/** The zones that are offered before anything is typed, after the likely ones. */
const COMMON_ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'Europe/London', 'America/New_York', 'UTC']

/** The shortest query that searches cities: fewer letters match too many names. One Chinese character matches few. */
const MIN_QUERY = 3
const isLong = (query: string) => query.length >= MIN_QUERY || /^\p{Script=Han}/u.test(query)

/** The maximum number of offered zones. */
const MAX_OFFERED = 8

/** Returns all zones, each with its city (the first of `namesOf`) and the words for the search. */
export function zoneChoices(namesOf: (zone: string) => readonly string[]) {
  const all = ['UTC', ...Intl.supportedValuesOf('timeZone').filter(isZone)]
  return [...new Set(all)].map((zone) => {
    const names = namesOf(zone)
    return {
      zone,
      city: names[0] ?? cityOf(zone),
      words: [...names, cityOf(zone), zone.replaceAll('_', ' ')].map(foldForSearch),
    }
  })
}

type ZoneChoice = ReturnType<typeof zoneChoices>[number]

/** The zones of cities after which no zone is named, by city name in lower case without accents. */
type CityZones = ReadonlyMap<string, string>

const NO_CITIES: CityZones = new Map()

/** Returns the zones of cities whose names begin with the query; a city with exactly this name comes first. */
function byCity(choices: readonly ZoneChoice[], query: string, cities: CityZones): ZoneChoice[] {
  const matches = [...cities].filter(([city]) => city.startsWith(query))
  const exactFirst = matches.toSorted(([a], [b]) => Number(b === query) - Number(a === query))
  return exactFirst.flatMap(([, zone]) => choices.find((one) => one.zone === zone) ?? [])
}

/** Returns the zones that match a typed text, names that begin with it first; without a text, the likely and the common zones. `cities` adds cities after which no zone is named. */
export function zonesFor(
  choices: readonly ZoneChoice[],
  typed: string,
  likely: readonly string[],
  cities: CityZones = NO_CITIES,
): readonly ZoneChoice[] {
  const query = foldForSearch(typed.trim())
  if (query === '') {
    const first = [...new Set([...likely, ...COMMON_ZONES])]
    return first
      .flatMap((zone) => choices.find((one) => one.zone === zone) ?? [])
      .slice(0, MAX_OFFERED)
  }
  const findTo = (worst: number) => findByName(choices, query, ({ words }) => words, worst)
  const inCities = isLong(query) ? byCity(choices, query, cities) : []
  // A city with exactly this name comes before zones whose names only begin with it: Porto before Porto-Novo.
  const isCity = cities.has(query) && !choices.some(({ words }) => words.includes(query))
  const all = isCity ? [...inCities, ...findTo(2)] : [...findTo(0), ...inCities, ...findTo(2)]
  return [...new Set(all)].slice(0, MAX_OFFERED)
}

/** Returns the difference of a zone from UTC on a date (null: today), such as `+8` or `+5:30`. */
export function offsetOn(zone: string, date: string | null): string {
  const at = date === null ? new Date() : new Date(`${date}T12:00:00Z`)
  const form = { timeZone: zone, timeZoneName: 'shortOffset' } as const
  const parts = new Intl.DateTimeFormat('en', form).formatToParts(at)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  return name.replace('GMT', '').replace('-', '−') || '±0'
}

/** Returns all zones with their names, first in this screen's language. Memoized, because there are about four hundred. */
function useChoices(language: Language): readonly ZoneChoice[] {
  const { cityIn } = useTranslation()
  return useMemo(() => {
    const others = LANGUAGES.filter((one) => one !== language)
    return zoneChoices((zone) => [
      cityIn(zone, language),
      ...others.map((one) => cityIn(zone, one)),
      cityOf(zone),
    ])
  }, [cityIn, language])
}

/** Loads the table of cities, which most people never need. Without it, a zone is found only by the city it is named after. */
const loadCities = async () => (await import('./cityZones.ts')).CITY_ZONES

type FieldProps = {
  readonly label: string
  /** The zone that is chosen; empty: none. */
  readonly zone: string
  readonly choose: (zone: string) => void
  /** Receives a typed text that is no zone, if the screen has a question about it. */
  readonly miss?: (typed: string) => void
  /** Zones to offer before anything is typed. */
  readonly likely: readonly string[]
  readonly date: string | null
  readonly focused?: boolean
}

/** A field that finds a zone by the name of a city, in any language of the screens, or by the name of the zone. */
export function ZoneField(props: FieldProps) {
  const { label, zone, choose, miss, likely, date, focused = false } = props
  const { t, language } = useTranslation('intake')
  const choices = useChoices(language)
  const id = useId()
  const [typed, type] = useState<string | null>(null)
  const cities = useLazyLoad(loadCities, typed !== null, null) ?? undefined
  const open = typed !== null
  const found = open ? zonesFor(choices, typed, likely, cities) : []
  const options = found.map((one) => {
    const detail = t('zoneOffset', { offset: offsetOn(one.zone, date) })
    return { id: one.zone, label: one.city, detail }
  })
  const chosen = choices.find((one) => one.zone === zone)
  const combo = useCombo({
    id,
    typed,
    type,
    offered: options,
    open,
    choose: (one) => choose(one.id),
    miss,
  })
  return (
    <span>
      <input
        {...combo.field}
        aria-label={label}
        ref={focused ? takeFocus : undefined}
        placeholder={t('zoneHint')}
        value={typed ?? chosen?.city ?? zone}
        onFocus={(event) => event.target.select()}
        onClick={() => type((before) => before ?? '')}
        onKeyDown={(event) => {
          combo.field.onKeyDown?.(event)
          if (event.key === 'ArrowDown') type((before) => before ?? '')
        }}
      />
      {!open ? null : options.length === 0 ? (
        <FloatingAt id={`${id}-list`} role="status">
          <p className="ui-menu-item">{t('zoneNone')}</p>
        </FloatingAt>
      ) : (
        <OptionList {...{ id, label, options }} at={combo.at} choose={combo.take} />
      )}
    </span>
  )
}

function takeFocus(input: HTMLInputElement | null): void {
  input?.focus()
}
