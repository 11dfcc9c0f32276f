import { useEffect, useMemo, useRef } from 'react'
import { findItem } from '../../../../shared/run/lookup.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import type { RowHands } from '../agenda/AgendaRow.tsx'
import { probeOf } from '../agenda/itemActs.ts'
import type { Editing } from '../agenda/useEditing.ts'
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
  const newest = useRef(desk)
  useEffect(() => {
    newest.current = desk
  })
  const { openMenu, toggleMenu, select, closeMenu } = selection
  const { edit, leave } = editing
  return useMemo(
    () => ({
      open: openMenu,
      toggle: toggleMenu,
      select,
      leave,
      nudge,
      remark: (item) => show({ kind: 'remark', item }),
      edit: (edited) => {
        const agenda = newest.current.show.published?.agenda
        const item = agenda && findItem(agenda, edited.item)?.item
        if (item === undefined) return
        closeMenu()
        select(item.id)
        const probe = probeOf(item)
        const refusal = refusalOf(newest.current, probe)
        if (refusal === null) edit(edited)
        else refuseHere(live, probe, refusal)
      },
    }),
    [live, openMenu, toggleMenu, closeMenu, select, edit, leave, nudge, show],
  )
}
