import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useState } from 'react'
import type { Item } from '../../../../shared/agenda/model.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import type { Command } from '../../../../shared/run/command.ts'
import type { Refusal } from '../../../../shared/run/refusal.ts'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { useRefusalText } from '../../../ui/connection/refusalWords.ts'
import { FloatingAt } from '../../../ui/controls/FloatingAt.tsx'
import { useWords } from '../context/useConsoleData.ts'
import css from './inlineField.module.css'
import { editsOf, formOf, isValidForm, type PlacedItem, placedItem } from './itemForm.ts'

/** The result of editing a field in its row: a command, no change, or an invalid text. */
type InlineEdit = Command | { readonly type: 'same' } | { readonly type: 'wrong' }

/** Returns the language in which a title is edited: the language in which it is shown. */
export function titleTag(item: Item, lang: LanguageTag): LanguageTag {
  return textIn(item.title, lang).lang
}

/** Returns the text of a field before anything is typed. */
export function textOf(original: PlacedItem, field: Edited['field'], tag: LanguageTag): string {
  const { minutes, titles } = formOf(original, tag)
  return field === 'minutes' ? minutes : (titles[tag] ?? '')
}

/** Returns the change from the item, as it was displayed, to a typed text. */
export function inlineEdit(
  original: PlacedItem,
  field: Edited['field'],
  tag: LanguageTag,
  text: string,
): InlineEdit {
  const before = formOf(original, tag)
  const form =
    field === 'minutes'
      ? { ...before, minutes: text }
      : { ...before, titles: { ...before.titles, [tag]: text } }
  return isValidForm(form)
    ? (editsOf(original, form, tag)[0] ?? { type: 'same' })
    : { type: 'wrong' }
}

/** Why the typed text cannot be saved: it is invalid, or the show refused it; null if it can. */
type Trouble = 'wrong' | Refusal | null

/** Edits a field of the displayed item. After a refusal the typed text stays, and is then compared with the current value. */
function useInlineEdit(
  now: PlacedItem,
  field: Edited['field'],
  lang: LanguageTag,
  leave: () => void,
) {
  const live = useLive()
  const [original, setOriginal] = useState(now)
  const tag = titleTag(original.item, lang)
  const [text, setText] = useState(() => textOf(now, field, tag))
  const [trouble, setTrouble] = useState<Trouble>(null)
  const [sent, setSent] = useState<string | null>(null)
  const refused = useShow((state) => state.refused)
  const pending = useShow((state) => state.pending)
  const isSaving = sent !== null && pending.some(({ id, state }) => id === sent && state === 'sent')

  useEffect(() => {
    if (sent === null || isSaving) return
    setSent(null)
    if (refused?.id !== sent) return leave()
    setTrouble(refused.refusal)
    setOriginal(now)
    live.dismiss()
  }, [sent, isSaving, refused, now, leave, live])

  const edit = inlineEdit(original, field, tag, text)
  const save = () => {
    if (sent !== null) return
    if (edit.type === 'same') leave()
    else if (edit.type === 'wrong') setTrouble('wrong')
    else setSent(live.give(edit))
  }
  return {
    tag,
    text,
    change: (typed: string) => {
      setText(typed)
      setTrouble(null)
    },
    trouble,
    currentText: textOf(now, field, tag),
    isWaiting: isSaving,
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

/** Returns the field that is edited in its row, if any, with functions that open and close it. */
export function useEditing() {
  const [edited, edit] = useState<Edited | null>(null)
  const leave = useCallback(() => edit(null), [])
  return { edited, edit, leave }
}

/** Returns why the typed text cannot be saved, and what to do about it; null if it can. */
function useTroubleWords(
  field: Edited['field'],
  edit: ReturnType<typeof useInlineEdit>,
): string | null {
  const { t } = useWords()
  const refusalText = useRefusalText()
  const { trouble, currentText } = edit
  if (trouble === null) return null
  if (trouble === 'wrong') return field === 'minutes' ? t('edit.needMinutes') : t('edit.needTitle')
  if (trouble.reason === 'stale-value') return t('inline.stale', { present: currentText })
  return refusalText(trouble)
}

type FieldProps = {
  readonly field: Edited['field']
  readonly leave: () => void
  /** Called on Tab in the title: opens the minutes. */
  readonly editNext: () => void
}

function FieldInput({ now, field, leave, editNext }: FieldProps & { now: PlacedItem }) {
  const { t, lang, languageName } = useWords()
  const noteId = useId()
  const edit = useInlineEdit(now, field, lang, leave)
  const trouble = useTroubleWords(field, edit)
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') leave()
    else if (event.key === 'Enter') edit.save()
    else if (event.key === 'Tab' && field === 'title' && !event.shiftKey) {
      edit.saveOrLeave()
      editNext()
    } else return
    event.preventDefault()
  }
  const name =
    field === 'minutes' ? t('edit.minutes') : t('edit.text', { language: languageName(edit.tag) })
  return (
    <span className={`block ${css.box}`}>
      <input
        className={css.field}
        data-field={field}
        data-testid={`inline-${field}`}
        ref={takeFocus}
        lang={field === 'title' ? edit.tag : undefined}
        inputMode={field === 'minutes' ? 'decimal' : 'text'}
        maxLength={field === 'minutes' ? 6 : 300}
        value={edit.text}
        readOnly={edit.isWaiting}
        aria-label={name}
        aria-invalid={trouble !== null}
        aria-describedby={noteId}
        onChange={(event) => edit.change(event.target.value)}
        onKeyDown={onKey}
        onBlur={edit.saveOrLeave}
        onDoubleClick={(event) => event.stopPropagation()}
      />
      {trouble === null ? null : (
        <FloatingAt id={noteId} role="alert" data-testid="inline-note">
          <p className="ui-menu-item">{trouble}</p>
        </FloatingAt>
      )}
    </span>
  )
}

/** Focuses the field and selects its whole text, so that typing replaces it. */
function takeFocus(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}

/** A field of an item that is edited in place: Enter saves, Esc discards. */
export function InlineField({ item, ...rest }: FieldProps & { readonly item: string }) {
  const show = useShow((state) => state.show)
  const now = useMemo(() => show && placedItem(show, item), [show, item])
  return now === null ? null : <FieldInput now={now} {...rest} />
}
