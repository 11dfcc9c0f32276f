import { type Instant, plus } from '../time/instant.ts'
import { languagesOf } from './floorLanguage.ts'
import { findItem, itemOn, nextWaiting } from './lookup.ts'
import type { Run, ShowState } from './state.ts'

/** Returns when the last item ended; null before the first. */
function lastItemEnd({ progress }: Run): Instant | null {
  const ends = Object.values(progress).flatMap((one) =>
    one.status === 'done' ? [one.endedAt] : [],
  )
  return ends.length === 0 ? null : ends.reduce((a, b) => (b > a ? b : a))
}

/** Returns whether the live item, or else the next item, has another language than the one that was heard when the last item ended. */
function changesLanguage(
  { published, run }: Pick<ShowState, 'published' | 'run'>,
  ended: Instant,
): boolean {
  const { heard } = run
  if (published === null || heard === undefined) return false
  if (itemOn(run.position) !== null) return heard.was !== null && heard.since >= ended
  const next = nextWaiting(published.agenda, run)
  const item = next === null ? null : (findItem(published.agenda, next)?.item ?? null)
  const [to = null] = item === null ? [] : languagesOf(item)
  return to !== null && to !== heard.language
}

/** Returns until when the booth may finish after the last item, if the floor changes to another language: for the agenda's `tail`. Else null (R20). */
export function boothFinishEnd(
  state: Pick<ShowState, 'published' | 'run'>,
  now: Instant,
): Instant | null {
  const tail = state.published?.agenda.tail
  const { status } = state.run.position
  if (tail === undefined || status === 'planned' || status === 'ended') return null
  const ended = lastItemEnd(state.run)
  if (ended === null || !changesLanguage(state, ended)) return null
  const until = plus(ended, tail)
  return now < until ? until : null
}
