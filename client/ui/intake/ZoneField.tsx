import { useId, useMemo, useState } from 'react'
import { cityOf } from '../../../shared/time/format.ts'
import { useCityIn } from '../../i18n/city.ts'
import { LANGUAGES, type Language } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { FloatingAt } from '../controls/FloatingAt.tsx'
import { OptionList } from '../controls/OptionList.tsx'
import { useCombo } from '../controls/useCombo.ts'
import { useLater } from '../controls/useLater.ts'
import { offsetOn, type ZoneChoice, zoneChoices, zonesFor } from './model/zoneSearch.ts'

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
