import { countdownAt } from './countdown.ts'
import type { Item, Now } from './now.ts'

/** The name of each variable. */
const NAMES = {
  show: 'Title of the show',
  status: 'State of the show: planned, standby, live, paused or ended',
  phase: 'Phase of the countdown: calm, amber, red or over',
  remaining: 'Countdown, such as 8:36 or +0:12',
  remaining_seconds: 'Seconds left, negative over time',
  overrun: 'Time over, such as 0:12; empty within time',
  title: 'Live item: title',
  speaker: 'Live item: speakers',
  role: 'Live item: title of its first speaker',
  affiliation: 'Live item: affiliation of its first speaker',
  live_id: 'Live item: id, for free commands',
  next_title: 'Next item: title',
  next_speaker: 'Next item: speakers',
  next_start: 'Next item: expected start (HH:MM)',
  next_id: 'Next item: id, for free commands',
  fixed_title: 'Next fixed time: title',
  fixed_at: 'Next fixed time (HH:MM)',
  fixed_to_spare: 'Next fixed time: minutes to spare, negative late',
  drift: 'Minutes behind plan, negative ahead',
  landing: 'Expected end of the show (HH:MM)',
  landing_to_spare: 'Minutes to spare until the hard stop, negative over',
  hard_stop: 'Hard stop (HH:MM)',
  stage: 'What the stage screens show',
  refusal: 'Why the last command was refused; empty if it was accepted',
} as const

type VariableId = keyof typeof NAMES

/** The values of all variables; texts are empty where there is no value. */
export type Values = Record<VariableId, string | number>

/** Returns the definitions of all variables. */
export function variableDefinitions(): Record<VariableId, { name: string }> {
  const definition = (name: string) => ({ name })
  return mapNames(definition)
}

function mapNames<Value>(value: (name: string) => Value): Record<VariableId, Value> {
  const entries = Object.entries(NAMES).map(([id, name]) => [id, value(name)])
  return Object.fromEntries(entries)
}

/** Returns the values without a published show. */
export function emptyValues(): Values {
  return mapNames(() => '')
}

/** Returns the clock time of an instant in the zone of the show, whose offset it states. */
const clock = (iso: string | null | undefined) => iso?.slice(11, 16) ?? ''

const namesOf = (item: Item | null) => item?.people.map(({ name }) => name).join(', ') ?? ''

function itemValues({ live, next }: Now) {
  const [first] = live?.people ?? []
  return {
    title: live?.title ?? '',
    speaker: namesOf(live),
    role: first?.title ?? '',
    affiliation: first?.affiliation ?? '',
    live_id: live?.id ?? '',
    next_title: next?.title ?? '',
    next_speaker: namesOf(next),
    next_start: clock(next?.start),
    next_id: next?.id ?? '',
  }
}

function timingValues({ drift, landing, nextFixed }: Now) {
  return {
    fixed_title: nextFixed?.title ?? '',
    fixed_at: clock(nextFixed?.at),
    fixed_to_spare: nextFixed?.toSpare ?? '',
    drift: drift ?? '',
    landing: clock(landing.end),
    landing_to_spare: landing.toSpare ?? '',
    hard_stop: clock(landing.stop),
  }
}

/** Returns the values at `elapsed` ms of the show's time after the answer `now`. */
export function valuesAt(now: Now, elapsed: number): Omit<Values, 'refusal'> {
  const { digits, seconds, phase } = countdownAt(now, elapsed)
  return {
    show: now.title,
    status: now.status,
    phase: phase ?? '',
    remaining: digits,
    remaining_seconds: seconds ?? '',
    overrun: phase === 'over' ? digits.slice(1) : '',
    stage: now.stage,
    ...itemValues(now),
    ...timingValues(now),
  }
}
