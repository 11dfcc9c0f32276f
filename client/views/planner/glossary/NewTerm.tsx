import { type KeyboardEvent, useRef, useState } from 'react'
import { TERM_LIMIT } from '../../../../shared/agenda/textLimits.ts'
import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import { useLanguageNames } from '../../../i18n/languageNames.ts'
import { newCommandId } from '../../../live/commandId.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { useEditor } from '../editor/desk/editor.ts'
import { useEditorWords } from '../editor/desk/useEditorWords.ts'
import { insertTerm } from './terms.ts'

/** The row in which a new term is typed; Enter puts it into the glossary, and the next one can be typed. */
export function NewTerm({ languages }: { readonly languages: readonly LanguageTag[] }) {
  const { t } = useEditorWords()
  const tongue = useLanguageNames()
  const { give } = useEditor()
  const [typed, type] = useState<Texts>({})
  const first = useRef<HTMLInputElement>(null)
  const words = Object.entries(typed).flatMap(([lang, text]) =>
    text.trim() === '' ? [] : [[lang, text.trim()] as const],
  )
  const add = () => {
    if (words.length === 0) return
    give([insertTerm({ id: newCommandId(), texts: Object.fromEntries(words) })])
    type({})
    first.current?.focus()
  }
  const hear = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    add()
  }
  return (
    <div className="pg-new">
      {languages.map((lang, n) => (
        <input
          key={lang}
          ref={n === 0 ? first : undefined}
          className="ed-input"
          lang={lang}
          maxLength={TERM_LIMIT}
          autoComplete="off"
          aria-label={t('glossary.newIn', { language: tongue.name(lang) })}
          placeholder={t('glossary.newIn', { language: tongue.name(lang) })}
          value={typed[lang] ?? ''}
          onChange={({ target }) => type({ ...typed, [lang]: target.value })}
          onKeyDown={hear}
        />
      ))}
      <Button size="small" disabled={words.length === 0} onClick={add}>
        {t('glossary.add')}
      </Button>
    </div>
  )
}
