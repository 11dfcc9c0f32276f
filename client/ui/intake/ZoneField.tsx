import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react'
import { cityOf } from '../../../shared/time/format.ts'
import { useCityIn } from '../../i18n/city.ts'
import { LANGUAGES, type Language } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import {
  type CityZones,
  offsetOn,
  type ZoneChoice,
  zoneChoices,
  zonesFor,
} from './model/zoneSearch.ts'
import './zone.css'

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

/** The table of cities is read once a zone is looked for: most people never need it. */
function useCities(wanted: boolean): CityZones | undefined {
  const [cities, know] = useState<CityZones>()
  useEffect(() => {
    if (!wanted || cities !== undefined) return
    let gone = false
    import('./cityZones.ts').then(
      ({ CITY_ZONES }) => {
        if (!gone) know(CITY_ZONES)
      },
      // Without it zones are found by their own cities.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [wanted, cities])
  return cities
}

type FieldProps = {
  readonly label: string
  /** The zone that is chosen; empty: none. */
  readonly zone: string
  readonly choose: (zone: string) => void
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
  const { label, zone, choose, likely, date, focused = false, language } = props
  const { t } = useTranslation('intake')
  const choices = useChoices(language)
  const id = useId()
  const [typed, type] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const cities = useCities(typed !== null)
  const found = zonesFor(choices, typed ?? '', likely, cities)
  const chosen = choices.find((one) => one.zone === zone)
  const open = typed !== null
  const take = (choice: ZoneChoice | undefined) => {
    if (choice === undefined) return
    choose(choice.zone)
    type(null)
  }
  const acts: Readonly<Record<string, (() => void) | false>> = {
    Enter: open && (() => take(found[at])),
    Escape: open && (() => type(null)),
    ArrowDown: open ? () => setAt(Math.min(at + 1, found.length - 1)) : () => type(''),
    ArrowUp: open && (() => setAt(Math.max(at - 1, 0))),
  }
  const hear = (event: KeyboardEvent) => {
    const act = event.nativeEvent.isComposing ? false : acts[event.key]
    if (act === undefined || act === false) return
    act()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <span className="paste-zone">
      <input
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && found[at] !== undefined ? `${id}-${at}` : undefined}
        className="paste-input"
        ref={focused ? takeFocus : undefined}
        placeholder={t('zoneHint')}
        autoComplete="off"
        value={typed ?? chosen?.city ?? zone}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          type(event.target.value)
          setAt(0)
        }}
        onClick={() => type((before) => before ?? '')}
        onBlur={() => type(null)}
        onKeyDown={hear}
      />
      {open ? <ZoneList id={id} found={found} at={at} date={date} take={take} /> : null}
    </span>
  )
}

function takeFocus(input: HTMLInputElement | null): void {
  input?.focus()
}

function ZoneList({
  id,
  found,
  at,
  date,
  take,
}: {
  readonly id: string
  readonly found: readonly ZoneChoice[]
  readonly at: number
  readonly date: string | null
  readonly take: (choice: ZoneChoice) => void
}) {
  const { t } = useTranslation('intake')
  if (found.length === 0) {
    return (
      <p className="paste-zones" id={`${id}-list`} role="status">
        {t('zoneNone')}
      </p>
    )
  }
  return (
    <div className="paste-zones" id={`${id}-list`} role="listbox">
      {found.map((choice, n) => (
        <div
          key={choice.zone}
          id={`${id}-${n}`}
          role="option"
          tabIndex={-1}
          aria-selected={n === at}
          // Before the field loses the focus, and the list with it.
          onPointerDown={(event) => {
            event.preventDefault()
            take(choice)
          }}
        >
          <span>{choice.city}</span>
          <span className="quiet">{t('zoneOffset', { offset: offsetOn(choice.zone, date) })}</span>
        </div>
      ))}
    </div>
  )
}
