import type { ItemId } from '../../agenda/ids.ts'
import type { Agenda } from '../../agenda/model.ts'
import { evolveAll } from '../evolve.ts'
import type { Accepted, Context, RuleContext } from '../result.ts'
import type { Finding, PlanEvents, ShowEvent, ShowState, Side } from '../state.ts'
import type { RunStep } from '../step.ts'
import { changesBetween } from '../stepChange.ts'
import { runDesk } from '../undo/stepsToUndo.ts'
import { withTakenLowered } from './lowerTaken.ts'
import { newTimesSent } from './newTimes.ts'

/** A live change of the plan: its events for a side. */
type LiveChange = {
  readonly events: (side: Side) => readonly PlanEvents[]
  /** Returns whether the draft has the value that the change replaces. */
  readonly agrees: (draft: Agenda) => boolean
  readonly finding: Pick<Finding, 'what' | 'item'>
}

/** Returns the events of a change on the published agenda, and on the draft if that agrees, else a finding for the planner (P7). */
export function eventsOnBothSides(
  state: ShowState,
  { commandId }: Context,
  { events, agrees, finding: found }: LiveChange,
): readonly PlanEvents[] {
  const draft = state.draft?.agenda
  const published = events('published')
  if (draft === undefined) return published
  if (agrees(draft)) return [...published, ...events('draft')]
  const finding: Finding = { id: `${commandId}/finding`, kind: 'draft-differs', ...found }
  return [...published, { type: 'findingAdded', v: 1, finding }]
}

/** Returns the fields that all kinds of new steps have. */
export function newStep({ command, commandId, actor, now, wall }: RuleContext) {
  return { id: commandId, command, by: actor.link, at: now, wall, undone: false }
}

/** The effect of a command on the run or the published plan. */
export type StepInput = {
  readonly items: readonly ItemId[]
  readonly events: readonly ShowEvent[]
  /** Links of new people. They are no part of the step, so undo leaves them (P8). */
  readonly links?: readonly ShowEvent[]
  readonly tells?: RunStep['tells']
}

/** Returns the events of an accepted command, with its step (R8) and messages of new times (V5). */
export function acceptStep(state: ShowState, context: RuleContext, input: StepInput): Accepted {
  const { actor, now } = context
  const { items, tells } = input
  const events = withTakenLowered(state, input.events, now)
  const after = evolveAll(state, events, now)
  const step: ShowEvent = {
    type: 'stepTaken',
    v: 3,
    step: {
      ...newStep(context),
      items,
      side: 'run',
      desk: runDesk(actor),
      changes: changesBetween(state, after, events, items),
      ...(tells && { tells }),
    },
  }
  return [
    ...events,
    ...(input.links ?? []),
    step,
    ...newTimesSent(state, events, { items, tells: tells ?? null }, context),
  ]
}
