import { type Instant, plus } from '../time/instant.ts'
import type { Addressee, Cue } from './cue.ts'
import type { Grant, Role } from './grant.ts'
import { itemOn } from './lookup.ts'
import type { ShowState } from './state.ts'
import { timeLeft } from './timeCard.ts'

/** Returns whether a link is an addressee: by its person or one of its roles. */
export function isAddressed(
  to: Addressee,
  who: Readonly<Pick<Grant, 'person'>> & { readonly roles: readonly Role[] },
): boolean {
  return to.type === 'person' ? to.person === who.person : who.roles.includes(to.role)
}

/** How long a cue stays open unless its sender chooses, in ms. */
export const CUE_LIFE = 120_000

/** Returns when a cue shows, as expected at `now`; null for a card whose item is not live (T6b). */
export function cueSpan(
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

/** Returns whether a cue is open at `now`. A sent cue also is on screens whose clock is a little late. */
export function isShown(state: ShowState, cue: Cue, now: Instant): boolean {
  const span = cueSpan(state, cue, now)
  return span !== null && (cue.due === undefined || span.from <= now) && now < span.until
}

/** Returns whether a card still waits for its time. */
export function isArmed(state: ShowState, cue: Cue, now: Instant): boolean {
  if (cue.due === undefined) return false
  const span = cueSpan(state, cue, now)
  return span === null || span.from > now
}
