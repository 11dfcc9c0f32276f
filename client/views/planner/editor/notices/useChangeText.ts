import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import type { Term } from '../../../../../shared/agenda/glossary/term.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { type FieldChange, isFieldChange, nameIn } from '../model/changes.ts'
import { useEditor } from '../state/editor.ts'
import { useValueText } from './useValueText.ts'

/** Puts the changes of one command into few words: the first field that was typed in, else the first of all. */
export function useChangeText(): (changes: readonly DraftChange[]) => string {
  const { t, agenda, lang } = useEditor()
  const valueText = useValueText(agenda)
  const named = (texts: Texts | undefined) => (texts === undefined ? '' : textIn(texts, lang).text)
  /** The name of a thing by its id; empty if it is not in the draft. */
  const nameById = (of: FieldChange['of'], id: string) => named(nameIn(agenda, of, id))
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
    const { value } = change
    const entries = Array.isArray(value) ? t('editor.entries', { count: value.length }) : null
    const now = valueText(change, value) ?? entries ?? t('editor.other')
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
