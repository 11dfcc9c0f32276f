import { TEXT_LIMIT } from '../../../../../shared/agenda/textLimits.ts'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { ContestedAt, Field } from '../fields/Field.tsx'
import { TypedField } from '../fields/TypedField.tsx'
import { useKeptKeys } from '../fields/useKeptKeys.ts'
import { fieldChange } from '../model/fields.ts'

/** Background and other notes, for those who work on the show; an emptied one is gone. */
export function NotesField() {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const notes = agenda.notes ?? []
  const keys = useKeptKeys(notes)
  const address = { type: 'setValue', of: 'show', id: null, field: 'notes' } as const
  const put = (to: readonly string[]) => {
    if (to.some((note) => note.length > TEXT_LIMIT)) return t('editor.wrong.too-long')
    give([
      fieldChange(
        agenda,
        address,
        to.filter((note) => note !== ''),
      ),
    ])
    return null
  }
  return (
    <Field label={t('editor.show.notes')} wide>
      {notes.map((note, at) => (
        <TypedField
          key={keys[at]}
          long
          label={t('editor.show.note', { n: at + 1 })}
          value={note}
          commit={(text) => put(notes.map((one, n) => (n === at ? text : one)))}
        />
      ))}
      {notes.length >= 200 ? null : (
        <TypedField
          key={`new ${notes.length}`}
          long
          label={t('editor.show.addNote')}
          value=""
          placeholder={t('editor.show.addNote')}
          commit={(text) => put([...notes, text])}
        />
      )}
      <ContestedAt at={address} />
    </Field>
  )
}
