import type { PersonId } from '../agenda/ids.ts'
import type { Item } from '../agenda/model.ts'
import { type Duration, type Instant, SECOND } from '../time/instant.ts'
import { itemWithoutAway } from './attendance.ts'
import type { CannedCue, Cue, CueContent } from './cue.ts'
import { findItem, liveItem, nextWaiting, speakingNow } from './lookup.ts'
import { isShown } from './openCue.ts'
import { has } from './roles.ts'
import type { ShowState } from './state.ts'

/** The signals of a booth, in the order of its keys 1 to 5 (R17). */
export const SIGNALS = [
  'slower',
  'louder',
  'repeat',
  'cantHear',
  'microphone',
] as const satisfies readonly CannedCue[]
export type Signal = (typeof SIGNALS)[number]

/** The time after an open signal in which the server refuses the same one to the same receiver, in ms (R17). */
export const SIGNAL_INTERVAL: Duration = 10 * SECOND

/** Returns the signal that a cue's content states; null for other contents. */
export function signalIn(content: CueContent): Signal | null {
  if (content.type !== 'canned') return null
  return SIGNALS.find((signal) => signal === content.canned) ?? null
}

/** Returns whether a cue is from a booth. A cue of an interpreter who also moderates is not. */
export function isFromBooth({ by }: Pick<Cue, 'by'>): boolean {
  return has(by, 'interprets') && !by.roles.includes('moderator')
}

/** Returns the signal of a booth's cue; null for other cues. */
export function signalOf(cue: Pick<Cue, 'by' | 'content'>): Signal | null {
  return isFromBooth(cue) ? signalIn(cue.content) : null
}

/** Returns whether two cues are one signal to several receivers: same signal, link and item. */
function isOneSignal(one: Cue, other: Cue): boolean {
  return one.by.link === other.by.link && signalOf(one) === signalOf(other)
}

/** Returns who acknowledged a signal: its speaker, a moderator, or both; null if nobody did. */
export function acknowledgedBy(
  { cues }: ShowState,
  cue: Cue,
): 'speaker' | 'moderator' | 'both' | null {
  const answered = cues.filter((one) => isOneSignal(one, cue) && one.seen.length > 0)
  const speaker = answered.some(({ to }) => to.type === 'person')
  if (!answered.some(({ to }) => to.type === 'group')) return speaker ? 'speaker' : null
  return speaker ? 'both' : 'moderator'
}

/** Returns whether a signal is open and nobody has acknowledged it (R17). */
export function isUnanswered(state: ShowState, cue: Cue, now: Instant): boolean {
  return isShown(state, cue, now) && acknowledgedBy(state, cue) === null
}

/** Returns the item that a new signal is for: the live item, or the next while nobody speaks (R17). The signal ends with the item. */
export function signalItem(state: ShowState): Item | null {
  const { published, run } = state
  if (published === null || run.position.status === 'ended') return null
  const { agenda } = published
  const live = liveItem(state)
  if (live !== null && speakingNow(agenda, live, run.floor).length > 0) return live
  const next = nextWaiting(agenda, run)
  return next === null ? live : (findItem(agenda, next)?.item ?? live)
}

/** Returns the receivers of a signal in addition to the moderators: the speakers of its item (R17). */
export function signalReceivers(state: ShowState): readonly PersonId[] {
  const item = signalItem(state)
  if (state.published === null || item === null) return []
  const { agenda } = state.published
  return speakingNow(agenda, itemWithoutAway(state, item), state.run.floor).map(({ id }) => id)
}

/** Returns whether a signal is over: its item ended, or other people speak now (R17). */
export function isSignalOver({ to, turn }: Cue, before: ShowState, after: ShowState): boolean {
  if (signalItem(after)?.id !== turn) return true
  const receivers = to.type === 'person' ? [to.person] : signalReceivers(before)
  return (
    receivers.length > 0 && !signalReceivers(after).some((person) => receivers.includes(person))
  )
}
