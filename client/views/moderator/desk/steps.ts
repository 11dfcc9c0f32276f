import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Command, CommandType } from '../../../../shared/run/command.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import type { RunStep } from '../../../../shared/run/step.ts'
import { newestAt } from '../../../../shared/run/undo/desk.ts'
import type { Instant } from '../../../../shared/time/instant.ts'

/** The newest step of the moderators' desk that was not taken back yet: what U means here (R8b). */
export function newestStep(show: ShowState): RunStep | null {
  return newestAt(show.steps, 'moderators')
}

/** What Undo takes back, for its label: the command, the items it was about, and when. */
export type Undoable = {
  readonly command: CommandType
  readonly items: readonly ItemId[]
  readonly at: Instant
}

/** The label of an undo, or null where there is nothing to take back. */
export function undoable(show: ShowState, undo: Command | null): Undoable | null {
  const step = undo?.type === 'undo' ? show.steps.find(({ id }) => id === undo.steps[0]) : undefined
  return step === undefined ? null : { command: step.command, items: step.items, at: step.at }
}
