import type { ItemId, PersonId } from '../../../shared/agenda/ids.ts'
import type { Agenda, Item, Person, Segment } from '../../../shared/agenda/model.ts'
import { nameWithAddress, type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { areAllAway } from '../../../shared/run/attendance.ts'
import type { Interpreter } from '../../../shared/run/boothTurns.ts'
import { findItem, peopleOfItem, personOf } from '../../../shared/run/lookup.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { isolate } from '../../i18n/isolate.ts'
import { entryFor } from '../../i18n/language.ts'
import { listText } from '../../i18n/listText.ts'
import { textWidth } from '../../i18n/textWidth.ts'

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

/** Returns the person who chairs all segments of an agenda, so that lists show the name only once; null for a single segment, or different chairs. */
export function chairOfAll(agenda: Agenda): Person | null {
  const [first, ...others] = agenda.segments
  const chair = first?.chair
  const isSame = others.length > 0 && others.every((segment) => segment.chair === chair)
  return isSame && chair !== undefined ? personOf(agenda, chair) : null
}

/** Returns the chair of a segment; null without one, or if the segment's only item already names them. */
export function chairOf(agenda: Agenda, { chair, items }: Segment): Person | null {
  if (chair === undefined) return null
  const [only, other] = items
  const isNamed = other === undefined && only?.speakers.some(({ person }) => person === chair)
  return isNamed ? null : personOf(agenda, chair)
}

/** Returns the names of an item's people in `lang`; each states whether its text is missing in `lang`. */
export function peopleNames(
  agenda: Agenda,
  item: Item,
  lang: LanguageTag,
): readonly TextInLanguage[] {
  return peopleOfItem(agenda, item).map(({ name }) => textIn(name, lang))
}

/** Returns an item with its title and the names of its people in `lang`; `names` selects the form of the names. */
export function namedItem(agenda: Agenda, item: Item, lang: LanguageTag, names = peopleNames) {
  return { item: item.id, title: textIn(item.title, lang), who: names(agenda, item, lang) }
}

/** An item with its title and the names of its people. */
export type NamedItem = ReturnType<typeof namedItem>

/** Lists the people of an item if all are marked not here; null if somebody is here, or the item has no people (R7c). */
export function absentNames(show: ShowState, id: ItemId, lang: LanguageTag): string | null {
  const { agenda } = show.published ?? {}
  const item = agenda && findItem(agenda, id)?.item
  return item && areAllAway(show, item) ? nameList(peopleNames(agenda, item, lang), lang) : null
}

/** Returns the names of an item's people with their forms of address, for introductions. */
export function introducedNames(
  agenda: Agenda,
  item: Item,
  lang: LanguageTag,
): readonly TextInLanguage[] {
  return peopleOfItem(agenda, item).map((person) => nameWithAddress(person, lang))
}

/** Returns the name of an interpreter: from the agenda, else from their link; null if neither has one. */
export function interpreterName(agenda: Agenda, who: Interpreter, lang: LanguageTag) {
  const person = who.person === null ? null : personOf(agenda, who.person)
  return person === null ? who.name : textIn(person.name, lang).text
}

/** Returns the name of the person who has the floor inside the live item; null if nobody has it. */
export function floorName(
  { run: { floor } }: Pick<ShowState, 'run'>,
  agenda: Agenda,
  lang: LanguageTag,
): TextInLanguage | null {
  const person = floor && personOf(agenda, floor.person)
  return person && textIn(person.name, lang)
}

/** A title wider than this many characters is shortened; a Chinese character counts as two. */
const LONG = 28

/** Shortens the title of a segment or a show for places with little room: leaves out the part after a colon. */
export function shortTitle(title: TextInLanguage): TextInLanguage {
  const [head = ''] = title.text.split(/[:：]/)
  return textWidth(title.text) > LONG && head.trim() !== ''
    ? { ...title, text: head.trim() }
    : title
}

/** Whether a title is so long that it is shown smaller and may be cut. Chinese titles count double. */
export function isLongTitle({ text, lang }: TextInLanguage): boolean {
  return text.length > (lang.startsWith('zh') ? 45 : 90)
}

/** Returns the name of a link's person, or the name of its program or interpreter; null if it has neither, or is not visible. */
export function holderName(
  grant:
    | { readonly person: PersonId | null; readonly name?: string | null | undefined }
    | undefined,
  agenda: Agenda | null | undefined,
  lang: LanguageTag,
): string | null {
  const { person = null, name = null } = grant ?? {}
  const found = agenda && person !== null ? personOf(agenda, person) : null
  return found === null ? name : textIn(found.name, lang).text
}
