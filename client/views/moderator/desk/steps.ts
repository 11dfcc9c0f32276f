import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Command, CommandType } from '../../../../shared/run/command.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import type { Step } from '../../../../shared/run/step.ts'
import type { Instant } from '../../../../shared/time/instant.ts'

/** The newest step of the run that was not taken back yet: what Undo would take back (R8). */
export function newestStep(show: ShowState): Step | null {
  return show.steps.findLast((step) => step.side === 'run' && !step.undone) ?? null
}

/** What Undo takes back, for its label: the command, the items it was about, and when. */
export type Undoable = {
  readonly command: CommandType
  readonly items: readonly ItemId[]
  readonly at: Instant
}

/** The label of an undo, or null where there is nothing to take back. */
export function undoable(show: ShowState, undo: Command | null): Undoable | null {
  const step = undo?.type === 'undo' ? show.steps.find(({ id }) => id === undo.step) : undefined
  return step === undefined ? null : { command: step.command, items: step.items, at: step.at }
}
