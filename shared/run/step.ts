import type { ItemId, LinkId } from '../agenda/ids.ts'
import type { Instant } from '../time/instant.ts'
import type { CommandType } from './command.ts'
import type { Compensation } from './events.ts'

/** The commands that change who is on (R2b). */
const MOVES: ReadonlySet<CommandType> = new Set(['next', 'previous', 'goTo', 'finish', 'endShow'])

/** Whether a command changes who is on (R2b). */
export function isMove(command: CommandType): boolean {
  return MOVES.has(command)
}

/** Who made or took back the run's last move, and the server time of it (R2b). */
export type LastMove = { readonly by: LinkId; readonly wall: Instant }

/** How many steps the state holds (R8). */
export const STEPS_KEPT = 50

/** What one accepted command did to the run or the plan, and the events that put back what it replaced (R8). */
export type Step = {
  readonly id: string
  readonly command: CommandType
  readonly by: LinkId
  readonly at: Instant
  /** The server's time of it; absent in steps of logs from before it was kept. */
  readonly wall?: Instant
  readonly side: 'run' | 'draft'
  /** The items it concerned, in order: what was left, then what was begun. */
  readonly items: readonly ItemId[]
  /** The draft's revision after a draft step; null for a step of the run. */
  readonly revision: number | null
  readonly undo: readonly Compensation[]
  /** The events that do it again once it was taken back; absent where a step cannot be done again. */
  readonly redo?: readonly Compensation[]
  readonly undone: boolean
}

/** The newest step of the run that was not taken back, or null: what a command on the whole plan was given against. */
export function newestOfRun(steps: readonly Step[]): Step | null {
  return steps.findLast((step) => !step.undone && step.side === 'run') ?? null
}
