import { useMemo } from 'react'
import { useLive } from '../../../live/LiveContext.tsx'
import { useSteady } from '../../../ui/controls/useSteady.ts'
import type { RowHands } from '../agenda/AgendaRow.tsx'
import { probeOf } from '../agenda/itemActs.ts'
import { seenOf } from '../agenda/seen.ts'
import type { Edited, Editing } from '../agenda/useEditing.ts'
import type { Nudging } from '../agenda/useNudging.ts'
import type { Selection } from '../agenda/useSelection.ts'
import { type Desk, refusalOf } from '../desk/desk.ts'
import { refuseHere } from '../desk/refuseHere.ts'
import type { Panel } from './panels.ts'

/** What hands do to rows, under one identity; what can no longer be edited says why instead. */
export function useHands(
  desk: Desk,
  selection: Selection,
  editing: Editing,
  nudge: Nudging['nudge'],
  show: (panel: Panel) => void,
): RowHands {
  const live = useLive()
  const { openMenu, toggleMenu, select, closeMenu } = selection
  const { leave } = editing
  const edit = useSteady((edited: Edited) => {
    const item = seenOf(desk.show, edited.item)?.item
    if (item === undefined) return
    closeMenu()
    select(item.id)
    const probe = probeOf(item)
    const refusal = refusalOf(desk, probe)
    if (refusal === null) editing.edit(edited)
    else refuseHere(live, probe, refusal)
  })
  return useMemo(
    () => ({
      open: openMenu,
      toggle: toggleMenu,
      select,
      leave,
      nudge,
      remark: (item) => show({ kind: 'remark', item }),
      edit,
    }),
    [openMenu, toggleMenu, select, edit, leave, nudge, show],
  )
}
