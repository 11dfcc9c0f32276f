import type { z } from 'zod'
import type { CommandType } from './command.ts'
import type * as Entities from './entitySchemas.ts'
import type * as Events from './eventSchemas.ts'
import type { ShowState } from './state.ts'

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
export type LastMove = NonNullable<ShowState['lastMove']>

/** Where steps of the run are made, and undone (R8). */
export type RunDesk = RunStep['desk']

export type RunStep = Readonly<z.infer<typeof Entities.RunStep>>
export type DraftStep = Readonly<z.infer<typeof Events.DraftStep>>
export type PublicationStep = Readonly<z.infer<typeof Events.PublicationStep>>

/** When a step was taken back, and by whom (null in a log from before that was stored). */
export type UndoneMark = NonNullable<RunStep['takenBack']>

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
