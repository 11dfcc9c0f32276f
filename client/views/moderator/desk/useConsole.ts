import { useState } from 'react'
import { itemOn, nextWaiting } from '../../../../shared/run/lookup.ts'
import { useSteps } from '../../../ui/steps/useSteps.ts'
import { movesOf } from '../agenda/moves.ts'
import { useEditing } from '../agenda/useEditing.ts'
import { type ItemWays, useItemActs } from '../agenda/useItemActs.ts'
import { useMoveActs } from '../agenda/useMoveActs.ts'
import { useNudging } from '../agenda/useNudging.ts'
import { useRemarkHere } from '../agenda/useRemarkActs.ts'
import { useSelection } from '../agenda/useSelection.ts'
import { useLogPart } from '../log/useLogPart.ts'
import { NO_PANEL, type Panel } from '../room/panels.ts'
import { useComposer } from '../room/useComposer.ts'
import { usePageActs, usePageSeen } from '../room/usePageSeen.ts'
import { useRoomActs } from '../room/useRoomActs.ts'
import type { Desk } from './desk.ts'
import { useDeskKeys } from './useDeskKeys.ts'
import { useInstead, useInsteadKeys, useWithInstead } from './useInstead.ts'

function startOfSelection(desk: Desk): string | null {
  const agenda = desk.show.published?.agenda
  if (agenda === undefined) return null
  return nextWaiting(agenda, desk.show.run) ?? itemOn(desk.show.run.position)
}

/** What is open, chosen and typed at the console, and all that can be done there. */
export function useConsole(desk: Desk) {
  const [panel, show] = useState<Panel>(NO_PANEL)
  const composer = useComposer()
  const editing = useEditing()
  const moves = movesOf(desk)
  const selection = useSelection(desk, startOfSelection(desk))
  const nudging = useNudging(desk)
  const steps = useSteps('moderators')
  const log = useLogPart(steps)
  const instead = useInstead(desk, { steps, log })
  const page = usePageSeen(desk, instead.close)
  const edit: ItemWays['edit'] = (edited) => {
    instead.close()
    editing.edit(edited)
  }
  const ways: ItemWays = { show, edit, nudge: nudging.nudge, page }
  const others = [
    ...useMoveActs(desk, moves, steps, show),
    ...useRoomActs(desk, composer, log, show),
    ...usePageActs(desk, page),
    ...useRemarkHere(desk, show),
  ]
  const acts = useWithInstead(others, desk, instead)
  const item = useItemActs(desk, selection.selected, ways)
  const own = useInsteadKeys(instead, selection)
  const keys = useDeskKeys({ desk: acts, item, instead: own }, selection, { steps, log, page })
  return {
    panel,
    show,
    composer,
    editing,
    moves,
    selection,
    nudging,
    steps,
    log,
    instead,
    page,
    ways,
    acts,
    keys,
  }
}
