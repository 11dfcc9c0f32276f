import type { OwnedShow, UnreadableShow } from '../../shared/protocol/down/shows.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { ownedShow } from './ownedShows.ts'

/** Shows as their owner sees them; one whose state makes no sense is listed as damaged, and takes no other with it. */
export function listedShows(
  key: Buffer,
  states: readonly ShowState[],
  besides: (state: ShowState) => Parameters<typeof ownedShow>[2] = () => ({}),
): { readonly shows: readonly OwnedShow[]; readonly unreadable: readonly UnreadableShow[] } {
  const shows: OwnedShow[] = []
  const unreadable: UnreadableShow[] = []
  for (const state of states) {
    try {
      const show = ownedShow(key, state, besides(state))
      if (show !== null) shows.push(show)
    } catch {
      unreadable.push({ show: state.show, why: 'damaged', seq: null })
    }
  }
  return { shows, unreadable }
}
