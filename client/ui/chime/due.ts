import type { PersonId } from '../../../shared/agenda/ids.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { type Countdown, PHASES, type Phase } from '../../../shared/timing/countdown.ts'

/** The item that is running, with its phase. */
export type RunningItem = { readonly item: string; readonly phase: Phase }

/** What is told of a countdown; null where nothing runs that turns amber, red or over. */
export function runningItem(count: Countdown | null): RunningItem | null {
  if (count?.status !== 'running' || count.countsUp) return null
  return { item: count.item.id, phase: count.phase }
}

/** Whether a screen chimes between two looks: where an item came into a later phase, or to its end by itself. Time that is given is no reason. */
export function isDue(
  was: RunningItem | null,
  now: RunningItem | null,
  show: ShowState | null,
): boolean {
  if (was === null) return false
  if (was.item === now?.item) return PHASES.indexOf(now.phase) > PHASES.indexOf(was.phase)
  return show?.run.starts[was.item]?.cameToEnd === true
}

/** Whether what is on is this person's turn: nobody's page sounds into another's. */
export function isOwnTurn(show: ShowState | null, item: string, person: PersonId | null): boolean {
  const found = show?.published ? findItem(show.published.agenda, item) : null
  return found?.item.speakers.some((speaker) => speaker.person === person) ?? false
}
