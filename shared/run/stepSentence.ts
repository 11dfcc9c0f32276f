import { MINUTE } from '../time/instant.ts'
import type { CommandType } from './command.ts'
import type { RunStep } from './step.ts'

const OWN_SENTENCES = [
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
  'editName',
  'editAtEnd',
  'editUntil',
  'endByItself',
] as const satisfies readonly CommandType[]

/** The key of the sentence for a step; `other`: a sentence that names only the command. */
export type StepKey =
  | (typeof OWN_SENTENCES)[number]
  | 'nextNone'
  | 'endByItselfNone'
  | 'showBeganAt'
  | 'other'

function hasOwnSentence(command: CommandType): command is (typeof OWN_SENTENCES)[number] {
  return OWN_SENTENCES.some((one) => one === command)
}

function startedNothing({ changes }: RunStep): boolean {
  const change = changes?.find(({ of }) => of === 'position')
  return change?.of === 'position' && change.is.status === 'standby'
}

/** Returns the key of the sentence for a step of the run. */
export function stepKey(step: RunStep): StepKey {
  const { command, items } = step
  if (!hasOwnSentence(command)) return 'other'
  if (command === 'next' && startedNothing(step)) return 'nextNone'
  if (command === 'endByItself' && startedNothing(step)) return 'endByItselfNone'
  return command === 'beganAt' && items.length === 0 ? 'showBeganAt' : command
}

/** Returns the minutes that a step gave or took, else 0. */
export function stepMinutes({ changes }: RunStep): number {
  const change = changes?.find(({ of }) => of === 'time')
  return change?.of === 'time' ? Math.abs(change.granted - change.taken) / MINUTE : 0
}

/** Returns the main item of a step's sentence, and a second item. A move lists the item that it ended first, and the started item last. */
export function sentenceItems<Item>(
  command: CommandType,
  items: readonly Item[],
): { readonly item: Item | null; readonly other: Item | null } {
  const item = command === 'swap' ? items[0] : items.at(-1)
  return { item: item ?? null, other: items[1] ?? null }
}
