import { useCallback } from 'react'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Kind } from '../../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../../shared/agenda/textIn.ts'
import { findItem } from '../../../../shared/run/lookup.ts'
import { labelOfId, nameOf } from '../../../ui/agenda/itemName.ts'
import { shortTitle } from '../../../ui/agenda/shortTitle.ts'
import type { NameOf } from '../../../ui/timeline/LaneStrip.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'

/** Items named by their speaker; the others by their title. */
const OF_A_PERSON: ReadonlySet<Kind> = new Set(['welcome', 'talk', 'case'])

type Reader = Pick<ConsoleContext, 'lang'> & Pick<ConsoleContext['show'], 'published'>

const agendaOf = ({ published }: Reader) => published?.agenda ?? null

/** Returns the short name of an item. */
export function shortName(reader: Reader, id: ItemId): TextInLanguage {
  const agenda = agendaOf(reader)
  const found = agenda && findItem(agenda, id)
  if (agenda === null || found === null) return textIn({ en: id }, reader.lang)
  const { item } = found
  return OF_A_PERSON.has(item.kind)
    ? nameOf(agenda, item, reader.lang)
    : shortTitle(textIn(item.title, reader.lang))
}

/** Returns the name of an item in a sentence, where one person's items must differ. */
export function longName(reader: Reader, id: ItemId): string {
  const agenda = agendaOf(reader)
  const kind = agenda && findItem(agenda, id)?.item.kind
  return kind && OF_A_PERSON.has(kind)
    ? labelOfId(agenda, id, reader.lang)
    : shortName(reader, id).text
}

/** Returns the short names of items; the function changes with the agenda only. */
export function useShortName({ show: { published }, lang }: ConsoleContext): NameOf {
  return useCallback((id) => shortName({ published, lang }, id), [published, lang])
}
