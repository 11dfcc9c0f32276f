import type { ItemId, PersonId } from '../agenda/ids.ts'
import type { Item } from '../agenda/model.ts'
import { type Duration, type Instant, SECOND } from '../time/instant.ts'
import { withoutAway } from './announced.ts'
import type { CannedCue, Cue, CueContent } from './cue.ts'
import { speakingNow } from './itemPeople.ts'
import { findItem, itemOn, nextWaiting } from './lookup.ts'
import { isShown } from './openCue.ts'
import { has } from './roles.ts'
import type { ShowState } from './state.ts'

/** What a booth says by one key each, in the order of its keys 1 to 5 (R17). */
export const SIGNALS = [
  'slower',
  'louder',
  'repeat',
  'cantHear',
  'microphone',
] as const satisfies readonly CannedCue[]
export type Signal = (typeof SIGNALS)[number]

/** For how long a signal that is open is not sent to the same receiver again, in ms (R17). */
export const SIGNAL_REST: Duration = 10 * SECOND

/** The signal that words are; null for any others. */
export function signalIn(content: CueContent): Signal | null {
  if (content.type !== 'canned') return null
  return SIGNALS.find((signal) => signal === content.canned) ?? null
}

/** Whether a cue comes from a booth, and not from somebody who runs the show as well. */
export function isOfBooth({ by }: Pick<Cue, 'by'>): boolean {
  return has(by, 'interprets') && !by.roles.includes('moderator')
}

/** The signal of a booth that a cue is; null for any other cue. */
export function signalOf(cue: Pick<Cue, 'by' | 'content'>): Signal | null {
  return isOfBooth(cue) ? signalIn(cue.content) : null
}

/** Whether two cues are one signal: the same words from the same link in the same turn, one to each who hears them. */
function isOneSignal(one: Cue, other: Cue): boolean {
  return (
    one.by.link === other.by.link && one.turn === other.turn && signalOf(one) === signalOf(other)
  )
}

/** Who has answered a signal: who was to hear it, the moderators, or both; null while nobody has. */
export function answeredBy({ cues }: ShowState, cue: Cue): 'speaker' | 'moderator' | 'both' | null {
  const answered = cues.filter((one) => isOneSignal(one, cue) && one.seen.length > 0)
  const speaker = answered.some(({ to }) => to.type === 'person')
  if (!answered.some(({ to }) => to.type === 'group')) return speaker ? 'speaker' : null
  return speaker ? 'both' : 'moderator'
}

/** Whether a cue stands as a signal that nobody has answered: it is open, and asks for an answer still (R17). */
export function isUnanswered(state: ShowState, cue: Cue, now: Instant): boolean {
  return isShown(state, cue, now) && answeredBy(state, cue) === null
}

/** The item that a booth's signal is for, and ends with: the one that is on; while nobody speaks in it, the next (R17). */
export function signalItem({ published, run }: ShowState): Item | null {
  if (published === null || run.position.status === 'ended') return null
  const { agenda } = published
  const itemOf = (id: ItemId | null) => (id === null ? null : findItem(agenda, id)?.item) ?? null
  const on = itemOf(itemOn(run.position))
  const isOfPeople = on !== null && speakingNow(agenda, on, run.floor).length > 0
  return isOfPeople ? on : (itemOf(nextWaiting(agenda, run)) ?? on)
}

/** Who hears a booth's signal besides the moderators: who speaks in the item that it is for (R17). */
export function signalReceivers(state: ShowState): readonly PersonId[] {
  const item = signalItem(state)
  if (state.published === null || item === null) return []
  const { agenda } = state.published
  return speakingNow(agenda, withoutAway(state, item), state.run.floor).map(({ id }) => id)
}

/** Whether a signal is over: its turn is, or other people speak in it now (R17). */
export function isSignalOver({ to, turn }: Cue, before: ShowState, after: ShowState): boolean {
  if (signalItem(after)?.id !== turn) return true
  const heard = to.type === 'person' ? [to.person] : signalReceivers(before)
  return heard.length > 0 && !signalReceivers(after).some((person) => heard.includes(person))
}
