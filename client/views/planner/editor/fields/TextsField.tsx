import { showTextLimit } from '../../../../../shared/agenda/about.ts'
import { TEXT_LIMIT } from '../../../../../shared/agenda/textLimits.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { type FieldAddress, fieldChange } from '../model/fields.ts'
import { TypedField } from './TypedField.tsx'

type TextAddress = Extract<FieldAddress, { type: 'setText' }>
type WithoutLang<A> = A extends TextAddress ? Omit<A, 'lang'> : never

/** A text of the draft in all languages of the agenda, one below the other. */
export function TextsField({
  label,
  texts,
  at,
  required = false,
  wrong = () => null,
  className,
}: {
  readonly label: string
  readonly texts: Texts | null
  readonly at: WithoutLang<TextAddress>
  /** It must stay in one language at least. */
  readonly required?: boolean
  /** What else is wrong with a text in a language, in words; null where nothing is. */
  readonly wrong?: (text: string, lang: string) => string | null
  readonly className?: string
}) {
  const { t } = useEditorWords()
  const tongue = useLanguageNames()
  const { agenda, give } = useEditor()
  const limit = at.of === 'show' ? showTextLimit(at.field) : TEXT_LIMIT
  const commit = (lang: string, text: string): string | null => {
    if (text.length > limit) return t('editor.wrong.too-long')
    const others = Object.keys(texts ?? {}).filter((tag) => tag !== lang)
    if (required && text === '' && others.length === 0) return t('editor.wrong.title')
    const fault = wrong(text, lang)
    if (fault !== null) return fault
    const address = { ...at, lang } as TextAddress
    give([fieldChange(agenda, address, text === '' ? null : text)])
    return null
  }
  return agenda.languages.map((lang) => (
    <TypedField
      key={lang}
      long
      className={className}
      label={t('editor.inspector.inLanguage', { what: label, language: tongue.name(lang) })}
      value={texts?.[lang] ?? ''}
      lang={lang}
      placeholder={tongue.name(lang)}
      address={{ ...at, lang } as TextAddress}
      commit={(text) => commit(lang, text)}
    />
  ))
}
