import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { Field } from '../fields/Field.tsx'
import { TextsField } from '../fields/TextsField.tsx'
import { LanguagesField } from './LanguagesField.tsx'
import { MeetingFields } from './MeetingFields.tsx'
import { NotesField } from './NotesField.tsx'
import { WhenFields } from './WhenFields.tsx'
import { ZonesField } from './ZonesField.tsx'

/** What holds for the show as a whole. */
export function ShowPanel() {
  const { t } = useEditorWords()
  const { agenda } = useEditor()
  const at = { type: 'setText', of: 'show', id: null } as const
  return (
    <div className="ed-panel">
      <div className="ed-titles">
        <TextsField
          label={t('editor.show.title')}
          texts={agenda.title}
          at={{ ...at, field: 'title' }}
          required
          className="ed-title title"
        />
      </div>
      <section aria-label={t('editor.show.when')}>
        <WhenFields />
      </section>
      <section aria-label={t('editor.show.where')}>
        <ZonesField />
        <LanguagesField />
      </section>
      <section aria-label={t('editor.show.meeting')}>
        <MeetingFields />
      </section>
      <section aria-label={t('editor.show.more')}>
        <Field label={t('editor.show.series')} wide>
          <TextsField
            label={t('editor.show.series')}
            texts={agenda.series}
            at={{ ...at, field: 'series' }}
          />
        </Field>
        <NotesField />
      </section>
    </div>
  )
}
