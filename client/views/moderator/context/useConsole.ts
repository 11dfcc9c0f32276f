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
import { useLogPart } from '../log/logBook.ts'
import { useRecovery } from '../recovery/useRecovery.ts'
import { useRecoveryActs, useRecoveryKeys } from '../recovery/useRecoveryActs.ts'
import { usePageActs, usePageSeen } from '../room/usePageSeen.ts'
import { useRoomActs } from '../room/useRoomActs.ts'
import { useComposer } from '../side/useComposer.ts'
import { useTimeline, useTimelineAct, useTimelineKeys } from '../timeline/useTimeline.ts'
import type { ConsoleContext } from './consoleContext.ts'
import { NO_DIALOG, type OpenDialog } from './openDialog.ts'
import { useConsoleKeys } from './useConsoleKeys.ts'
import { usePanes } from './usePanes.ts'

function startOfSelection(context: ConsoleContext): string | null {
  const agenda = context.show.published?.agenda
  if (agenda === undefined) return null
  return nextWaiting(agenda, context.show.run) ?? itemOn(context.show.run.position)
}

/** What is open, chosen and typed at the console, and all that can be done there. */
export function useConsole(context: ConsoleContext) {
  const [dialog, show] = useState<OpenDialog>(NO_DIALOG)
  const panes = usePanes()
  const composer = useComposer(panes.showSide)
  const editing = useEditing()
  const moves = movesOf(context)
  const selection = useSelection(context, startOfSelection(context))
  const nudging = useTimeNudges(context)
  const steps = useSteps('moderators', panes.of('steps'))
  const log = useLogPart(panes.of('log'))
  const choice = useColumns()
  const recovery = useRecovery(context, panes.of('recovery'))
  const timeline = useTimeline(panes.of('timeline'))
  const page = usePageSeen(context, panes.of('page'))
  // Closing a page gives the focus back.
  const side = page.person === null ? panes : { ...panes, close: page.close }
  const edit: ItemOpeners['edit'] = (edited) => {
    panes.close()
    editing.edit(edited)
  }
  const ways: ItemOpeners = { show, edit, nudge: nudging.nudge, page }
  const acts = [
    ...useMoveActs(context, moves, steps, show),
    ...useRoomActs(context, { composer, log, panes, show }),
    ...usePageActs(context, page),
    ...useRemarkHere(context, show),
    useTimelineAct(timeline),
    ...useRecoveryActs(context, recovery),
  ]
  const item = useItemActs(context, selection.selected, ways)
  const own = useRecoveryKeys(recovery)
  const drawn = useTimelineKeys(timeline, selection)
  const main = [...own, ...drawn.filter(({ cap }) => own.every((key) => key.cap !== cap))]
  const keys = useConsoleKeys({ context: acts, item, main }, selection, { steps, log, panes: side })
  return {
    context,
    dialog,
    show,
    composer,
    editing,
    moves,
    selection,
    nudging,
    steps,
    log,
    recovery,
    timeline,
    panes: side,
    choice,
    page,
    ways,
    acts,
    keys,
  }
}

/** A console with all its parts. */
export type Console = ReturnType<typeof useConsole>
