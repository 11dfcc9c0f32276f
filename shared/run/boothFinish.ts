import { type Instant, plus } from '../time/instant.ts'
import { languagesOf } from './floorLanguage.ts'
import { findItem, liveItemId, nextWaiting } from './lookup.ts'
import type { Run, ShowState } from './state.ts'

/** Returns the latest end of a done item; null if no item is done. */
function lastItemEnd({ progress }: Run): Instant | null {
  const ends = Object.values(progress).flatMap((one) =>
    one.status === 'done' ? [one.endedAt] : [],
  )
  return ends.length === 0 ? null : ends.reduce((a, b) => (b > a ? b : a))
}

/** Returns whether the floor language has changed since `endedAt`, or, in standby, changes with the next item. */
function changesLanguage(
  { published, run }: Pick<ShowState, 'published' | 'run'>,
  endedAt: Instant,
): boolean {
  const { heard } = run
  if (published === null || heard === undefined) return false
  if (liveItemId(run.position) !== null) return heard.was !== null && heard.since >= endedAt
  const next = nextWaiting(published.agenda, run)
  const item = next === null ? null : (findItem(published.agenda, next)?.item ?? null)
  const [language = null] = item === null ? [] : languagesOf(item)
  return language !== null && language !== heard.language
}

/** Returns the moment until which the booth may finish interpreting the last item: the item's end plus the agenda's `tail` (R20). Null after that moment, or if the language stays the same. */
export function boothFinishEnd(
  state: Pick<ShowState, 'published' | 'run'>,
  now: Instant,
): Instant | null {
  const tail = state.published?.agenda.tail
  const { status } = state.run.position
  if (tail === undefined || status === 'planned' || status === 'ended') return null
  const endedAt = lastItemEnd(state.run)
  if (endedAt === null || !changesLanguage(state, endedAt)) return null
  const until = plus(endedAt, tail)
  return now < until ? until : null
}
