import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import type { ValueForm } from '../../../../../shared/agenda/fields/field.ts'
import { labelOf } from '../../../../../shared/agenda/fields/fieldLabel.ts'
import type { Term } from '../../../../../shared/agenda/glossary/term.ts'
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
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { personOf } from '../../../../../shared/run/lookup.ts'
import { dateIn } from '../../../../../shared/time/format.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { nameList } from '../../../../ui/agenda/peopleNames.ts'
import { useLength } from '../../../../ui/agenda/useLength.ts'
import { timesText, zoneTimes } from '../../../../ui/agenda/zoneTimes.ts'
import { type FieldChange, isFieldChange, nameIn } from '../model/changes.ts'
import { lengthText } from '../model/rows.ts'
import { useEditor, useEditorWords } from '../state/editor.tsx'

const MOST_NAMES = 4

type Format = (value: never) => string | null

/** The field of a value. */
type FieldName = { readonly of: Parameters<typeof labelOf>[0]; readonly field: string }

/** Returns a function that describes a value of a field in few words, with the names of people of these agendas. It returns null for values without a short text. */
export function useValueText(
  ...agendas: readonly [Agenda, ...Agenda[]]
): (field: FieldName, value: unknown) => string | null {
  const { t, languageName, lang, reading } = useEditorWords()
  const inWords = useLength()
  const { zones } = agendas[0]
  const time = (at: Instant) => timesText(zoneTimes(at, zones, dateIn(at, homeZone({ zones }))))
  const people = (value: readonly Speaker[] | PersonId) => {
    const ids = typeof value === 'string' ? [value] : value.map(({ person }) => person)
    const names = ids.map((id) => {
      const [found] = agendas.flatMap((agenda) => personOf(agenda, id) ?? [])
      return found === undefined ? { text: id, lang: '', missing: false } : reading(found.name)
    })
    return nameList(names, lang, MOST_NAMES)
  }
  const byForm: Readonly<Record<ValueForm, Format | null>> = {
    length: (value: number) => inWords(value, 'short'),
    texts: (value: unknown) => (typeof value === 'string' ? value : null),
    stop: ({ at }: HardStop) => time(at),
    terms: null,
    noValue: null,
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
    // Each formatter accepts the values of its field, which its type cannot express.
    return format === null ? null : format(value as never)
  }
}

/** Returns a function that describes a command's changes in few words: the first change of a field, else the first change. */
export function useChangeText(): (changes: readonly DraftChange[]) => string {
  const { t, agenda, lang } = useEditor()
  const valueText = useValueText(agenda)
  const nameText = (texts: Texts | undefined) =>
    texts === undefined ? '' : textIn(texts, lang).text
  /** The name of a thing by its id; empty if it is not in the draft. */
  const nameById = (of: FieldChange['of'], id: string) => nameText(nameIn(agenda, of, id))
  /** The name of a term, or how many terms there are. */
  const termsText = (some: readonly Term[]) =>
    some.length === 1 ? nameText(some[0]?.texts) : t('editor.unsent.terms', { count: some.length })
  const insert = (what: string) => t('editor.unsent.insert', { what })
  const move = (what: string) => t('editor.unsent.move', { what })
  const remove = (what: string) => t('editor.unsent.remove', { what })
  const structure = (change: Exclude<DraftChange, FieldChange>): string => {
    switch (change.type) {
      case 'insertItem':
        return insert(nameText(change.item.title))
      case 'insertSegment':
        return insert(nameText(change.segment.title))
      case 'insertPerson':
        return insert(nameText(change.person.name))
      case 'insertTerms':
        return insert(termsText(change.terms))
      case 'moveItem':
        return move(nameById('item', change.item))
      case 'moveSegment':
        return move(nameById('segment', change.segment))
      case 'removeItem':
      case 'removeSegment':
        return remove(nameText(change.was.title))
      case 'removePerson':
        return remove(nameText(change.was.name))
      case 'removeTerms':
        return remove(termsText(change.was))
    }
  }
  const text = (change: DraftChange): string => {
    if (!isFieldChange(change)) return structure(change)
    const what = nameById(change.of, change.id ?? '')
    const { value } = change
    const entries = Array.isArray(value) ? t('editor.entries', { count: value.length }) : null
    const now = valueText(change, value) ?? entries ?? t('editor.other')
    // A thing that was added here and never sent has no name in the draft.
    return what === '' ? now : t('editor.unsent.field', { what, value: now })
  }
  return (changes) => {
    const main = changes.find(isFieldChange) ?? changes[0]
    if (main === undefined) return ''
    const rest = changes.length - 1
    return rest === 0 ? text(main) : t('editor.unsent.more', { what: text(main), count: rest })
  }
}
