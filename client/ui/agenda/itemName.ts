import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { Agenda, Item } from '../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { peopleOfItem } from '../../../shared/run/itemPeople.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import { isolate } from '../../i18n/isolate.ts'
import { entryFor } from '../../i18n/language.ts'
import { listText } from '../../i18n/listText.ts'

/** Joins names to a list in the style of a language: at most `max`, then `+ 3`. */
export function nameList(names: readonly TextInLanguage[], lang: LanguageTag, max = 3): string {
  const texts = names.map(({ text }) => text)
  const more = names.length > max ? ` + ${names.length - max}` : ''
  return `${listText(texts, lang, max)}${more}`
}

/** Returns the short name of an item: the name of its first speaker, else its title. */
export function nameOf(agenda: Agenda, item: Item, lang: LanguageTag): TextInLanguage {
  const [person] = peopleOfItem(agenda, item)
  return textIn(person?.name ?? item.title, lang)
}

/** Returns the short name of an item by its id; the id itself if the item does not exist. */
export function nameOfId(agenda: Agenda | null, id: ItemId, lang: LanguageTag): string {
  const found = agenda === null ? null : findItem(agenda, id)
  return agenda === null || found === null ? id : nameOf(agenda, found.item, lang).text
}

/** Returns the title of an item by its id; the id itself if the item does not exist. */
export function titleOfId(agenda: Agenda | null, id: ItemId, lang: LanguageTag): string {
  const found = agenda === null ? null : findItem(agenda, id)
  return found === null ? id : textIn(found.item.title, lang).text
}

/** Returns the title of an item with its first speaker, which distinguishes the turns of one person; only one of them if they are equal or one is missing. */
export function labelOfId(agenda: Agenda | null, id: ItemId, lang: LanguageTag): string {
  const [title, name] = [titleOfId(agenda, id, lang), nameOfId(agenda, id, lang)]
  return title === name ? title : [title, name].map(isolate).join(entryFor(lang).comma)
}
