import { type Instant, plus } from '../time/instant.ts'
import { languagesOf } from './floorLanguage.ts'
import { findItem, itemOn, nextWaiting } from './lookup.ts'
import type { Run, ShowState } from './state.ts'

/** When the last item that was on ended; null before the first. */
function lastItemEnd({ progress }: Run): Instant | null {
  const ends = Object.values(progress).flatMap((one) =>
    one.status === 'done' ? [one.endedAt] : [],
  )
  return ends.length === 0 ? null : ends.reduce((a, b) => (b > a ? b : a))
}

/** Whether what begins, or is about to, is in another language than was heard when the last item ended. */
function isTurned(
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

/**
 * Until when the booth is let finish at `now`: for as long as the agenda says, from the end of the last item, where the floor turns to
 * another language; null else (R20).
 */
export function boothFinishes(
  state: Pick<ShowState, 'published' | 'run'>,
  now: Instant,
): Instant | null {
  const tail = state.published?.agenda.tail
  const { status } = state.run.position
  if (tail === undefined || status === 'planned' || status === 'ended') return null
  const ended = lastItemEnd(state.run)
  if (ended === null || !isTurned(state, ended)) return null
  const until = plus(ended, tail)
  return now < until ? until : null
}
