import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import { termOf } from '../../../../../shared/agenda/draft/glossary.ts'
import type { ValueForm } from '../../../../../shared/agenda/fields/field.ts'
import { labelOf } from '../../../../../shared/agenda/fields/fieldLabel.ts'
import type { Term } from '../../../../../shared/agenda/glossary/term.ts'
import type { PersonId } from '../../../../../shared/agenda/ids.ts'
import type { Slimming, Speaker, Thresholds } from '../../../../../shared/agenda/model.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { findItem, personOf } from '../../../../../shared/run/lookup.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { useLength } from '../../../../ui/agenda/useLength.ts'
import { type FieldAddress, type FieldChange, isFieldChange } from '../model/changes.ts'
import { lengthText } from '../model/typed.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'
import { useTimes } from '../state/useTimes.ts'

type Say = (value: never) => string

/** What a field holds, in few words. */
export function useValueText(): (address: FieldAddress, value: unknown) => string {
  const { t } = useEditorWords()
  const { agenda, lang } = useEditor()
  const times = useTimes()
  const { name: languageName } = useLanguageNames()
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
    language: (tag: string) => languageName(tag),
    slimming: ({ least, dropRank }: Slimming) =>
      t('editor.contested.slimming', { least: lengthText(least), rank: dropRank ?? '–' }),
    thresholds: ({ amber, red }: Thresholds) => `${lengthText(amber)} / ${lengthText(red)}`,
  }
  return (address, value) => {
    const empty = value === null || value === undefined || (Array.isArray(value) && !value.length)
    if (empty) return t('editor.empty')
    if (typeof value === 'string' && address.type === 'setText') return value
    const say = byField[address.field] ?? byKind[labelOf(address.of, address.field).form]
    // Each field's formatter accepts the values of that field, which its type cannot state.
    if (say !== null) return say(value as never)
    return Array.isArray(value) ? t('editor.entries', { count: value.length }) : t('editor.other')
  }
}

type StructureChange = Exclude<DraftChange, FieldChange>

/** Puts the changes of one command into few words: the first field that was typed in, else the first of all. */
export function useChangeText(): (changes: readonly DraftChange[]) => string {
  const { t } = useEditorWords()
  const { agenda, lang } = useEditor()
  const value = useValueText()
  const named = (texts: Texts | undefined) => (texts === undefined ? '' : textIn(texts, lang).text)
  const segment = (id: string) => named(agenda.segments.find((one) => one.id === id)?.title)
  const item = (id: string) => named(findItem(agenda, id)?.item.title)

  /** One term by its words, more by how many there are. */
  const terms = (some: readonly Term[]) =>
    some.length === 1 ? named(some[0]?.texts) : t('editor.unsent.terms', { count: some.length })

  const fieldOf = (change: FieldChange): string => {
    switch (change.of) {
      case 'show':
        return named(agenda.title)
      case 'segment':
        return segment(change.id)
      case 'item':
        return item(change.id)
      case 'person':
        return named(personOf(agenda, change.id)?.name)
      case 'term':
        return named(termOf(agenda, change.id)?.texts)
    }
  }
  const structure = (change: StructureChange): string => {
    switch (change.type) {
      case 'insertItem':
        return t('editor.unsent.insert', { what: named(change.item.title) })
      case 'insertSegment':
        return t('editor.unsent.insert', { what: named(change.segment.title) })
      case 'insertPerson':
        return t('editor.unsent.insert', { what: named(change.person.name) })
      case 'moveItem':
        return t('editor.unsent.move', { what: item(change.item) })
      case 'moveSegment':
        return t('editor.unsent.move', { what: segment(change.segment) })
      case 'removeItem':
      case 'removeSegment':
        return t('editor.unsent.remove', { what: named(change.was.title) })
      case 'removePerson':
        return t('editor.unsent.remove', { what: named(change.was.name) })
      case 'insertTerms':
        return t('editor.unsent.insert', { what: terms(change.terms) })
      case 'removeTerms':
        return t('editor.unsent.remove', { what: terms(change.was) })
    }
  }
  const words = (change: DraftChange): string => {
    if (!isFieldChange(change)) return structure(change)
    const what = fieldOf(change)
    // What was made and never sent has no name here.
    if (what === '') return value(change, change.value)
    return t('editor.unsent.field', { what, value: value(change, change.value) })
  }
  return (changes) => {
    const main = changes.find(isFieldChange) ?? changes[0]
    if (main === undefined) return ''
    const rest = changes.length - 1
    return rest === 0 ? words(main) : t('editor.unsent.more', { what: words(main), count: rest })
  }
}
