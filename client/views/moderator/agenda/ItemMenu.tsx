import { itemStatus } from '../../../../shared/run/lookup.ts'
import { entriesOf } from '../../../ui/acts/act.ts'
import { nameOfId } from '../../../ui/agenda/itemName.ts'
import { MenuAt } from '../../../ui/controls/Menu.tsx'
import type { Desk } from '../desk/desk.ts'
import { useWords } from '../desk/useWords.ts'
import { ItemForecast } from './ItemForecast.tsx'
import { type ItemWays, useItemActs } from './useItemActs.ts'
import { type OpenMenu, rowElement } from './useSelection.ts'

/** A minute more or less can be pressed again and again; five at once are for keys. */
const NUDGES: ReadonlySet<string> = new Set(['nudge 1', 'nudge -1'])
const FOR_KEYS: ReadonlySet<string> = new Set(['nudge 5', 'nudge -5'])

/** What can be done with one item, as a menu at its row or where the pointer asked for it. */
export function ItemMenu({
  desk,
  menu,
  ways,
  onClose,
}: {
  readonly desk: Desk
  readonly menu: OpenMenu
  readonly ways: ItemWays
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const acts = useItemActs(desk, menu.item, ways)
  const timed = ['waiting', 'live', 'paused'].includes(itemStatus(desk.show.run, menu.item))
  const who = nameOfId(desk.show.published?.agenda ?? null, menu.item, desk.lang)
  return (
    <MenuAt
      anchor={menu.at ?? rowElement(menu.item)}
      label={t('menu.label', { who })}
      about={<ItemForecast desk={desk} id={menu.item} />}
      entries={entriesOf(acts.filter(({ id }) => !FOR_KEYS.has(id))).map((entry) =>
        NUDGES.has(entry.id) ? { ...entry, stays: true, disabled: !timed } : entry,
      )}
      onClose={onClose}
    />
  )
}
