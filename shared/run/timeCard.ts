import { type Duration, type Instant, MINUTE, SECOND } from '../time/instant.ts'
import { breakUntil } from './breakToClockTime.ts'
import type { CueContent, SentContent } from './cue.ts'
import { allottedAt, countsUp, findItem, itemOn, lastsUntil, spentOf } from './lookup.ts'
import type { ShowState } from './state.ts'

/** The minutes that time cards tell, in the order in which they come; stop is the card of 0. */
export const CARD_MINUTES = [5, 2, 1, 0] as const
export type CardMinutes = (typeof CARD_MINUTES)[number]

/** How far the time left may be from a card's for the card to be true, in ms (T6b). */
export const TRUE_WITHIN = 30 * SECOND

/** The card of so many minutes. */
export function cardOf(minutes: CardMinutes): SentContent {
  return minutes === 0
    ? { type: 'canned', canned: 'stop', params: null }
    : { type: 'canned', canned: 'minutes', params: { minutes } }
}

/** The time left that a card tells, in ms; null for what is no time card. */
export function cardTime(content: CueContent): Duration | null {
  if (content.type !== 'canned') return null
  if (content.canned === 'stop') return 0
  return content.canned === 'minutes' ? (content.params?.minutes ?? 0) * MINUTE : null
}

/** What is left of what is on at `now`, in ms: negative in overrun; null where nothing with a length is on. */
export function timeLeft({ published, run }: ShowState, now: Instant): Duration | null {
  if (published === null) return null
  const on = itemOn(run.position)
  const item = on && findItem(published.agenda, on)?.item
  if (!item) return null
  const spent = spentOf(run, item.id, now)
  const until = breakUntil(published, run, now)
  if (until !== null) return lastsUntil(spent, until, now) - spent
  return countsUp(run, item) ? null : allottedAt(run, item, now) - spent
}

/** What a card of so much time comes to with so much left (ms): it shows, waits for its time, or is not true any more (T6b). */
export function chanceOf(card: Duration, left: Duration | null): 'shows' | 'waits' | 'passed' {
  if (left === null) return 'shows'
  if (left > card + TRUE_WITHIN) return 'waits'
  return card > 0 && left <= card - TRUE_WITHIN ? 'passed' : 'shows'
}
