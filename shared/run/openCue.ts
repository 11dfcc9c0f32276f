import { type Duration, type Instant, MINUTE, plus, SECOND } from '../time/instant.ts'
import { breakUntil } from './breakToClockTime.ts'
import type { Addressee, Cue, CueContent, SentContent } from './cue.ts'
import type { Grant, Role } from './grant.ts'
import { allottedAt, countsUp, lengthUntil, liveItem, liveItemId, spentOf } from './lookup.ts'
import type { ShowState } from './state.ts'

/** The minutes of time cards, in the order in which a turn reaches them; 0 is the card *stop*. */
export const CARD_MINUTES = [5, 2, 1, 0] as const

export type CardMinutes = (typeof CARD_MINUTES)[number]

/** How far the time left may differ from the time on a card that shows, in ms (T6b). */
export const CARD_TOLERANCE = 30 * SECOND

export function cardOf(minutes: CardMinutes): SentContent {
  return minutes === 0
    ? { type: 'canned', canned: 'stop', params: null }
    : { type: 'canned', canned: 'minutes', params: { minutes } }
}

/** Returns the time left that a card states, in ms; null for other cues. */
export function cardTime(content: CueContent): Duration | null {
  if (content.type !== 'canned') return null
  if (content.canned === 'stop') return 0
  return content.canned === 'minutes' ? (content.params?.minutes ?? 0) * MINUTE : null
}

/** Returns the time left of the live item, in ms: negative in overrun, null without a live item or length. */
export function timeLeft(state: ShowState, now: Instant): Duration | null {
  const { published, run } = state
  const item = liveItem(state)
  if (published === null || item === null) return null
  const spent = spentOf(run, item.id, now)
  const until = breakUntil(published, run, now)
  if (until !== null) return lengthUntil(spent, until, now) - spent
  return countsUp(run, item) ? null : allottedAt(run, item, now) - spent
}

/** Returns whether a card can show with this time left (ms), has to wait, or has passed (T6b). */
export function cardStatus(card: Duration, left: Duration | null): 'shows' | 'waits' | 'passed' {
  if (left === null) return 'shows'
  if (left > card + CARD_TOLERANCE) return 'waits'
  return card > 0 && left <= card - CARD_TOLERANCE ? 'passed' : 'shows'
}

/** Returns whether a cue is addressed to a link: to its person or one of its roles. */
export function isAddressed(
  to: Addressee,
  link: Readonly<Pick<Grant, 'person'>> & { readonly roles: readonly Role[] },
): boolean {
  return to.type === 'person' ? to.person === link.person : link.roles.includes(to.role)
}

/** How long a cue stays open if its sender does not choose a time, in ms. */
export const CUE_LIFE = 120_000

/** Returns the time span in which a cue shows. For a waiting card it is a forecast at `now`, or null if its item is not live (T6b). */
export function cueSpan(
  state: ShowState,
  { sentAt, until, turn, due }: Cue,
  now: Instant,
): { readonly from: Instant; readonly until: Instant } | null {
  if (due === undefined) return until === null ? null : { from: sentAt, until }
  const left = liveItemId(state.run.position) === turn ? timeLeft(state, now) : null
  if (left === null) return null
  const from = plus(now, left - due.left)
  return { from, until: plus(from, due.life) }
}

/** Returns whether a cue is open at `now`. Only a card waits for its `from`: other cues also show on screens whose clock is slightly behind. */
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
