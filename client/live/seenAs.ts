import { createStore } from 'zustand/vanilla'
import { audienceOf } from '../../shared/access/audience.ts'
import { visibleState } from '../../shared/access/visible.ts'
import type { LinkId } from '../../shared/agenda/ids.ts'
import type { Grant } from '../../shared/run/grant.ts'
import type { Live } from './live.ts'
import type { LiveState } from './liveState.ts'

/** Somebody whose screen is looked at. */
export type Seen = { readonly link: LinkId; readonly grant: Grant }

/** What somebody else's screen knows, by what this one does. */
function stateOf(state: LiveState, you: Seen, before: LiveState | null, from: LiveState | null) {
  const kept = before !== null && from?.show === state.show
  const show = kept ? before.show : state.show && visibleState(state.show, audienceOf(you.grant))
  return { ...state, you, show, pending: [], refused: null, open: {} }
}

/** The connection of this screen as somebody else's knows the show, which is looked at and gives nothing; and its end. */
export function seenAs(live: Live, you: Seen): { readonly live: Live; readonly stop: () => void } {
  const store = createStore<LiveState>()(() => stateOf(live.store.getState(), you, null, null))
  const stop = live.store.subscribe((state, before) => {
    store.setState(stateOf(state, you, store.getState(), before))
  })
  const nothing = () => undefined
  return {
    stop,
    live: {
      ...live,
      store,
      give: () => '',
      sendNow: nothing,
      discard: nothing,
      refuse: nothing,
      dismiss: nothing,
      close: nothing,
    },
  }
}
