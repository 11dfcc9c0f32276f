import type { ComponentProps } from 'react'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { useTimes } from '../desk/useTimes.ts'
import { instantTyped } from '../model/typed.ts'
import { Field } from './Field.tsx'
import { TypedField } from './TypedField.tsx'

type InputProps = ComponentProps<typeof TypedField> &
  Pick<ComponentProps<typeof Field>, 'term' | 'note'>

/** A field that is typed in, beside its label. */
export function InputField({ term, note, ...typed }: InputProps) {
  return (
    <Field label={typed.label} term={term} note={note}>
      <TypedField {...typed} />
    </Field>
  )
}

/** A clock time that may be empty; what is typed is the time of that name nearest to `near`. */
export function TimeField({
  at,
  near,
  put,
  ...input
}: Omit<InputProps, 'value' | 'commit'> & {
  readonly at: Instant | null
  readonly near: Instant
  readonly put: (at: Instant | null) => void
}) {
  const { t } = useEditorWords()
  const { zone, home } = useTimes()
  const commit = (text: string): string | null => {
    const typed = text === '' ? null : instantTyped(text, near, zone)
    if (typed === null && text !== '') return t('editor.wrong.time')
    put(typed)
    return null
  }
  return <InputField {...input} value={at === null ? '' : home(at)} commit={commit} />
}
