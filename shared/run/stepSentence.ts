import { MINUTE } from '../time/instant.ts'
import type { CommandType } from './command.ts'
import type { RunStep } from './step.ts'

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
  'editAtEnd',
  'editUntil',
  'endByItself',
] as const satisfies readonly CommandType[]

/** The sentence that a step is told by; `other`: by its command alone. */
export type StepKey =
  | (typeof NAMED)[number]
  | 'nextNone'
  | 'endByItselfNone'
  | 'showBeganAt'
  | 'other'

function isNamed(command: CommandType): command is (typeof NAMED)[number] {
  return NAMED.some((one) => one === command)
}

/** Whether a move left what was on and began nothing. */
function beganNothing({ changes }: RunStep): boolean {
  const change = changes?.find(({ of }) => of === 'position')
  return change?.of === 'position' && change.is.status === 'standby'
}

/** The sentence that a step of the run is told by, told apart where what it did is. */
export function stepKey(step: RunStep): StepKey {
  const { command, items } = step
  if (!isNamed(command)) return 'other'
  if (command === 'next' && beganNothing(step)) return 'nextNone'
  if (command === 'endByItself' && beganNothing(step)) return 'endByItselfNone'
  return command === 'beganAt' && items.length === 0 ? 'showBeganAt' : command
}

/** Minutes that a step of the run gave or took; 0 for what gives none. */
export function stepMinutes({ changes }: RunStep): number {
  const change = changes?.find(({ of }) => of === 'time')
  return change?.of === 'time' ? Math.abs(change.granted - change.taken) / MINUTE : 0
}

/** Which of a step's items its sentence is about, and which besides: what was left comes first, what was begun last. */
export function sentenceItems<Item>(
  command: CommandType,
  items: readonly Item[],
): { readonly item: Item | null; readonly other: Item | null } {
  const item = command === 'swap' ? items[0] : items.at(-1)
  return { item: item ?? null, other: items[1] ?? null }
}
