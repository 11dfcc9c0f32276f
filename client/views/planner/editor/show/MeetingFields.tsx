import type { Meeting } from '../../../../../shared/agenda/model.ts'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { InputField } from '../fields/InputField.tsx'
import { linkTyped } from '../inspector/DocumentsField.tsx'
import { fieldChange } from '../model/fields.ts'

/** Where the session is held online; without a link there is no meeting. */
export function MeetingFields() {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const { meeting } = agenda
  const address = { type: 'setValue', of: 'show', id: null, field: 'meeting' } as const
  const put = (to: Meeting | null) => {
    give([fieldChange(agenda, address, to)])
    return null
  }
  const setLink = (text: string) => {
    if (text === '') return put(null)
    const link = linkTyped(text)
    if (link === null) return t('editor.inspector.noLink')
    return put({ link, id: meeting?.id ?? null, passcode: meeting?.passcode ?? null })
  }
  const setOther = (field: 'id' | 'passcode') => (text: string) => {
    if (text.length > 100) return t('editor.show.tooLong')
    return meeting === null ? null : put({ ...meeting, [field]: text === '' ? null : text })
  }
  return (
    <>
      <InputField
        label={t('editor.show.link')}
        note={meeting === null ? null : t('editor.show.secret')}
        value={meeting?.link ?? ''}
        placeholder={t('editor.show.noMeeting')}
        commit={setLink}
        address={address}
      />
      {meeting === null
        ? null
        : (['id', 'passcode'] as const).map((field) => (
            <InputField
              key={field}
              label={t(`editor.show.${field}`)}
              value={meeting[field] ?? ''}
              commit={setOther(field)}
            />
          ))}
    </>
  )
}
