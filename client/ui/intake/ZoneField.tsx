import { useId, useMemo, useState } from 'react'
import { isZone } from '../../../shared/time/dials.ts'
import { cityOf } from '../../../shared/time/format.ts'
import { useCityIn } from '../../i18n/city.ts'
import { LANGUAGES, type Language } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { FloatingAt } from '../controls/FloatingAt.tsx'
import { findByName, folded } from '../controls/findByName.ts'
import { OptionList } from '../controls/OptionList.tsx'
import { useCombo } from '../controls/useCombo.ts'
import { useLater } from '../controls/useLater.ts'

/** A zone that can be chosen: its IANA name, what it is called, and what it can be found by. */
type ZoneChoice = {
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

/** Every zone there is, by the names that `namesOf` gives it, the first of which it is called. */
export function zoneChoices(namesOf: (zone: string) => readonly string[]): readonly ZoneChoice[] {
  const all = ['UTC', ...Intl.supportedValuesOf('timeZone').filter(isZone)]
  return [...new Set(all)].map((zone) => {
    const names = namesOf(zone)
    return {
      zone,
      city: names[0] ?? cityOf(zone),
      words: [...names, cityOf(zone), zone.replaceAll('_', ' ')].map(folded),
    }
  })
}

/** The zones of cities that have none of their own, by their names in small letters without accents. */
type CityZones = ReadonlyMap<string, string>

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
  const found = (worst: number) => findByName(choices, query, ({ words }) => words, worst)
  const inCities = isLong(query) ? byCity(choices, query, cities) : []
  // A city by its whole name comes before zones that only begin so: Porto before Porto-Novo.
  const own = cities.has(query) && !choices.some(({ words }) => words.includes(query))
  const all = own ? [...inCities, ...found(2)] : [...found(0), ...inCities, ...found(2)]
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

/** Every zone by its names, in this screen's language first; some four hundred, so they are named once. */
function useChoices(language: Language): readonly ZoneChoice[] {
  const city = useCityIn()
  return useMemo(() => {
    const others = LANGUAGES.filter((one) => one !== language)
    return zoneChoices((zone) => [
      city(zone, language),
      ...others.map((one) => city(zone, one)),
      cityOf(zone),
    ])
  }, [city, language])
}

/** The table of cities; most people never need it. Without it zones are found by their own cities. */
const loadCities = async () => (await import('./cityZones.ts')).CITY_ZONES

type FieldProps = {
  readonly label: string
  /** The zone that is chosen; empty: none. */
  readonly zone: string
  readonly choose: (zone: string) => void
  /** Takes what was typed and is no zone, where that is asked about. */
  readonly miss?: (typed: string) => void
  /** Zones to offer before anything is typed. */
  readonly likely: readonly string[]
  readonly date: string | null
  readonly focused?: boolean
}

/** A zone found by typing its city: in either language, by its place or by its name. */
export function ZoneField(props: FieldProps) {
  const { language } = useLanguage()
  return <Field key={language} language={language} {...props} />
}

function Field(props: FieldProps & { readonly language: Language }) {
  const { label, zone, choose, miss, likely, date, focused = false, language } = props
  const { t } = useTranslation('intake')
  const choices = useChoices(language)
  const id = useId()
  const [typed, type] = useState<string | null>(null)
  const cities = useLater(loadCities, typed !== null, null) ?? undefined
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
