import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { Agenda, Item } from '../../../shared/agenda/model.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { CommandType } from '../../../shared/run/command.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import type { RunStep } from '../../../shared/run/step.ts'
import {
  type StepKey,
  sentenceItems,
  stepKey,
  stepMinutes,
} from '../../../shared/run/stepSentence.ts'
import { labelOfId, nameOf, nameOfId } from '../agenda/itemName.ts'

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
  // What is edited is told apart from the other turns of the same person.
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
