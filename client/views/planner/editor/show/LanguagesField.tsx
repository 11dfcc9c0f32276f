import { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { ContestedAt, Field, RemoveButton } from '../fields/Field.tsx'
import type { Suggestion } from '../fields/PersonPicker.tsx'
import { AddField } from '../fields/PersonPicker.tsx'
import css from '../inspector/inspector.module.css'
import { fieldChange } from '../model/changes.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'

/** Languages that are found by their names; any other by its tag. */
const KNOWN = [
  'en',
  'zh-Hans',
  'zh-Hant',
  'de',
  'fr',
  'es',
  'ja',
  'ko',
  'ar',
  'ru',
  'pt',
  'it',
  'nl',
]

/** The most languages of a show. */
const MOST = 10

/** What a typed name or tag of a language may mean. */
function useFind(there: readonly string[]): (typed: string) => readonly Suggestion[] {
  const { name: languageName } = useLanguageNames()
  const named = (tag: string) => {
    const name = languageName(tag)
    return tag === 'zh-Hans' || tag === 'zh-Hant' || name === tag ? `${name} ${tag}` : name
  }
  return (typed) => {
    const query = typed.trim().toLowerCase()
    const own = LanguageTag.safeParse(typed.trim())
    const tags = [...new Set([...KNOWN, ...(own.success ? [own.data] : [])])]
    return tags
      .filter((tag) => !there.includes(tag))
      .map((tag) => ({ id: tag, label: named(tag), detail: tag, text: tag }))
      .filter(({ id, label }) => [id, label].some((one) => one.toLowerCase().startsWith(query)))
      .slice(0, 6)
  }
}

/** The languages that the agenda is written in, the main one first. */
export function LanguagesField() {
  const { t } = useEditorWords()
  const { name: languageName } = useLanguageNames()
  const { agenda, give } = useEditor()
  const { languages } = agenda
  const find = useFind(languages)
  const address = { type: 'setValue', of: 'show', id: null, field: 'languages' } as const
  const put = (to: readonly string[]) => give([fieldChange(agenda, address, [...new Set(to)])])
  return (
    <Field label={t('editor.show.languages')} wide>
      <ul className={css.list}>
        {languages.map((tag, at) => (
          <li key={tag}>
            <span>{languageName(tag)}</span>
            {at === 0 ? null : (
              <Button
                size="small"
                look="bare"
                aria-label={t('editor.show.mainWhat', { language: languageName(tag) })}
                onClick={() => put([tag, ...languages])}
              >
                {t('editor.show.makeMain')}
              </Button>
            )}
            {languages.length === 1 ? null : (
              <RemoveButton
                what={languageName(tag)}
                remove={() => put(languages.filter((one) => one !== tag))}
              />
            )}
          </li>
        ))}
      </ul>
      {languages.length >= MOST ? null : (
        <AddField
          label={t('editor.show.addLanguage')}
          find={find}
          add={({ id }) => put([...languages, id])}
        />
      )}
      <ContestedAt at={address} />
    </Field>
  )
}
