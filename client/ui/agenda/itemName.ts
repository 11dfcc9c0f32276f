import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { Agenda, Item } from '../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { peopleOfItem } from '../../../shared/run/itemPeople.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import { isolate } from '../../i18n/isolate.ts'
import { entryFor } from '../../i18n/language.ts'
import { listText } from '../../i18n/listText.ts'

/** Names in a row, as a list in that language is written; `most` at most, then `+ 3`. */
export function nameList(names: readonly TextInLanguage[], lang: LanguageTag, most = 3): string {
  const texts = names.map(({ text }) => text)
  const more = names.length > most ? ` + ${names.length - most}` : ''
  return `${listText(texts, lang, most)}${more}`
}

/** What people call an item in one breath: its first speaker's name, else its title. */
export function nameOf(agenda: Agenda, item: Item, lang: LanguageTag): TextInLanguage {
  const [person] = peopleOfItem(agenda, item)
  return textIn(person?.name ?? item.title, lang)
}

/** The same by id; an item that is gone is called by its id. */
export function nameOfId(agenda: Agenda | null, id: ItemId, lang: LanguageTag): string {
  const found = agenda === null ? null : findItem(agenda, id)
  return agenda === null || found === null ? id : nameOf(agenda, found.item, lang).text
}

/** The title of an item by its id; one that is gone is called by its id. */
export function titleOfId(agenda: Agenda | null, id: ItemId, lang: LanguageTag): string {
  const found = agenda === null ? null : findItem(agenda, id)
  return found === null ? id : textIn(found.item.title, lang).text
}

/** An item by its title and who speaks first, to distinguish one person's turns; by one of them if they are the same or there is no other. */
export function labelOfId(agenda: Agenda | null, id: ItemId, lang: LanguageTag): string {
  const [title, name] = [titleOfId(agenda, id, lang), nameOfId(agenda, id, lang)]
  return title === name ? title : [title, name].map(isolate).join(entryFor(lang).comma)
}
