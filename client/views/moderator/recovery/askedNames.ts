import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import { nameOfId, titleOfId } from '../../../ui/agenda/itemName.ts'

/** Returns whom to ask for each item: its first speaker, with the title by `withTitle` where two items are the same person's. An item without speakers has its title. */
export function askedNames(
  agenda: Agenda | null,
  items: readonly ItemId[],
  lang: LanguageTag,
  withTitle: (who: string, what: string) => string,
): ReadonlyMap<ItemId, string> {
  const names = items.map((item) => nameOfId(agenda, item, lang))
  return new Map(
    items.map((item, n) => {
      const who = names[n] ?? item
      const what = titleOfId(agenda, item, lang)
      const isOnce = names.indexOf(who) === names.lastIndexOf(who)
      return [item, isOnce || who === what ? who : withTitle(who, what)]
    }),
  )
}
