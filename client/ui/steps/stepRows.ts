import type { LinkId } from '../../../shared/agenda/ids.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { RunDesk, RunStep, Step, UndoneMark } from '../../../shared/run/step.ts'
import { AT_ONCE_TIME, withDependentSteps } from '../../../shared/run/undo/stepsToUndo.ts'
import type { Duration, Instant } from '../../../shared/time/instant.ts'
import { type StepFact, stepFact } from './stepFact.ts'

/** What the list of steps is derived from: the show as this screen has it, who looks, and the moment in show time and in server time. */
export type StepContext = {
  readonly show: ShowState
  readonly you: { readonly link: LinkId; readonly grant: Grant }
  readonly now: Instant
  readonly wall: Instant
  readonly lang: LanguageTag
}

/** One step of the list. */
export type StepRow = {
  readonly id: string
  readonly what: StepFact
  /** Show time. */
  readonly at: Instant
  /** How long ago by server time, in ms; null from a minute on. */
  readonly ago: Duration | null
  readonly by: LinkId
  readonly desk: RunDesk
  /** `older`: made before what it changed was kept; it stays. */
  readonly state: 'stands' | 'taken-back' | 'older'
  /** When and by whom it was taken back, where that was kept. */
  readonly back: UndoneMark | null
  /** It is the one picked, or it goes with that. */
  readonly mark: 'picked' | 'going' | null
}

function isRunStep(step: Step): step is RunStep {
  return step.side === 'run'
}

function stateOf({ undone, changes }: RunStep): StepRow['state'] {
  if (undone) return 'taken-back'
  return changes === null ? 'older' : 'stands'
}

/** The step of the run that is picked, or null where it is not (or no longer) kept. */
export function pickedStep({ steps }: ShowState, picked: string | null): RunStep | null {
  return steps.filter(isRunStep).find(({ id }) => id === picked) ?? null
}

/** The steps of the run that this screen sees, newest first, with the picked one and what goes with it marked (R8b). */
export function stepRows(context: StepContext, picked: string | null): readonly StepRow[] {
  const { show, wall, lang } = context
  const agenda = show.published?.agenda ?? null
  const first = pickedStep(show, picked)
  const going =
    first === null || first.undone ? [] : withDependentSteps(show.steps, first).map(({ id }) => id)
  return show.steps
    .filter(isRunStep)
    .map((step): StepRow => {
      const ago = step.wall === undefined ? AT_ONCE_TIME : Math.max(0, wall - step.wall)
      const isGoing = going.includes(step.id)
      return {
        id: step.id,
        what: stepFact(agenda, step, lang),
        at: step.at,
        ago: ago < AT_ONCE_TIME ? ago : null,
        by: step.by,
        desk: step.desk,
        state: stateOf(step),
        back: step.takenBack ?? null,
        mark: step.id === picked ? 'picked' : isGoing ? 'going' : null,
      }
    })
    .toReversed()
}
