import { useState } from 'react'
import { itemOn, nextWaiting } from '../../../../shared/run/lookup.ts'
import { useSteps } from '../../../ui/steps/useSteps.ts'
import { movesOf } from '../agenda/moves.ts'
import { useColumns } from '../agenda/useColumns.ts'
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
import { useSidePane } from '../side/useSidePane.ts'
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
  const [dialog, show] = useState<OpenDialog>(NO_DIALOG)
  const composer = useComposer()
  const editing = useEditing()
  const moves = movesOf(context)
  const selection = useSelection(context, startOfSelection(context))
  const nudging = useTimeNudges(context)
  const steps = useSteps('moderators')
  const log = useLogPart(steps)
  const choice = useColumns()
  const main = useMainPane(context, { steps, log })
  const page = usePageSeen(context, () => {
    main.close()
    if (steps.open) steps.close()
    if (log.open) log.close()
  })
  const side = useSidePane({ steps, log, page, closeMain: main.close })
  const edit: ItemOpeners['edit'] = (edited) => {
    main.close()
    editing.edit(edited)
  }
  const ways: ItemOpeners = { show, edit, nudge: nudging.nudge, page }
  const others = [
    ...useMoveActs(context, moves, steps, show),
    ...useRoomActs(context, { composer, log, side, show }),
    ...usePageActs(context, page),
    ...useRemarkHere(context, show),
  ]
  const acts = useWithMainPane(others, context, main)
  const item = useItemActs(context, selection.selected, ways)
  const own = useMainPaneKeys(main, selection)
  const keys = useConsoleKeys({ context: acts, item, main: own }, selection, {
    steps,
    log,
    side,
  })
  return {
    dialog,
    show,
    composer,
    editing,
    moves,
    selection,
    nudging,
    steps,
    log,
    main,
    side,
    choice,
    page,
    ways,
    acts,
    keys,
  }
}
