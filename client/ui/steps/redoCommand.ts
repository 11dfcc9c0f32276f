import { may } from '../../../shared/access/may.ts'
import type { CommandOf } from '../../../shared/run/command.ts'
import { decide } from '../../../shared/run/decide.ts'
import { redoableRecovery } from '../../../shared/run/undo/redoRecovery.ts'
import { runDesk } from '../../../shared/run/undo/stepsToUndo.ts'
import type { StepContext } from './stepRows.ts'

/** Does the recovery again that this desk took back last; null where there is none, or where it cannot be done now (R8). */
export function redoCommand({
  show,
  you,
  now,
}: Pick<StepContext, 'show' | 'you' | 'now'>): CommandOf<'redo'> | null {
  const step = redoableRecovery(show.steps, runDesk(you.grant))
  if (step === null) return null
  const command = { type: 'redo', step: step.id } as const
  const actor = { link: you.link, ...you.grant }
  const context = { now, wall: now, commandId: 'asked-only', actor }
  return may(you.grant, command, show) && decide(show, command, context).ok ? command : null
}
