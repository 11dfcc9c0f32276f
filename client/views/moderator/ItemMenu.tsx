import type { Command } from '../../../shared/run/command.ts'
import { useLive } from '../../live/LiveContext.tsx'
import { nameOfId } from '../../ui/itemName.ts'
import { MenuAt, type MenuEntry } from '../../ui/Menu.tsx'
import type { Desk } from './desk.ts'
import { itemActsOf } from './itemActs.ts'
import type { Panel } from './panels.ts'
import { rowElement } from './useSelection.ts'
import { useWords } from './useWords.ts'

/** What can be done with one item, in the order of how often it is needed. */
function useItemEntries(
  desk: Desk,
  id: string,
  show: (panel: Panel) => void,
): readonly MenuEntry[] {
  const { t } = useWords()
  const live = useLive()
  const acts = itemActsOf(desk, id)
  if (acts === null) return []
  const giving = (
    word: 'goTo' | 'putNext' | 'drop' | 'restore' | 'up' | 'down',
    command: Command | null,
    shortcut: string,
  ): MenuEntry => ({
    id: word,
    label: t(`menu.${word}`),
    shortcut,
    disabled: command === null,
    run: () => {
      if (command !== null) live.give(command)
    },
  })
  const opening = (
    word: 'edit' | 'swap' | 'insert',
    on: boolean,
    shortcut: string,
    panel: Panel,
  ): MenuEntry => ({
    id: word,
    label: t(`menu.${word}`),
    shortcut,
    disabled: !on,
    run: () => show(panel),
  })
  return [
    giving('putNext', acts.putNext, '.'),
    giving('goTo', acts.goTo, 'G'),
    giving(acts.dropped ? 'restore' : 'drop', acts.dropOrRestore, 'D'),
    giving('up', acts.up, 'Alt ↑'),
    giving('down', acts.down, 'Alt ↓'),
    opening('edit', acts.editable, 'T', { kind: 'item', task: { kind: 'edit', item: id } }),
    opening('swap', acts.swaps.length > 0, 'X', { kind: 'swap', item: id }),
    opening('insert', acts.insertable, 'I', { kind: 'item', task: { kind: 'insert', item: id } }),
  ]
}

/** The menu of a row. */
export function ItemMenu({
  desk,
  item,
  show,
  onClose,
}: {
  readonly desk: Desk
  readonly item: string
  readonly show: (panel: Panel) => void
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const entries = useItemEntries(desk, item, show)
  const who = nameOfId(desk.show.published?.agenda ?? null, item, desk.lang)
  return (
    <MenuAt
      anchor={rowElement(item)}
      label={t('menu.label', { who })}
      entries={entries}
      onClose={onClose}
    />
  )
}
