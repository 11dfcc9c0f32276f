import { useEffect, useState } from 'react'
import type { Item } from '../../../../shared/agenda/model.ts'
import { same } from '../../../../shared/agenda/same.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import type { Refusal } from '../../../../shared/run/refusal.ts'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { lengthFigure } from '../../../ui/agenda/lengthFigure.ts'
import { minutesOf } from './itemForm.ts'
import type { PlacedItem } from './placedItem.ts'
import type { Edited } from './useEditing.ts'

/** What a field edited in its row comes to: a command, nothing to change, or something that cannot be. */
type InlineEdit =
  | CommandOf<'editTitle'>
  | CommandOf<'editLength'>
  | { readonly type: 'same' }
  | { readonly type: 'wrong' }

/** The language a title is edited in: the one it is read in. */
export function titleTag(item: Item, lang: LanguageTag): LanguageTag {
  return textIn(item.title, lang).lang
}

/** What stands in a field before anything is typed. */
export function textOf(
  { item, length }: PlacedItem,
  field: Edited['field'],
  tag: LanguageTag,
): string {
  return field === 'minutes' ? lengthFigure(length) : (item.title[tag] ?? '')
}

/** A title that is cleared is as the segment's again. */
function titleEdit({ item, segment }: PlacedItem, tag: LanguageTag, text: string): InlineEdit {
  const { [tag]: _, ...others } = item.title
  const typed = text.trim() || segment.title[tag]
  const title = typed === undefined ? others : { ...others, [tag]: typed }
  if (Object.keys(title).length === 0) return { type: 'wrong' }
  if (same(title, item.title)) return { type: 'same' }
  return { type: 'editTitle', item: item.id, title, was: item.title }
}

function lengthEdit({ item, length: was }: PlacedItem, text: string): InlineEdit {
  // A length that nobody would type, such as one with odd seconds, may stand.
  if (text === lengthFigure(was)) return { type: 'same' }
  const length = minutesOf(text)
  if (length === null) return { type: 'wrong' }
  return length === was ? { type: 'same' } : { type: 'editLength', item: item.id, length, was }
}

/** What typed text comes to, against the item as it was seen. */
export function inlineEdit(
  seen: PlacedItem,
  field: Edited['field'],
  tag: LanguageTag,
  text: string,
): InlineEdit {
  return field === 'minutes' ? lengthEdit(seen, text) : titleEdit(seen, tag, text)
}

/** What is wrong with what was typed: it cannot be, or the show refused it. */
type Trouble = 'wrong' | Refusal | null

/** One field of an item while it is edited in its row. */
export type InlineField = {
  readonly tag: LanguageTag
  readonly text: string
  readonly type: (text: string) => void
  readonly trouble: Trouble
  /** What the field holds in the show now. */
  readonly present: string
  /** Waits for the answer of the show. */
  readonly waits: boolean
  /** Saves what was typed; leaves where nothing changed. */
  readonly save: () => void
  /** As Save, but what cannot be saved is left as it was. */
  readonly saveOrLeave: () => void
}

/** Edits a field against the item as it was seen; a refusal keeps what was typed, and takes what is so now as seen. */
export function useInlineEdit(
  now: PlacedItem,
  field: Edited['field'],
  lang: LanguageTag,
  leave: () => void,
): InlineField {
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
    type: (to) => {
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
