import type { Item } from '../../../shared/agenda/model.ts'
import { evolve } from '../../../shared/run/evolve.ts'
import { flatItems, liveItem, speakingNow } from '../../../shared/run/lookup.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Live } from '../../live/live.ts'
import { createSafeStore } from '../../live/safeStore.ts'

/** Returns the item that stands for a live one, the first with people; null while somebody is speaking, or without any. */
export function exampleItem(show: ShowState | null): Item | null {
  const agenda = show?.published?.agenda
  if (show === null || agenda === undefined) return null
  const live = liveItem(show)
  if (live !== null && speakingNow(agenda, live, show.run.floor).length > 0) return null
  const items = flatItems(agenda).map(({ item }) => item)
  return items.find(({ speakers }) => speakers.length > 0) ?? null
}

/** Returns the show as if the example were live since `at`. */
function withExample(show: ShowState | null, at: Instant | null): ShowState | null {
  const item = exampleItem(show)
  if (show === null || item === null || at === null) return show
  return evolve(show, { seq: 0, at, event: { type: 'itemStarted', v: 1, item: item.id } })
}

/** Returns a connection whose show has a live item, so that overlays can be made before the show starts, and the function that ends it. */
export function exampleLive(live: Live): { readonly live: Live; readonly stop: () => void } {
  const at = live.now()
  const state = () => {
    const real = live.store.getState()
    return { ...real, show: withExample(real.show, at) }
  }
  const store = createSafeStore(state())
  const stop = live.store.subscribe(() => store.setState(state()))
  return { live: { ...live, store }, stop }
}
