import type { ReactNode } from 'react'
import { Button } from '../../../../ui/controls/Button.tsx'
import { Term } from '../../../../ui/controls/Term.tsx'
import type { TermId } from '../../../../words/list.ts'
import { type FieldAddress, keyOf } from '../model/changes.ts'
import { useValueText } from '../notices/useChangeText.ts'
import type { ContestedField } from '../state/conflicts.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'
import css from './planField.module.css'

/** What was typed did not come to this field, as somebody else was quicker or it was never sent: what it holds now, what was typed, and the choice between them. */
export function ContestedNote({
  of,
  caps,
}: {
  readonly of: ContestedField
  /** In a cell: whether Enter and Esc choose too. */
  readonly caps?: boolean
}) {
  const { t } = useEditorWords()
  const editor = useEditor()
  const words = useValueText()
  const by = (whose: 'mine' | 'theirs') => editor.resolve(of.conflict, whose)
  return (
    <div
      className={css.contested}
      data-floats={caps !== undefined}
      role="status"
      data-testid="contested"
    >
      <p>{t(of.why === 'stale' ? 'editor.contested.title' : 'editor.contested.unsent')}</p>
      <div>
        <Button size="small" shortcut={caps ? 'Esc' : undefined} onClick={() => by('theirs')}>
          {t(of.why === 'stale' ? 'editor.contested.theirs' : 'editor.contested.leave', {
            value: words(of.change, of.theirs),
          })}
        </Button>
        <Button size="small" shortcut={caps ? 'Enter' : undefined} onClick={() => by('mine')}>
          {t(of.why === 'stale' ? 'editor.contested.mine' : 'editor.contested.again', {
            value: words(of.change, of.mine),
          })}
        </Button>
      </div>
    </div>
  )
}

/** A label beside what it names. */
export function Field({
  label,
  term,
  fact,
  note,
  wide = false,
  children,
}: {
  readonly label: ReactNode
  /** The word of the list that the label is, and what that comes to here. */
  readonly term?: TermId | undefined
  readonly fact?: string | undefined
  readonly note?: ReactNode
  /** The label stands above. */
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  return (
    <div className={css.field} data-wide={wide}>
      <span className={css.label}>
        {term === undefined ? (
          label
        ) : (
          <Term id={term} fact={fact}>
            {label}
          </Term>
        )}
      </span>
      <div className={css.value}>
        {children}
        {note === undefined || note === null ? null : <p className={css.note}>{note}</p>}
      </div>
    </div>
  )
}

/** Whether somebody else was quicker in a field, with the choice; nothing otherwise. */
export function ContestedAt({ at }: { readonly at: FieldAddress | null }) {
  const { contested } = useEditor()
  const one = at === null ? undefined : contested.get(keyOf(at))
  return one === undefined ? null : <ContestedNote of={one} />
}

/** Whether what a field holds has not reached the server. */
export function useUnsent(at: FieldAddress | null): boolean {
  const { unsent } = useEditor()
  return at !== null && unsent.has(keyOf(at))
}

type RemoveButtonProps = { readonly what: string; readonly remove: () => void }

/** Removes one thing; its name is for who hears the page. */
export function RemoveButton({ what, remove }: RemoveButtonProps) {
  const { t } = useEditorWords()
  return (
    <Button
      size="small"
      look="bare"
      aria-label={t('editor.inspector.removeWhat', { what })}
      onClick={remove}
    >
      {t('editor.inspector.remove')}
    </Button>
  )
}

/** Something chosen from few; empty text stands for nothing chosen. */
export function ChoiceField({
  label,
  value,
  choices,
  choose,
  address = null,
}: {
  readonly label: string
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly choose: (value: string) => void
  readonly address?: FieldAddress | null
}) {
  return (
    <>
      <select
        className={css.input}
        aria-label={label}
        value={value}
        onChange={({ target }) => choose(target.value)}
      >
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
      <ContestedAt at={address} />
    </>
  )
}
