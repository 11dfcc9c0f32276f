import { type KeyboardEvent, useId, useMemo } from 'react'
import { tagOf } from '../../../i18n/language.ts'
import { useLanguageNames } from '../../../i18n/languageNames.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useShow } from '../../../live/LiveContext.tsx'
import { refusalWords, useRefusalNames } from '../../../ui/connection/refusalWords.ts'
import { useWords } from '../context/useWords.ts'
import css from './inlineField.module.css'
import { type PlacedItem, placedItem } from './placedItem.ts'
import type { Edited } from './useEditing.ts'
import { type InlineField as Field, useInlineEdit } from './useInlineEdit.ts'

/** What is wrong with what was typed, in words, and what to do. */
function useTroubleWords(field: Edited['field'], at: Field): string | null {
  const { t } = useWords()
  const { t: common } = useTranslation()
  const naming = useRefusalNames()
  const { trouble, present } = at
  if (trouble === null) return null
  if (trouble === 'wrong') return field === 'minutes' ? t('edit.needMinutes') : t('edit.needTitle')
  if (trouble.reason === 'stale-value') return t('inline.stale', { present })
  return refusalWords(common, trouble, naming)
}

type FieldProps = {
  readonly field: Edited['field']
  readonly leave: () => void
  /** Tab goes on from the title to the minutes. */
  readonly goOn: () => void
}

function Typed({ now, field, leave, goOn }: FieldProps & { now: PlacedItem }) {
  const { t } = useWords()
  const tongue = useLanguageNames()
  const lang = tagOf(useLanguage().language)
  const note = useId()
  const at = useInlineEdit(now, field, lang, leave)
  const trouble = useTroubleWords(field, at)
  const hear = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') leave()
    else if (event.key === 'Enter') at.save()
    else if (event.key === 'Tab' && field === 'title' && !event.shiftKey) {
      at.saveOrLeave()
      goOn()
    } else return
    event.preventDefault()
  }
  const name =
    field === 'minutes' ? t('edit.minutes') : t('edit.text', { language: tongue.name(at.tag) })
  return (
    <span className={css.box}>
      <input
        className={css.field}
        data-field={field}
        data-testid={`inline-${field}`}
        ref={takeFocus}
        lang={field === 'title' ? at.tag : undefined}
        inputMode={field === 'minutes' ? 'decimal' : 'text'}
        maxLength={field === 'minutes' ? 6 : 300}
        value={at.text}
        readOnly={at.waits}
        aria-label={name}
        aria-invalid={trouble !== null}
        aria-describedby={note}
        onChange={(event) => at.type(event.target.value)}
        onKeyDown={hear}
        onBlur={at.saveOrLeave}
        onDoubleClick={(event) => event.stopPropagation()}
      />
      <span className={css.note} id={note} role="status" data-testid="inline-note">
        {trouble}
      </span>
    </span>
  )
}

/** What is edited is selected whole, so that typing replaces it. */
function takeFocus(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}

/** A field of an item, edited where it stands: Enter saves, Esc leaves it as it was. */
export function InlineField({ item, ...rest }: FieldProps & { readonly item: string }) {
  const show = useShow((state) => state.show)
  const now = useMemo(() => show && placedItem(show, item), [show, item])
  return now === null ? null : <Typed now={now} {...rest} />
}
