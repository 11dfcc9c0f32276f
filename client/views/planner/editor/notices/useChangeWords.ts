import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import { termOf } from '../../../../../shared/agenda/draft/glossary.ts'
import type { Term } from '../../../../../shared/agenda/glossary/term.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { findItem, personOf } from '../../../../../shared/run/lookup.ts'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { useValueWords } from '../desk/useValueWords.ts'
import { type FieldChange, isFieldChange } from '../model/fields.ts'

type StructureChange = Exclude<DraftChange, FieldChange>

/** Puts the changes of one command into few words: the first field that was typed in, else the first of all. */
export function useChangeWords(): (changes: readonly DraftChange[]) => string {
  const { t } = useEditorWords()
  const { agenda, lang } = useEditor()
  const value = useValueWords()
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
