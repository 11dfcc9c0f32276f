import { useCallback } from 'react'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Agenda, Item, Kind } from '../../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import { findItem, flatItems } from '../../../../shared/run/lookup.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { nameOf } from '../../../ui/agenda/itemName.ts'
import { shortTitle } from '../../../ui/agenda/shortTitle.ts'
import type { NameOf } from '../../../ui/timeline/LaneStrip.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'

const TALKS: ReadonlySet<Kind> = new Set(['welcome', 'talk', 'case'])

/** Whether an item belongs to one person, so that its speaker's name is its name; other items belong to several people. */
export const isTalk = ({ kind }: Item): boolean => TALKS.has(kind)

/** Returns the short name of an item. */
function shortName(agenda: Agenda | undefined, id: ItemId, lang: LanguageTag): TextInLanguage {
  const item = agenda && findItem(agenda, id)?.item
  if (agenda === undefined || item === undefined) return textIn({ en: id }, lang)
  return isTalk(item) ? nameOf(agenda, item, lang) : shortTitle(textIn(item.title, lang))
}

/** Returns a text with a capital first letter. */
export const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** Returns a function that names items: the only break is "the break", and a second item with the same name has its title. */
export function useItemName({ show, lang }: ConsoleContext): (id: ItemId) => string {
  const { t } = useTranslation('recovery')
  const { published } = show
  const agenda = published?.agenda
  const nameOfItem = (id: ItemId) => shortName(agenda, id, lang).text
  return (id) => {
    if (agenda === undefined) return id
    const items = flatItems(agenda)
    const item = items.find((one) => one.item.id === id)?.item
    const breaks = items.filter((one) => one.item.kind === 'break')
    if (item?.kind === 'break' && breaks.length === 1) return t('clause.break')
    const name = nameOfItem(id)
    const firstOfName = items.find((one) => nameOfItem(one.item.id) === name)
    if (item === undefined || firstOfName?.item.id === id) return name
    return shortTitle(textIn(item.title, lang)).text
  }
}

/** Returns a function for the short names of items; it changes only with the agenda and the language. */
export function useShortName({ show: { published }, lang }: ConsoleContext): NameOf {
  const agenda = published?.agenda
  return useCallback((id) => shortName(agenda, id, lang), [agenda, lang])
}
