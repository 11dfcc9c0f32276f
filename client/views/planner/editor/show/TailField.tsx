import { SECOND } from '../../../../../shared/time/instant.ts'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { Field } from '../fields/Field.tsx'
import { fieldChange } from '../model/fields.ts'

/** Tails that are offered, in seconds. */
const SECONDS = [3, 5, 8, 10, 15]

/** For how long whoever begins in another language lets the booth finish (R20); none where the agenda has one language. */
export function TailField() {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const address = { type: 'setValue', of: 'show', id: null, field: 'tail' } as const
  const { tail = null } = agenda
  if (agenda.languages.length < 2 && tail === null) return null
  const offered = [...new Set([...SECONDS, ...(tail === null ? [] : [tail / SECOND])])]
  const seconds = offered
    .toSorted((a, b) => a - b)
    .map((count) => {
      return { value: String(count * SECOND), label: t('editor.show.tailOf', { count }) }
    })
  return (
    <Field label={t('editor.show.tail')} note={t('editor.show.tailNote')}>
      <ChoiceField
        label={t('editor.show.tail')}
        value={tail === null ? '' : String(tail)}
        choices={[{ value: '', label: t('editor.show.noTail') }, ...seconds]}
        choose={(to) => give([fieldChange(agenda, address, to === '' ? null : Number(to))])}
        address={address}
      />
    </Field>
  )
}
