import { type Instant, plus } from '../time/instant.ts'
import type { Cue } from './cue.ts'
import { itemOn } from './lookup.ts'
import type { ShowState } from './state.ts'
import { timeLeft } from './timeCard.ts'

/** From when until when a cue shows, as things stand at `now`; null for a card whose turn is not on (T6b). */
export function spanOf(
  state: ShowState,
  { sentAt, until, turn, due }: Cue,
  now: Instant,
): { readonly from: Instant; readonly until: Instant } | null {
  if (due === undefined) return until === null ? null : { from: sentAt, until }
  const left = itemOn(state.run.position) === turn ? timeLeft(state, now) : null
  if (left === null) return null
  const from = plus(now, left - due.left)
  return { from, until: plus(from, due.life) }
}

/** Whether a cue is open at `now`: its time has come, and is not over. One that was sent is open on screens whose clock is a little behind, too. */
export function isShown(state: ShowState, cue: Cue, now: Instant): boolean {
  const span = spanOf(state, cue, now)
  return span !== null && (cue.due === undefined || span.from <= now) && now < span.until
}

/** Whether a card still waits for its time. */
export function isArmed(state: ShowState, cue: Cue, now: Instant): boolean {
  if (cue.due === undefined) return false
  const span = spanOf(state, cue, now)
  return span === null || span.from > now
}
