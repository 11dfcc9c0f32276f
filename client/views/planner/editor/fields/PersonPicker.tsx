import { useId, useState } from 'react'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { type Option, OptionList } from '../../../../ui/controls/OptionList.tsx'
import { useCombo } from '../../../../ui/controls/useCombo.ts'
import { peopleLike, personNamed } from '../acts/people.ts'
import { languageTyped } from '../model/cellEdits.ts'
import type { CellContext } from '../model/cells.ts'
import type { EditorColumn } from '../model/columns.ts'
import { useEditorWords } from '../state/editor.ts'
import css from './planField.module.css'

/** Something that what is typed may mean: `text` is the whole entry with it. */
export type Suggestion = Option & {
  readonly text: string
  /** Somebody who is not on the agenda yet. */
  readonly isNew?: boolean
}

/** How many are offered at once. */
const MOST = 6

const SEPARATOR = /[,，、;；]/

function split(text: string): { readonly before: string; readonly last: string } {
  const parts = text.split(SEPARATOR)
  const last = parts.at(-1) ?? ''
  return { before: text.slice(0, text.length - last.length), last: last.trim() }
}

function detailOf(agenda: Agenda, id: string, lang: LanguageTag): string {
  const affiliation = agenda.people.find((person) => person.id === id)?.affiliation ?? null
  return affiliation === null ? '' : textIn(affiliation, lang).text
}

function people(typed: string, { agenda, lang }: CellContext): readonly Suggestion[] {
  const { before, last } = split(typed)
  if (last === '') return []
  const lead = before === '' ? '' : `${before.trimEnd()} `
  const known = peopleLike(agenda, last)
    .slice(0, MOST)
    .map(({ id, name }): Suggestion => {
      const label = textIn(name, lang).text
      return { id, label, detail: detailOf(agenda, id, lang), text: lead + label }
    })
  if (personNamed(agenda, last) !== null) return known
  const somebody = { id: 'new', label: last, detail: '', text: lead + last, isNew: true }
  return [...known, somebody]
}

function languages(typed: string, context: CellContext): readonly Suggestion[] {
  const meant = languageTyped(typed, context)
  return context.agenda.languages
    .map((tag) => ({
      id: tag,
      label: context.name(tag),
      detail: context.mark(tag),
      text: context.mark(tag),
    }))
    .sort((a, b) => Number(b.id === meant) - Number(a.id === meant))
}

/** What typed text may mean in a column, likeliest first; nothing where anything can be typed. */
export function suggestionsFor(
  column: EditorColumn,
  typed: string | null,
  context: CellContext,
): readonly Suggestion[] {
  if (typed === null) return []
  if (column.id === 'speakers') return people(typed, context)
  return column.id === 'language' ? languages(typed, context) : []
}

/** Offers what typed text may mean under where it is typed; somebody who is not on the agenda is named as new. */
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

/** A field that adds what is found in it by typing. */
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
  const [typed, put] = useState<string | null>(null)
  const type = (text: string | null) => put(text || null)
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
