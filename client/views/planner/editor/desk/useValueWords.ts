import type { ValueForm } from '../../../../../shared/agenda/fields/field.ts'
import { labelOf } from '../../../../../shared/agenda/fields/fieldLabel.ts'
import type { PersonId } from '../../../../../shared/agenda/ids.ts'
import type { Slimming, Speaker, Thresholds } from '../../../../../shared/agenda/model.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import { personOf } from '../../../../../shared/run/lookup.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { useLength } from '../../../../ui/agenda/useLength.ts'
import type { FieldAddress } from '../model/fields.ts'
import { lengthText } from '../model/typed.ts'
import { useEditor } from './editor.ts'
import { useEditorWords } from './useEditorWords.ts'
import { useTimes } from './useTimes.ts'

type Say = (value: never) => string

/** What a field holds, in few words. */
export function useValueWords(): (address: FieldAddress, value: unknown) => string {
  const { t } = useEditorWords()
  const { agenda, lang } = useEditor()
  const times = useTimes()
  const tongue = useLanguageNames()
  const inWords = useLength()
  const length = (value: number) => inWords(value, 'short')
  const nameOf = (person: PersonId) => {
    const found = personOf(agenda, person)
    return found === null ? person : textIn(found.name, lang).text
  }
  const byKind: Readonly<Record<ValueForm, Say | null>> = {
    length,
    texts: null,
    stop: null,
    terms: null,
    change: null,
    time: (at: Instant) => times.home(at),
    start: (start: { type: string; at?: Instant }) =>
      start.at === undefined ? t('editor.follows') : times.home(start.at),
    people: (value: readonly Speaker[] | PersonId) =>
      typeof value === 'string'
        ? nameOf(value)
        : value.map(({ person }) => nameOf(person)).join(', '),
  }
  const byField: Partial<Record<FieldAddress['field'], Say>> = {
    note: (note: string) => note,
    kind: (kind: 'talk') => t(`common:kind.${kind}`),
    language: (tag: string) => tongue.name(tag),
    slimming: ({ least, dropRank }: Slimming) =>
      t('editor.contested.slimming', { least: lengthText(least), rank: dropRank ?? '–' }),
    thresholds: ({ amber, red }: Thresholds) => `${lengthText(amber)} / ${lengthText(red)}`,
  }
  return (address, value) => {
    const empty = value === null || value === undefined || (Array.isArray(value) && !value.length)
    if (empty) return t('editor.empty')
    if (typeof value === 'string' && address.type === 'setText') return value
    const say = byField[address.field] ?? byKind[labelOf(address.of, address.field).form]
    // The field says what it holds.
    if (say !== null) return say(value as never)
    return Array.isArray(value) ? t('editor.entries', { count: value.length }) : t('editor.other')
  }
}
