import { entriesOf } from '../../../ui/acts/act.ts'
import { nameOfId } from '../../../ui/agenda/itemName.ts'
import { MenuAt } from '../../../ui/controls/Menu.tsx'
import type { Desk } from '../desk/desk.ts'
import { useWords } from '../desk/useWords.ts'
import { type ItemWays, useItemActs } from './useItemActs.ts'
import { type OpenMenu, rowElement } from './useSelection.ts'

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
  const who = nameOfId(desk.show.published?.agenda ?? null, menu.item, desk.lang)
  return (
    <MenuAt
      anchor={menu.at ?? rowElement(menu.item)}
      label={t('menu.label', { who })}
      entries={entriesOf(acts)}
      onClose={onClose}
    />
  )
}
