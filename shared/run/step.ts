import type { ItemId, LinkId } from '../agenda/ids.ts'
import type { Instant } from '../time/instant.ts'
import type { CommandOf, CommandType } from './command.ts'
import type { Compensation } from './events.ts'
import type { Published } from './state.ts'
import type { RunStepChange, StepChange } from './stepChange.ts'

/** The commands that change who is on (R2b). */
const MOVES: ReadonlySet<CommandType> = new Set([
  'next',
  'previous',
  'goTo',
  'finish',
  'endShow',
  'endByItself',
])

/** Whether a command changes who is on (R2b). */
export function isMove(command: CommandType): boolean {
  return MOVES.has(command)
}

/** Who made or took back the run's last move, and the server time of it (R2b). */
export type LastMove = { readonly by: LinkId; readonly wall: Instant }

/** Where steps of the run are made, and undone: moderators and owners share one desk, timekeepers another (R8). */
export type RunDesk = 'moderators' | 'timekeepers'

/** When a step was taken back, and by whom: null in a log from before that was kept. */
export type TakenBack = { readonly by: LinkId | null; readonly at: Instant }

type Made = {
  readonly id: string
  readonly command: CommandType
  readonly by: LinkId
  readonly at: Instant
  /** The server's time of it; absent in steps of logs from before it was kept. */
  readonly wall?: Instant
  /** The items it concerned, in order: what was left, then what was begun. */
  readonly items: readonly ItemId[]
  readonly undone: boolean
  /** Absent while it stands. */
  readonly takenBack?: TakenBack
}

/** What a command did to the run or the published plan, made at a desk. */
export type RunStep = Made & {
  readonly side: 'run'
  readonly desk: RunDesk
  /** What it replaced and wrote; null in a log from before that was kept: it cannot be taken back. */
  readonly changes: readonly StepChange[] | null
  /** A recovery sends the new times, with these words (V5); a redo sends them again. */
  readonly tells?: CommandOf<'recover'>['tells']
}

/** What a planner did to the draft; everyone has a desk of their own there. */
export type DraftStep = Made & {
  readonly side: 'draft'
  /** The draft's revision after it. */
  readonly revision: number
  /** The events that take it back. */
  readonly undo: readonly Compensation[]
  /** The events that do it again once it was taken back; absent where it cannot be done again. */
  readonly redo?: readonly Compensation[]
}

/** A publication (R8d). */
export type PublicationStep = Made & {
  readonly side: 'publication'
  /** The events that put the one before back; empty where it cannot be taken back. */
  readonly undo: readonly Compensation[]
  /** What it lowered that had been taken from items (R5). */
  readonly lowered: readonly RunStepChange[]
  /** What it put in place, by which is known whether that still stands; absent where it cannot be taken back. */
  readonly wrote?: Published
}

/** What one accepted command did to the run or the plan, with what takes it back (R8). */
export type Step = RunStep | DraftStep | PublicationStep

/** How many steps are kept of a desk in the run and in the draft, of all drafts, and of publications (R8). */
export const STEPS_KEPT = { desk: 50, drafts: 500, publications: 10 } as const

/** Whether two steps were made at the same desk: in the draft that is whose they are. */
function sameDesk(a: Step, b: Step): boolean {
  if (a.side === 'run') return b.side === 'run' && a.desk === b.desk
  return a.side === b.side && (a.side === 'publication' || a.by === b.by)
}

/** The steps without the oldest that is `like`, where there are more than `most`. */
function atMost(steps: readonly Step[], most: number, like: (step: Step) => boolean) {
  if (steps.filter(like).length <= most) return steps
  return steps.toSpliced(steps.findIndex(like), 1)
}

/** The steps with one more; the oldest of its desk is given up for it where there are too many, so that one desk's steps never push another's out. */
export function withStep(steps: readonly Step[], step: Step): readonly Step[] {
  const most = step.side === 'publication' ? STEPS_KEPT.publications : STEPS_KEPT.desk
  const kept = atMost([...steps, step], most, (one) => sameDesk(one, step))
  return atMost(kept, STEPS_KEPT.drafts, ({ side }) => side === 'draft')
}

/** The newest step of the run that was not taken back, at whatever desk, or null. */
export function newestOfRun(steps: readonly Step[]): RunStep | null {
  const isOne = (step: Step): step is RunStep => step.side === 'run' && !step.undone
  return steps.findLast(isOne) ?? null
}

/** The newest publication that was not taken back, or null. */
export function newestPublication(steps: readonly Step[]): PublicationStep | null {
  const isOne = (step: Step): step is PublicationStep => step.side === 'publication' && !step.undone
  return steps.findLast(isOne) ?? null
}

/** The newest step of the run or publication that was not taken back, or null: what publishing is given against (P7). */
export function newestOnAir(steps: readonly Step[]): Step | null {
  return steps.findLast((step) => !step.undone && step.side !== 'draft') ?? null
}
