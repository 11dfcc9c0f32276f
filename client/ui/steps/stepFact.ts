import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { Agenda, Item } from '../../../shared/agenda/model.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { CommandType } from '../../../shared/run/command.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import type { RunStep } from '../../../shared/run/step.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { calledOfId, nameOf, nameOfId } from '../agenda/itemName.ts'

/** The commands that make steps of the run. */
const NAMED = [
  'startShow',
  'next',
  'previous',
  'goTo',
  'finish',
  'pause',
  'resume',
  'endShow',
  'reopen',
  'runNow',
  'giveTime',
  'takeTime',
  'beganAt',
  'goOnAt',
  'drop',
  'restore',
  'recover',
  'putNext',
  'swap',
  'reorder',
  'insert',
  'editTitle',
  'editLength',
  'editSpeakers',
] as const satisfies readonly CommandType[]

/** The sentence that a step of the run is told by. */
type StepKey = (typeof NAMED)[number] | 'nextNone' | 'showBeganAt' | 'other'

/** What a step did, before it is put into words: `item` is whom or what it was about, by name. */
export type StepFact = {
  readonly key: StepKey
  readonly command: CommandType
  readonly item: string
  readonly other: string
  /** Whole minutes given or taken; 0 for what gives none. */
  readonly minutes: number
}

function isNamed(command: CommandType): command is (typeof NAMED)[number] {
  return NAMED.some((one) => one === command)
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
  return (step.command.startsWith('edit') ? calledOfId : nameOfId)(agenda, id, lang)
}

function minutesOf({ changes }: RunStep): number {
  const change = changes?.find(({ of }) => of === 'time')
  return change?.of === 'time' ? Math.abs(change.granted - change.taken) / MINUTE : 0
}

/** Whether a move left what was on and began nothing. */
function beganNothing({ changes }: RunStep): boolean {
  const change = changes?.find(({ of }) => of === 'position')
  return change?.of === 'position' && change.is.status === 'standby'
}

/** The sentence of a command, told apart where what it did is. */
function keyOf(step: RunStep, named: StepKey): StepKey {
  if (named === 'next' && beganNothing(step)) return 'nextNone'
  return named === 'beganAt' && step.items.length === 0 ? 'showBeganAt' : named
}

/** What a step of the run did, with the names of what it was about. */
export function stepFact(agenda: Agenda | null, step: RunStep, lang: LanguageTag): StepFact {
  const { command } = step
  const names = step.items.map((id) => itemName(agenda, step, id, lang))
  const named = isNamed(command) ? command : 'other'
  return {
    key: keyOf(step, named),
    command,
    // What was left comes first, what was begun last.
    item: (command === 'swap' ? names[0] : names.at(-1)) ?? '',
    other: names[1] ?? '',
    minutes: minutesOf(step),
  }
}
