import type { Item } from '../../../../shared/agenda/model.ts'
import { same } from '../../../../shared/agenda/same.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import { lengthFigure } from '../../../ui/agenda/lengthFigure.ts'
import { minutesOf } from './itemForm.ts'
import type { PlacedItem } from './placedItem.ts'
import type { Edited } from './useEditing.ts'

/** What a field edited in its row comes to: a command, nothing to change, or something that cannot be. */
export type InlineEdit =
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
