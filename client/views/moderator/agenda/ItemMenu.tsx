import { itemStatus } from '../../../../shared/run/lookup.ts'
import { entriesOf } from '../../../ui/acts/act.ts'
import { nameOfId } from '../../../ui/agenda/itemName.ts'
import { MenuAt } from '../../../ui/controls/Menu.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'
import { ItemForecast } from './ItemForecast.tsx'
import { type ItemOpeners, useItemActs } from './useItemActs.ts'
import { type OpenMenu, rowElement } from './useSelection.ts'

/** A minute more or less can be pressed again and again; five at once are for keys. */
const NUDGES: ReadonlySet<string> = new Set(['nudge 1', 'nudge -1'])
const FOR_KEYS: ReadonlySet<string> = new Set(['nudge 5', 'nudge -5'])

/** What can be done with one item, as a menu at its row or where the pointer asked for it. */
export function ItemMenu({
  context,
  menu,
  ways,
  onClose,
}: {
  readonly context: ConsoleContext
  readonly menu: OpenMenu
  readonly ways: ItemOpeners
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const acts = useItemActs(context, menu.item, ways)
  const timed = ['waiting', 'live', 'paused'].includes(itemStatus(context.show.run, menu.item))
  const who = nameOfId(context.show.published?.agenda ?? null, menu.item, context.lang)
  return (
    <MenuAt
      anchor={menu.at ?? rowElement(menu.item)}
      label={t('menu.label', { who })}
      about={<ItemForecast context={context} id={menu.item} />}
      entries={entriesOf(acts.filter(({ id }) => !FOR_KEYS.has(id))).map((entry) =>
        NUDGES.has(entry.id) ? { ...entry, stays: true, disabled: !timed } : entry,
      )}
      onClose={onClose}
    />
  )
}
