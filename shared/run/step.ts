import type { ItemId, LinkId } from '../agenda/ids.ts'
import type { Instant } from '../time/instant.ts'
import type { CommandType } from './command.ts'
import type { Compensation } from './events.ts'
import type { Published } from './state.ts'

/** The commands that change who is on (R2b). */
const MOVES: ReadonlySet<CommandType> = new Set(['next', 'previous', 'goTo', 'finish', 'endShow'])

/** Whether a command changes who is on (R2b). */
export function isMove(command: CommandType): boolean {
  return MOVES.has(command)
}

/** Who made or took back the run's last move, and the server time of it (R2b). */
export type LastMove = { readonly by: LinkId; readonly wall: Instant }

/** How many steps of each side the state holds (R8): steps of one never push those of another out. */
export const STEPS_KEPT: Readonly<Record<Step['side'], number>> = {
  run: 50,
  draft: 50,
  publication: 10,
}

/** What one accepted command did to the run or the plan, and the events that put back what it replaced (R8). */
export type Step = {
  readonly id: string
  readonly command: CommandType
  readonly by: LinkId
  readonly at: Instant
  /** The server's time of it; absent in steps of logs from before it was kept. */
  readonly wall?: Instant
  readonly side: 'run' | 'draft' | 'publication'
  /** The items it concerned, in order: what was left, then what was begun. */
  readonly items: readonly ItemId[]
  /** The draft's revision after a draft step; null for any other. */
  readonly revision: number | null
  /** Empty where it cannot be taken back. */
  readonly undo: readonly Compensation[]
  /** The events that do it again once it was taken back; absent where a step cannot be done again. */
  readonly redo?: readonly Compensation[]
  /** What a publication put in place, by which is known whether that still stands; absent where it cannot be taken back. */
  readonly wrote?: Published
  readonly undone: boolean
}

/** The steps with one more, the oldest of its side given up for it where there are too many. */
export function withStep(steps: readonly Step[], step: Step): readonly Step[] {
  const all = [...steps, step]
  const over = all.filter(({ side }) => side === step.side).length > STEPS_KEPT[step.side]
  return over
    ? all.toSpliced(
        all.findIndex(({ side }) => side === step.side),
        1,
      )
    : all
}

/** The newest step of the run that was not taken back, or null: what the console's undo would take back. */
export function newestOfRun(steps: readonly Step[]): Step | null {
  return steps.findLast((step) => !step.undone && step.side === 'run') ?? null
}

/** The newest publication that was not taken back, or null. */
export function newestPublication(steps: readonly Step[]): Step | null {
  return steps.findLast((step) => !step.undone && step.side === 'publication') ?? null
}

/** The newest step of the run or publication that was not taken back, or null: what publishing is given against (P7). */
export function newestOnAir(steps: readonly Step[]): Step | null {
  return steps.findLast((step) => !step.undone && step.side !== 'draft') ?? null
}
