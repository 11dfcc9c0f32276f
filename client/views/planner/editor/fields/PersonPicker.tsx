import { useId, useState } from 'react'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import { newCommandId } from '../../../../live/commandId.ts'
import { type Option, OptionList } from '../../../../ui/controls/OptionList.tsx'
import { useCombo } from '../../../../ui/controls/useCombo.ts'
import { insertPerson, newPerson, peopleLike, personNamed } from '../acts/people.ts'
import { type CellContext, type EditorColumn, parseLanguage } from '../model/cells.ts'
import { ChangeBuilder } from '../model/changes.ts'
import { useEditor, useEditorWords } from '../state/editor.tsx'
import css from './planField.module.css'

/** A suggestion for a typed text; `text` is the whole entry with it. */
export type Suggestion = Option & {
  readonly text: string
  /** Whether it is a person who is not on the agenda yet. */
  readonly isNew?: boolean
}

const MOST_OFFERED = 6

type PeopleContext = Pick<CellContext, 'agenda' | 'lang'>

/** Returns the people of the agenda that a typed name may mean, except `without`. */
export function knownPeople(
  typed: string,
  { agenda, lang }: PeopleContext,
  without: readonly string[] = [],
): readonly Suggestion[] {
  return peopleLike(agenda, typed, without)
    .slice(0, MOST_OFFERED)
    .map(({ id, name, affiliation }) => {
      const label = textIn(name, lang).text
      const detail = affiliation === null ? '' : textIn(affiliation, lang).text
      return { id, label, detail, text: label }
    })
}

/** Returns the people that a typed name may mean: those of the agenda, and somebody new. */
function suggestPeople(typed: string, context: PeopleContext, without?: readonly string[]) {
  const name = typed.trim()
  if (name === '') return []
  const known = knownPeople(name, context, without)
  const newcomer = { id: 'new', label: name, detail: '', text: name, isNew: true }
  return personNamed(context.agenda, name) === null ? [...known, newcomer] : known
}

/** Returns suggestions for the last of several typed names; each is the whole entry with it. */
function suggestLastPerson(typed: string, context: CellContext): readonly Suggestion[] {
  const last = typed.split(/[,，、;；]/).at(-1) ?? ''
  const before = typed.slice(0, typed.length - last.length).trimEnd()
  const prefix = before === '' ? '' : `${before} `
  return suggestPeople(last, context).map((one) => ({ ...one, text: prefix + one.text }))
}

function suggestLanguages(typed: string, context: CellContext): readonly Suggestion[] {
  const matching = parseLanguage(typed, context)
  return context.agenda.languages
    .map((id) => ({
      id,
      label: context.name(id),
      detail: context.mark(id),
      text: context.mark(id),
    }))
    .sort((a, b) => Number(b.id === matching) - Number(a.id === matching))
}

/** Returns the suggestions for a text typed in a column, likeliest first; empty for a column of free text. */
export function suggestionsFor(
  column: EditorColumn,
  typed: string | null,
  context: CellContext,
): readonly Suggestion[] {
  if (typed === null) return []
  if (column.id === 'speakers') return suggestLastPerson(typed, context)
  return column.id === 'language' ? suggestLanguages(typed, context) : []
}

/** The suggestions below a typed text; a person who is not on the agenda is marked as new. */
export function Suggestions({
  offered,
  ...list
}: {
  readonly id: string
  readonly offered: readonly Suggestion[]
  readonly at: number
  readonly choose: (one: Suggestion) => void
}) {
  const { t } = useEditorWords()
  const options = offered.map((one) =>
    one.isNew ? { ...one, label: t('editor.newPersonNamed', { name: one.label }) } : one,
  )
  return <OptionList {...list} label={t('editor.offered')} options={options} />
}

/** A search field that adds the chosen suggestion. */
export function AddField({
  label,
  find,
  add,
}: {
  readonly label: string
  readonly find: (typed: string) => readonly Suggestion[]
  readonly add: (one: Suggestion) => void
}) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const type = (text: string | null) => setTyped(text || null)
  const offered = find(typed ?? '')
  const open = (typed ?? '').trim() !== '' && offered.length > 0
  const combo = useCombo({ id, typed, type, offered, open, choose: add })
  return (
    <div className={css.add}>
      <input
        {...combo.field}
        className={css.input}
        aria-label={label}
        placeholder={label}
        value={typed ?? ''}
      />
      {open ? <Suggestions id={id} offered={offered} at={combo.at} choose={combo.take} /> : null}
    </div>
  )
}

/** A search field that adds a person of the agenda or a new one; `add` adds the change that refers to them. */
export function AddPersonField({
  without,
  add,
}: {
  readonly without?: readonly string[]
  readonly add: (rewrite: ChangeBuilder, person: string) => void
}) {
  const { t, agenda, lang, give } = useEditor()
  const choose = ({ id, label, isNew = false }: Suggestion) => {
    const rewrite = new ChangeBuilder(agenda)
    const person = isNew ? newPerson(agenda, label, newCommandId) : null
    if (person !== null) rewrite.add(insertPerson(agenda, person))
    add(rewrite, person?.id ?? id)
    give(rewrite.changes() ?? [])
  }
  return (
    <AddField
      label={t('editor.inspector.addSpeaker')}
      find={(typed) => suggestPeople(typed.replaceAll(',', ' '), { agenda, lang }, without)}
      add={choose}
    />
  )
}
