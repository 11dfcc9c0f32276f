import { useState } from 'react'
import type { Person } from '../../../../../shared/agenda/model.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { pinyinOf } from '../../pinyin/pinyin.ts'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { fieldChange } from '../model/fields.ts'
import { chineseName, namedSyllables } from './namePinyin.ts'

/** Puts the pinyin of a Chinese name where it is said how it is pronounced, to be looked at and changed; offered while nothing stands there. */
export function PinyinButton({ person }: { readonly person: Person }) {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const [failed, fail] = useState(false)
  const name = chineseName(person)
  const lang = agenda.languages.find((tag) => tag !== name?.lang) ?? name?.lang ?? ''
  if (name === null || (person.pronunciation?.[lang] ?? '') !== '') return null
  const add = async () => {
    const address = {
      type: 'setText',
      of: 'person',
      id: person.id,
      field: 'pronunciation',
      lang,
    } as const
    try {
      const said = namedSyllables(person, name, await pinyinOf(name.text, { name: true }))
      fail(false)
      give([fieldChange(agenda, address, said)])
    } catch {
      fail(true)
    }
  }
  return (
    <>
      <Button size="small" onClick={() => void add()}>
        {t('editor.people.addPinyin')}
      </Button>
      {failed ? (
        <p className="ed-note" role="alert">
          {t('editor.people.noPinyin')}
        </p>
      ) : null}
    </>
  )
}
