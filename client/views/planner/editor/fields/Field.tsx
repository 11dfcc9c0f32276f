import type { ComponentProps, ReactNode } from 'react'
import { Button } from '../../../../ui/controls/Button.tsx'
import { Select } from '../../../../ui/controls/Field.tsx'
import { Term } from '../../../../ui/controls/Term.tsx'
import { LanguageChecks } from '../../../../ui/intake/LanguageChecks.tsx'
import type { TermId } from '../../../../words/list.ts'
import { type FieldAddress, fieldChange, keyOf, type ValueAt } from '../model/changes.ts'
import { useValueText } from '../notices/useChangeText.ts'
import { useEditor, useEditorWords } from '../state/editor.tsx'
import type { ContestedField } from '../state/pendingEdits.ts'
import css from './planField.module.css'

/** Returns the address of a field of the draft, and the function that changes its present value. */
export function useField<A extends FieldAddress>(address: A) {
  const { agenda, give } = useEditor()
  const put = (value: ValueAt<A>) => {
    give([fieldChange(agenda, address, value)])
    return null
  }
  return { address, put }
}

/** The choice between the typed and the present value of a field that somebody else changed first, or whose edit was not sent. */
export function ContestedNote({
  of,
  caps,
}: {
  readonly of: ContestedField
  /** In a cell: whether Enter and Esc choose too. */
  readonly caps?: boolean
}) {
  const { t, agenda, resolve } = useEditor()
  const text = useValueText(agenda)
  const isStale = of.why === 'stale'
  const choices = [
    { by: 'theirs', cap: 'Esc', words: isStale ? 'theirs' : 'leave' },
    { by: 'mine', cap: 'Enter', words: isStale ? 'mine' : 'again' },
  ] as const
  return (
    <div
      className={css.contested}
      data-floats={caps !== undefined}
      role="status"
      data-testid="contested"
    >
      <p>{t(isStale ? 'editor.contested.title' : 'editor.contested.unsent')}</p>
      <div className="acts">
        {choices.map(({ by, cap, words }) => (
          <Button
            key={by}
            size="small"
            shortcut={caps ? cap : undefined}
            onClick={() => resolve(of.conflict, by)}
          >
            {t(`editor.contested.${words}`, {
              value: text(of.change, of[by]) ?? t('editor.other'),
            })}
          </Button>
        ))}
      </div>
    </div>
  )
}

/** The choice for a field if its edit did not reach the draft; empty otherwise. */
export function ContestedAt({ at }: { readonly at: FieldAddress | null }) {
  const { contested } = useEditor()
  const one = at === null ? undefined : contested.get(keyOf(at))
  return one === undefined ? null : <ContestedNote of={one} />
}

export type FieldProps = {
  readonly label: string
  /** The word list's entry for the label. */
  readonly term?: TermId | undefined
  readonly note?: ReactNode
  /** Whether the label is above the value. */
  readonly wide?: boolean
  /** The field whose contested value is shown below. */
  readonly address?: FieldAddress | null
}

/** A label beside its control. */
export function Field({
  label,
  term,
  note,
  wide = false,
  address = null,
  children,
}: FieldProps & { readonly children: ReactNode }) {
  return (
    <div className={css.field} data-wide={wide} data-row-box={label}>
      <span className={`quiet ${css.label}`}>
        {term === undefined ? label : <Term id={term}>{label}</Term>}
      </span>
      <div className={css.value}>
        {children}
        {note == null ? null : <p className={`quiet ${css.note}`}>{note}</p>}
        <ContestedAt at={address} />
      </div>
    </div>
  )
}

type RemoveButtonProps = { readonly what: string; readonly remove: () => void }

/** A button that removes one thing; screen readers announce its name. */
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

type ListedProps = {
  readonly name: string
  /** Moves the entry up; null if it cannot move. */
  readonly up: (Readonly<Record<'words' | 'label', string>> & { readonly put: () => void }) | null
  readonly remove: (() => void) | null
}

/** The buttons of an entry of an ordered list. */
export function ListedActs({ name, up, remove }: ListedProps) {
  return (
    <>
      {up === null ? null : (
        <Button size="small" look="bare" aria-label={up.label} onClick={up.put}>
          {up.words}
        </Button>
      )}
      {remove === null ? null : <RemoveButton what={name} remove={remove} />}
    </>
  )
}

type ChoiceProps<V extends string> = {
  readonly label: string
  readonly value: V
  readonly choices: readonly { readonly value: V; readonly label: string }[]
  readonly choose: (value: V) => void
}

/** A select field of few choices. */
export function Choice<V extends string>({ label, value, choices, choose }: ChoiceProps<V>) {
  const options = choices.map((one) => [one.value, one.label] as const)
  return <Select className={css.input} aria-label={label} {...{ value, options, choose }} />
}

/** A choice beside its label. */
export function ChoiceField<V extends string>({
  value,
  choices,
  choose,
  ...field
}: ChoiceProps<V> & FieldProps) {
  return (
    <Field {...field}>
      <Choice label={field.label} {...{ value, choices, choose }} />
    </Field>
  )
}

/** Languages with a checkbox each, beside a label. */
export function LanguagesField({
  tags,
  checked,
  put,
  ...field
}: FieldProps & ComponentProps<typeof LanguageChecks>) {
  return (
    <Field {...field}>
      <LanguageChecks label={field.label} {...{ tags, checked, put }} />
    </Field>
  )
}
