import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Kind } from '../../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../../shared/agenda/textIn.ts'
import { findItem } from '../../../../shared/run/lookup.ts'
import { labelOfId, nameOf } from '../../../ui/agenda/itemName.ts'
import { shortTitle } from '../../../ui/agenda/shortTitle.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'

/** What is called by who speaks in it; the rest by its title, whoever leads it. */
const OF_A_PERSON: ReadonlySet<Kind> = new Set(['welcome', 'talk', 'case'])

type Reader = Pick<ConsoleContext, 'lang'> & Pick<ConsoleContext['show'], 'published'>

const agendaOf = ({ published }: Reader) => published?.agenda ?? null

/** What an item is called where there is room for a word or two. */
export function shortName(reader: Reader, id: ItemId): TextInLanguage {
  const agenda = agendaOf(reader)
  const found = agenda && findItem(agenda, id)
  if (agenda === null || found === null) return textIn({ en: id }, reader.lang)
  const { item } = found
  return OF_A_PERSON.has(item.kind)
    ? nameOf(agenda, item, reader.lang)
    : shortTitle(textIn(item.title, reader.lang))
}

/** The same in a sentence, where one person's turns must be told apart. */
export function longName(reader: Reader, id: ItemId): string {
  const agenda = agendaOf(reader)
  const kind = agenda && findItem(agenda, id)?.item.kind
  return kind && OF_A_PERSON.has(kind)
    ? labelOfId(agenda, id, reader.lang)
    : shortName(reader, id).text
}
