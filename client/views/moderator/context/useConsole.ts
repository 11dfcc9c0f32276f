import { useState } from 'react'
import { itemOn, nextWaiting } from '../../../../shared/run/lookup.ts'
import { useSteps } from '../../../ui/steps/useSteps.ts'
import { movesOf } from '../agenda/moves.ts'
import { useEditing } from '../agenda/useEditing.ts'
import { type ItemOpeners, useItemActs } from '../agenda/useItemActs.ts'
import { useMoveActs } from '../agenda/useMoveActs.ts'
import { useTimeNudges } from '../agenda/useNudging.ts'
import { useRemarkHere } from '../agenda/useRemarkActs.ts'
import { useSelection } from '../agenda/useSelection.ts'
import { useLogPart } from '../log/useLogPart.ts'
import { usePageActs, usePageSeen } from '../room/usePageSeen.ts'
import { useRoomActs } from '../room/useRoomActs.ts'
import { useComposer } from '../side/useComposer.ts'
import type { ConsoleContext } from './consoleContext.ts'
import { NO_DIALOG, type OpenDialog } from './openDialog.ts'
import { useConsoleKeys } from './useConsoleKeys.ts'
import { useMainPane, useMainPaneKeys, useWithMainPane } from './useMainPane.ts'

function startOfSelection(context: ConsoleContext): string | null {
  const agenda = context.show.published?.agenda
  if (agenda === undefined) return null
  return nextWaiting(agenda, context.show.run) ?? itemOn(context.show.run.position)
}

/** What is open, chosen and typed at the console, and all that can be done there. */
export function useConsole(context: ConsoleContext) {
  const [panel, show] = useState<OpenDialog>(NO_DIALOG)
  const composer = useComposer()
  const editing = useEditing()
  const moves = movesOf(context)
  const selection = useSelection(context, startOfSelection(context))
  const nudging = useTimeNudges(context)
  const steps = useSteps('moderators')
  const log = useLogPart(steps)
  const instead = useMainPane(context, { steps, log })
  const page = usePageSeen(context, instead.close)
  const edit: ItemOpeners['edit'] = (edited) => {
    instead.close()
    editing.edit(edited)
  }
  const ways: ItemOpeners = { show, edit, nudge: nudging.nudge, page }
  const others = [
    ...useMoveActs(context, moves, steps, show),
    ...useRoomActs(context, composer, log, show),
    ...usePageActs(context, page),
    ...useRemarkHere(context, show),
  ]
  const acts = useWithMainPane(others, context, instead)
  const item = useItemActs(context, selection.selected, ways)
  const own = useMainPaneKeys(instead, selection)
  const keys = useConsoleKeys({ context: acts, item, instead: own }, selection, {
    steps,
    log,
    page,
  })
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
