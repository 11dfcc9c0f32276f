import type { ItemId, LinkId } from '../../../shared/agenda/ids.ts'
import type { Agenda, Item } from '../../../shared/agenda/model.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { CommandType } from '../../../shared/run/command.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { RunDesk, RunStep, Step, UndoneMark } from '../../../shared/run/step.ts'
import {
  type StepKey,
  sentenceItems,
  stepKey,
  stepMinutes,
} from '../../../shared/run/stepSentence.ts'
import { withDependentSteps } from '../../../shared/run/undo/stepsToUndo.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { labelOfId, nameOf, nameOfId } from '../agenda/itemName.ts'

/** What the list of steps is derived from: the show as this screen has it, who looks, and the moment in show time. */
export type StepContext = {
  readonly show: ShowState
  readonly you: { readonly link: LinkId; readonly grant: Grant }
  readonly now: Instant
  readonly lang: LanguageTag
}

/** One step of the list. */
export type StepRow = {
  readonly id: string
  readonly what: StepFact
  /** Show time. */
  readonly at: Instant
  readonly by: LinkId
  readonly desk: RunDesk
  /** `older`: made by a version that did not store what it changed; it stays. */
  readonly state: 'stands' | 'taken-back' | 'older'
  /** When and by whom it was undone, where that is stored. */
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

/** The step of the run that is picked, or null where it is not (or no longer) stored. */
export function pickedStep({ steps }: ShowState, picked: string | null): RunStep | null {
  return steps.filter(isRunStep).find(({ id }) => id === picked) ?? null
}

/** The steps of the run that this screen sees, newest first, with the picked one and what goes with it marked (R8b). */
export function stepRows(context: StepContext, picked: string | null): readonly StepRow[] {
  const { show, lang } = context
  const agenda = show.published?.agenda ?? null
  const first = pickedStep(show, picked)
  const going =
    first === null || first.undone ? [] : withDependentSteps(show.steps, first).map(({ id }) => id)
  return show.steps
    .filter(isRunStep)
    .map((step): StepRow => {
      const isGoing = going.includes(step.id)
      return {
        id: step.id,
        what: stepFact(agenda, step, lang),
        at: step.at,
        by: step.by,
        desk: step.desk,
        state: stateOf(step),
        back: step.takenBack ?? null,
        mark: step.id === picked ? 'picked' : isGoing ? 'going' : null,
      }
    })
    .toReversed()
}

/** What a step did, before it is put into words: `item` is whom or what it was about, by name. */
export type StepFact = {
  readonly key: StepKey
  readonly command: CommandType
  readonly item: string
  readonly other: string
  /** Whole minutes given or taken; 0 for what gives none. */
  readonly minutes: number
}

/** An item of a step that is no longer in the agenda: one that it inserted, and that was taken back since. */
function insertedBy({ changes }: RunStep, id: ItemId): Item | null {
  const found = changes?.find((change) => change.of === 'inserted' && change.item.id === id)
  return found?.of === 'inserted' ? found.item : null
}

function itemName(agenda: Agenda | null, step: RunStep, id: ItemId, lang: LanguageTag): string {
  const made = insertedBy(step, id)
  if (agenda !== null && made !== null && findItem(agenda, id) === null)
    return nameOf(agenda, made, lang).text
  // An edited item is distinguished from the other turns of the same person.
  return (step.command.startsWith('edit') ? labelOfId : nameOfId)(agenda, id, lang)
}

/** What a step of the run did, with the names of what it was about. */
export function stepFact(agenda: Agenda | null, step: RunStep, lang: LanguageTag): StepFact {
  const { command } = step
  const names = step.items.map((id) => itemName(agenda, step, id, lang))
  const renamed = step.changes?.find((change) => change.of === 'name')
  if (renamed?.of === 'name') names.push(textIn(renamed.is, lang).text)
  const { item, other } = sentenceItems(command, names)
  return {
    key: stepKey(step),
    command,
    item: item ?? '',
    other: other ?? '',
    minutes: stepMinutes(step),
  }
}
