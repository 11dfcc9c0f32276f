import { useMemo } from 'react'
import { useLive } from '../../../live/LiveContext.tsx'
import { useSteady } from '../../../ui/controls/useSteady.ts'
import { type ConsoleContext, refusalOf } from '../context/consoleContext.ts'
import type { OpenDialog } from '../context/openDialog.ts'
import { showRefusal } from '../context/showRefusal.ts'
import type { RowHandlers } from './AgendaRow.tsx'
import { probeOf } from './itemActs.ts'
import { placedItem } from './placedItem.ts'
import type { Edited, Editing } from './useEditing.ts'
import type { Selection } from './useSelection.ts'

/** What hands do to rows, under one identity; what can no longer be edited says why instead. */
export function useRowHandlers(
  context: ConsoleContext,
  selection: Selection,
  editing: Editing,
  show: (panel: OpenDialog) => void,
): RowHandlers {
  const live = useLive()
  const { openMenu, toggleMenu, select, closeMenu } = selection
  const { leave } = editing
  const edit = useSteady((edited: Edited) => {
    const item = placedItem(context.show, edited.item)?.item
    if (item === undefined) return
    closeMenu()
    select(item.id)
    const probe = probeOf(item)
    const refusal = refusalOf(context, probe)
    if (refusal === null) editing.edit(edited)
    else showRefusal(live, probe, refusal)
  })
  return useMemo(
    () => ({
      open: openMenu,
      toggle: toggleMenu,
      select,
      leave,
      remark: (item) => show({ kind: 'remark', item }),
      edit,
    }),
    [openMenu, toggleMenu, select, edit, leave, show],
  )
}
