import type { z } from 'zod'
import type { CommandType } from './command.ts'
import type * as Entities from './entitySchemas.ts'
import type * as Events from './schemas.ts'
import type { ShowState } from './state.ts'

/** The commands that change the live item (R2b). */
const MOVES: ReadonlySet<CommandType> = new Set([
  'next',
  'previous',
  'goTo',
  'finish',
  'endShow',
  'endByItself',
])

export function isMove(command: CommandType): boolean {
  return MOVES.has(command)
}

/** The link that made or undid the last move, and the server time of that (R2b). */
export type LastMove = NonNullable<ShowState['lastMove']>

/** The desk that makes and undoes steps of the run (R8). */
export type RunDesk = RunStep['desk']

export type RunStep = Readonly<z.infer<typeof Entities.RunStep>>
export type DraftStep = Readonly<z.infer<typeof Events.DraftStep>>
export type PublicationStep = Readonly<z.infer<typeof Events.PublicationStep>>

/** When a step was undone, and by whom (null in older logs). */
export type UndoneMark = NonNullable<RunStep['takenBack']>

/** A record of one accepted command that can be undone (R8). */
export type Step = RunStep | DraftStep | PublicationStep

/** How many steps are stored: of each desk (each planner is one in the draft), of all drafts, and of publications (R8). */
export const MAX_STEPS = { desk: 50, drafts: 500, publications: 10 } as const

function sameDesk(a: Step, b: Step): boolean {
  if (a.side === 'run') return b.side === 'run' && a.desk === b.desk
  return a.side === b.side && (a.side === 'publication' || a.by === b.by)
}

/** Removes the oldest step that `isCounted`, if there are more than `most` of them. */
function atMost(steps: readonly Step[], most: number, isCounted: (step: Step) => boolean) {
  if (steps.filter(isCounted).length <= most) return steps
  return steps.toSpliced(steps.findIndex(isCounted), 1)
}

/** Adds a step, and removes the oldest step of its desk, or of all drafts, if there are too many. */
export function withStep(steps: readonly Step[], step: Step): readonly Step[] {
  const limit = step.side === 'publication' ? MAX_STEPS.publications : MAX_STEPS.desk
  const withoutOldest = atMost([...steps, step], limit, (one) => sameDesk(one, step))
  return atMost(withoutOldest, MAX_STEPS.drafts, ({ side }) => side === 'draft')
}

/** Returns the newest step of the run that is not undone, of any desk, or null. */
export function newestOfRun(steps: readonly Step[]): RunStep | null {
  const isOne = (step: Step): step is RunStep => step.side === 'run' && !step.undone
  return steps.findLast(isOne) ?? null
}

/** Returns the newest publication that is not undone, or null. */
export function newestPublication(steps: readonly Step[]): PublicationStep | null {
  const isOne = (step: Step): step is PublicationStep => step.side === 'publication' && !step.undone
  return steps.findLast(isOne) ?? null
}

/** Returns the newest step of the run or publication that is not undone, or null. The publish command states it (P7). */
export function newestSharedStep(steps: readonly Step[]): Step | null {
  return steps.findLast((step) => !step.undone && step.side !== 'draft') ?? null
}
