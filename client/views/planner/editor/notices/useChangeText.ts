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
import { useLength } from '../../../../ui/agenda/useLength.ts'
import { type FieldAddress, type FieldChange, isFieldChange } from '../model/changes.ts'
import { findSegment } from '../model/rows.ts'
import { lengthText } from '../model/typed.ts'
import { useEditor } from '../state/editor.ts'
import { useTimes } from '../state/useTimes.ts'

type Say = (value: never) => string

/** Returns the value of a field in few words. */
export function useValueText(): (address: FieldAddress, value: unknown) => string {
  const { t, agenda, lang, languageName } = useEditor()
  const times = useTimes()
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

/** Puts the changes of one command into few words: the first field that was typed in, else the first of all. */
export function useChangeText(): (changes: readonly DraftChange[]) => string {
  const { t, agenda, lang } = useEditor()
  const value = useValueText()
  const named = (texts: Texts | undefined) => (texts === undefined ? '' : textIn(texts, lang).text)
  /** The name of a thing by its id; empty if it is not in the draft. */
  const nameById = (of: FieldChange['of'], id: string): string =>
    named(
      {
        show: agenda.title,
        segment: findSegment(agenda, id)?.title,
        item: findItem(agenda, id)?.item.title,
        person: personOf(agenda, id)?.name,
        term: termOf(agenda, id)?.texts,
      }[of],
    )
  /** The name of a term, or how many terms there are. */
  const terms = (some: readonly Term[]) =>
    some.length === 1 ? named(some[0]?.texts) : t('editor.unsent.terms', { count: some.length })
  const insert = (what: string) => t('editor.unsent.insert', { what })
  const move = (what: string) => t('editor.unsent.move', { what })
  const remove = (what: string) => t('editor.unsent.remove', { what })
  const structure = (change: Exclude<DraftChange, FieldChange>): string => {
    switch (change.type) {
      case 'insertItem':
        return insert(named(change.item.title))
      case 'insertSegment':
        return insert(named(change.segment.title))
      case 'insertPerson':
        return insert(named(change.person.name))
      case 'insertTerms':
        return insert(terms(change.terms))
      case 'moveItem':
        return move(nameById('item', change.item))
      case 'moveSegment':
        return move(nameById('segment', change.segment))
      case 'removeItem':
      case 'removeSegment':
        return remove(named(change.was.title))
      case 'removePerson':
        return remove(named(change.was.name))
      case 'removeTerms':
        return remove(terms(change.was))
    }
  }
  const text = (change: DraftChange): string => {
    if (!isFieldChange(change)) return structure(change)
    const what = nameById(change.of, change.id ?? '')
    const now = value(change, change.value)
    // What was made and never sent has no name here.
    return what === '' ? now : t('editor.unsent.field', { what, value: now })
  }
  return (changes) => {
    const main = changes.find(isFieldChange) ?? changes[0]
    if (main === undefined) return ''
    const rest = changes.length - 1
    return rest === 0 ? text(main) : t('editor.unsent.more', { what: text(main), count: rest })
  }
}
