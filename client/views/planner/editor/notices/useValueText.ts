import type { ValueForm } from '../../../../../shared/agenda/fields/field.ts'
import { labelOf } from '../../../../../shared/agenda/fields/fieldLabel.ts'
import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type { PersonId } from '../../../../../shared/agenda/ids.ts'
import type {
  Agenda,
  HardStop,
  Kind,
  SegmentStart,
  Slimming,
  Speaker,
  Thresholds,
} from '../../../../../shared/agenda/model.ts'
import { personOf } from '../../../../../shared/run/lookup.ts'
import { dateIn } from '../../../../../shared/time/format.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { tagOf } from '../../../../i18n/language.ts'
import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { useLanguage } from '../../../../i18n/useLanguage.ts'
import { nameList } from '../../../../ui/agenda/nameList.ts'
import { useLength } from '../../../../ui/agenda/useLength.ts'
import { timesText, zoneTimes } from '../../../../ui/agenda/zoneTimes.ts'
import { lengthText } from '../model/typed.ts'
import { useEditorWords } from '../state/editor.ts'

/** How many names of one item are listed. */
const NAMES = 4

type Format = (value: never) => string | null

/** The field of a value. */
type FieldName = { readonly of: Parameters<typeof labelOf>[0]; readonly field: string }

/** Returns the value of a field in few words, with the names of people of these agendas; null if only the change itself can be stated. */
export function useValueText(
  ...agendas: readonly [Agenda, ...Agenda[]]
): (field: FieldName, value: unknown) => string | null {
  const { t } = useEditorWords()
  const { name: languageName } = useLanguageNames()
  const { language, reading } = useLanguage()
  const inWords = useLength()
  const { zones } = agendas[0]
  const time = (at: Instant) => timesText(zoneTimes(at, zones, dateIn(at, homeZone({ zones }))))
  const people = (value: readonly Speaker[] | PersonId) => {
    const ids = typeof value === 'string' ? [value] : value.map(({ person }) => person)
    const names = ids.map((id) => {
      const [found] = agendas.flatMap((agenda) => personOf(agenda, id) ?? [])
      return found === undefined ? { text: id, lang: '', missing: false } : reading(found.name)
    })
    return nameList(names, tagOf(language), NAMES)
  }
  const byForm: Readonly<Record<ValueForm, Format | null>> = {
    length: (value: number) => inWords(value, 'short'),
    texts: (value: unknown) => (typeof value === 'string' ? value : null),
    stop: ({ at }: HardStop) => time(at),
    terms: null,
    change: null,
    time,
    start: (start: SegmentStart) =>
      start.type === 'follows' ? t('planner:publish.follows') : time(start.at),
    people,
  }
  const byField: Readonly<Record<string, Format>> = {
    note: (note: string) => note,
    kind: (kind: Kind) => t(`common:kind.${kind}`),
    language: (tag: string) => languageName(tag),
    slimming: ({ least, dropRank }: Slimming) =>
      t('editor.contested.slimming', { least: lengthText(least), rank: dropRank ?? '–' }),
    thresholds: ({ amber, red }: Thresholds) => `${lengthText(amber)} / ${lengthText(red)}`,
  }
  return ({ of, field }, value) => {
    const { form } = labelOf(of, field)
    if (field === 'budget' && value === null) return t('planner:publish.sum')
    if (value === null || value === undefined || (Array.isArray(value) && !value.length))
      return t('planner:publish.none')
    const format = byField[field] ?? byForm[form]
    // Each field's formatter accepts the values of that field, which its type cannot state.
    return format === null ? null : format(value as never)
  }
}
