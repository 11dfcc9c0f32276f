import { isClosedRehearsal } from '../../shared/access/closedRehearsal.ts'
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
  const byShow = new Map(states.map((state) => [state.show, state]))
  for (const state of states) {
    try {
      const closed = isClosedRehearsal(state, (id) => byShow.get(id) ?? null)
      const show = ownedShow(key, state, { ...besides(state), closed })
      if (show !== null) shows.push(show)
    } catch {
      unreadable.push({ show: state.show, why: 'damaged', seq: null })
    }
  }
  return { shows, unreadable }
}
