import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { Agenda, Item } from '../../../shared/agenda/model.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { RunStep, Step } from '../../../shared/run/step.ts'
import { sentenceItems, stepKey, stepMinutes } from '../../../shared/run/stepSentence.ts'
import { withDependentSteps } from '../../../shared/run/undo/stepsToUndo.ts'
import type { CommandContext } from '../acts/previewDecision.ts'
import { labelOfId, nameOf, nameOfId } from '../agenda/peopleNames.ts'

/** The data for the list of steps: the show, the reader with their language, and show time. */
export type StepContext = CommandContext & { readonly lang: LanguageTag }

function isRunStep(step: Step): step is RunStep {
  return step.side === 'run'
}

/** Returns the state of a step; `older`: an old version did not store its changes, so that it stays. */
function stateOf({ undone, changes }: RunStep): 'stands' | 'taken-back' | 'older' {
  if (undone) return 'taken-back'
  return changes === null ? 'older' : 'stands'
}

/** Returns the picked step of the run; null if none is picked or it is no longer stored. */
export function pickedStep({ steps }: ShowState, picked: string | null): RunStep | null {
  return steps.filter(isRunStep).find(({ id }) => id === picked) ?? null
}

/** Returns the steps of the run that this screen sees, newest first, and marks the picked one with all that are undone with it (R8b). */
export function stepRows(context: StepContext, picked: string | null) {
  const { show, lang } = context
  const agenda = show.published?.agenda ?? null
  const target = pickedStep(show, picked)
  const toUndo = target === null || target.undone ? [] : withDependentSteps(show.steps, target)
  const markOf = (id: string) => {
    if (id === picked) return 'picked'
    return toUndo.some((step) => step.id === id) ? 'going' : null
  }
  return show.steps
    .filter(isRunStep)
    .map((step) => ({
      id: step.id,
      what: stepFact(agenda, step, lang),
      at: step.at,
      by: step.by,
      desk: step.desk,
      state: stateOf(step),
      /** When and by whom it was undone, if that is stored. */
      back: step.takenBack ?? null,
      /** Whether it is the picked step, or is undone together with it. */
      mark: markOf(step.id),
    }))
    .toReversed()
}

/** One step of the list. */
export type StepRow = ReturnType<typeof stepRows>[number]

/** Returns an item that a step inserted and that is no longer in the agenda, because the step was undone. */
function insertedBy({ changes }: RunStep, id: ItemId): Item | null {
  const insertion = changes?.find((change) => change.of === 'inserted' && change.item.id === id)
  return insertion?.of === 'inserted' ? insertion.item : null
}

function itemName(agenda: Agenda | null, step: RunStep, id: ItemId, lang: LanguageTag): string {
  const inserted = insertedBy(step, id)
  if (agenda !== null && inserted !== null && findItem(agenda, id) === null)
    return nameOf(agenda, inserted, lang).text
  // An edited item is distinguished from the other turns of the same person.
  return (step.command.startsWith('edit') ? labelOfId : nameOfId)(agenda, id, lang)
}

/** Returns the facts of a step of the run, with the names of its items. */
export function stepFact(agenda: Agenda | null, step: RunStep, lang: LanguageTag) {
  const { command } = step
  const names = step.items.map((id) => itemName(agenda, step, id, lang))
  const rename = step.changes?.find((change) => change.of === 'name')
  if (rename?.of === 'name') names.push(textIn(rename.is, lang).text)
  const { item, other } = sentenceItems(command, names)
  return {
    key: stepKey(step),
    command,
    item: item ?? '',
    other: other ?? '',
    /** Whole minutes given or taken; 0 for steps that give none. */
    minutes: stepMinutes(step),
  }
}

/** The facts of a step before formatting; `item` is the name of its person or item. */
export type StepFact = ReturnType<typeof stepFact>
