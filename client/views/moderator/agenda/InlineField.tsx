import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useState } from 'react'
import type { Item } from '../../../../shared/agenda/model.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import type { Command } from '../../../../shared/run/command.ts'
import type { Refusal } from '../../../../shared/run/refusal.ts'
import { tagOf } from '../../../i18n/language.ts'
import { useLanguageNames } from '../../../i18n/languageNames.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { useRefusalText } from '../../../ui/connection/refusalWords.ts'
import { FloatingAt } from '../../../ui/controls/FloatingAt.tsx'
import { useWords } from '../context/useWords.ts'
import css from './inlineField.module.css'
import { editsOf, formOf, isSound } from './itemForm.ts'
import { type PlacedItem, placedItem } from './placedItem.ts'

/** The result of editing a field in its row: a command, no change, or something that cannot be. */
type InlineEdit = Command | { readonly type: 'same' } | { readonly type: 'wrong' }

/** The language in which a title is edited: the one in which it is shown. */
export function titleTag(item: Item, lang: LanguageTag): LanguageTag {
  return textIn(item.title, lang).lang
}

/** Returns the text of a field before anything is typed. */
export function textOf(seen: PlacedItem, field: Edited['field'], tag: LanguageTag): string {
  const { minutes, titles } = formOf(seen, tag)
  return field === 'minutes' ? minutes : (titles[tag] ?? '')
}

/** Returns the result of a typed text, against the item as it was displayed. */
export function inlineEdit(
  seen: PlacedItem,
  field: Edited['field'],
  tag: LanguageTag,
  text: string,
): InlineEdit {
  const before = formOf(seen, tag)
  const form =
    field === 'minutes'
      ? { ...before, minutes: text }
      : { ...before, titles: { ...before.titles, [tag]: text } }
  return isSound(form) ? (editsOf(seen, form, tag)[0] ?? { type: 'same' }) : { type: 'wrong' }
}

/** What is wrong with the typed text: it is invalid, or the show refused it. */
type Trouble = 'wrong' | Refusal | null

/** Edits a field of the item as it was shown. A refusal keeps the typed text, and from then on the current value counts as shown. */
function useInlineEdit(
  now: PlacedItem,
  field: Edited['field'],
  lang: LanguageTag,
  leave: () => void,
) {
  const live = useLive()
  const [seen, see] = useState(now)
  const tag = titleTag(seen.item, lang)
  const [text, setText] = useState(() => textOf(now, field, tag))
  const [trouble, setTrouble] = useState<Trouble>(null)
  const [sent, setSent] = useState<string | null>(null)
  const refused = useShow((state) => state.refused)
  const pending = useShow((state) => state.pending)
  const waits = sent !== null && pending.some(({ id, state }) => id === sent && state === 'sent')

  useEffect(() => {
    if (sent === null || waits) return
    setSent(null)
    if (refused?.id !== sent) return leave()
    setTrouble(refused.refusal)
    see(now)
    live.dismiss()
  }, [sent, waits, refused, now, leave, live])

  const edit = inlineEdit(seen, field, tag, text)
  const save = () => {
    if (sent !== null) return
    if (edit.type === 'same') leave()
    else if (edit.type === 'wrong') setTrouble('wrong')
    else setSent(live.give(edit))
  }
  return {
    tag,
    text,
    type: (to: string) => {
      setText(to)
      setTrouble(null)
    },
    trouble,
    present: textOf(now, field, tag),
    waits,
    save,
    saveOrLeave: () => {
      if (sent !== null) return
      if (edit.type === 'wrong' || trouble !== null) leave()
      else save()
    },
  }
}

/** A field of an item that is edited in its row. */
export type Edited = { readonly item: string; readonly field: 'title' | 'minutes' }

/** What is being edited in its row, if anything. */
export function useEditing() {
  const [edited, edit] = useState<Edited | null>(null)
  const leave = useCallback(() => edit(null), [])
  return { edited, edit, leave }
}

/** What is wrong with the typed text, and what to do about it. */
function useTroubleWords(
  field: Edited['field'],
  at: ReturnType<typeof useInlineEdit>,
): string | null {
  const { t } = useWords()
  const refusalText = useRefusalText()
  const { trouble, present } = at
  if (trouble === null) return null
  if (trouble === 'wrong') return field === 'minutes' ? t('edit.needMinutes') : t('edit.needTitle')
  if (trouble.reason === 'stale-value') return t('inline.stale', { present })
  return refusalText(trouble)
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
      {trouble === null ? null : (
        <FloatingAt id={note} role="alert" data-testid="inline-note">
          <p className="ui-menu-item">{trouble}</p>
        </FloatingAt>
      )}
    </span>
  )
}

/** Selects the whole text, so that typing replaces it. */
function takeFocus(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}

/** A field of an item that is edited in place: Enter saves, Esc discards. */
export function InlineField({ item, ...rest }: FieldProps & { readonly item: string }) {
  const show = useShow((state) => state.show)
  const now = useMemo(() => show && placedItem(show, item), [show, item])
  return now === null ? null : <Typed now={now} {...rest} />
}
