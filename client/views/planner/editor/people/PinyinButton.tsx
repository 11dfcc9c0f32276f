import { useState } from 'react'
import type { Person } from '../../../../../shared/agenda/model.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { pinyinOf } from '../../pinyin.ts'
import css from '../fields/planField.module.css'
import { fieldChange } from '../model/changes.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'

/** A person's name in Chinese letters, and in which language it stands so; null where there is none. */
export function chineseName({
  name,
}: Person): { readonly lang: LanguageTag; readonly text: string } | null {
  const found = Object.entries(name).find(([, text]) => /\p{Script=Han}/u.test(text))
  return found === undefined ? null : { lang: found[0], text: found[1] }
}

function capital(word: string): string {
  const [first = '', ...rest] = word
  return first.toLocaleUpperCase('en') + rest.join('')
}

/**
 * The syllables of a name as names are written: the family name first, then the given name, each one word, where a person has text
 * which part is the family name; else each syllable by itself, as nothing is guessed.
 */
export function namedSyllables(
  { family }: Person,
  { lang, text }: { readonly lang: LanguageTag; readonly text: string },
  pinyin: string,
): string {
  const syllables = pinyin.split(' ')
  const own = family?.[lang]
  const isFirst = own !== undefined && text.startsWith(own) && syllables.length === [...text].length
  if (!isFirst) return syllables.map(capital).join(' ')
  const letters = [...own].length
  const words = [syllables.slice(0, letters), syllables.slice(letters)]
  return words
    .map((word) => capital(word.join('')))
    .join(' ')
    .trim()
}

/** Puts the pinyin of a Chinese name where it is text how it is pronounced, to be looked at and changed; offered while nothing stands there. */
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
    } as const
    try {
      const text = namedSyllables(person, name, await pinyinOf(name.text, { name: true }))
      fail(false)
      give([fieldChange(agenda, { ...address, lang }, text)])
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
        <p className={css.note} role="alert">
          {t('editor.people.noPinyin')}
        </p>
      ) : null}
    </>
  )
}
