import { type Audience, audienceOf } from '../../shared/access/audience.ts'
import { visibleEvent, visibleState } from '../../shared/access/visible.ts'
import type { LinkId } from '../../shared/agenda/ids.ts'
import { evolve } from '../../shared/run/evolve.ts'
import type { Grant } from '../../shared/run/grant.ts'
import type { Live } from './live.ts'
import type { LiveState } from './liveState.ts'
import { createSafeStore } from './safeStore.ts'

/** A person whose screen is shown. */
export type ViewedPerson = { readonly link: LinkId; readonly grant: Grant }

/** The previous states of this screen (`from`) and of the other person's screen (`view`). */
type PreviousStates = { readonly from: LiveState; readonly view: LiveState }

/** Returns the newest events that an audience may see. The state before a new event decides whether it is visible. */
function visibleRecent(
  { recent, show }: LiveState,
  audience: Audience,
  before: PreviousStates | null,
): LiveState['recent'] {
  const lastSeq = before?.from.recent.at(-1)?.seq ?? 0
  let state = before?.from.show ?? show
  const visible = recent.flatMap((recorded) => {
    if (recorded.seq <= lastSeq || state === null) return []
    const filtered = visibleEvent(state, recorded, audience)
    if (before !== null) state = evolve(state, recorded)
    return filtered.type === 'event' ? [filtered.recorded] : []
  })
  // Events that this screen dropped, such as events of an earlier run, are dropped here too.
  const oldest = recent[0]?.seq ?? Number.POSITIVE_INFINITY
  const remaining = before?.view.recent.filter(({ seq }) => seq >= oldest) ?? []
  return [...remaining, ...visible]
}

/** Returns the state of the other person's screen, from the state of this screen. */
function stateOf(state: LiveState, you: ViewedPerson, before: PreviousStates | null): LiveState {
  const audience = audienceOf(you.grant)
  const { show, recent } = before?.from ?? {}
  return {
    ...state,
    you,
    show: show === state.show && before !== null ? before.view.show : viewOf(state, audience),
    recent:
      recent === state.recent && before !== null
        ? before.view.recent
        : visibleRecent(state, audience, before),
    pending: [],
    refused: null,
    open: {},
    failed: [],
  }
}

function viewOf({ show }: LiveState, audience: Audience): LiveState['show'] {
  return show && visibleState(show, audience)
}

/** Returns a connection with the state of another person's screen, which sends no commands, and the function that ends it. */
export function viewAs(
  live: Live,
  you: ViewedPerson,
): { readonly live: Live; readonly stop: () => void } {
  const store = createSafeStore(stateOf(live.store.getState(), you, null))
  const stop = live.store.subscribe((state, before) => {
    store.setState(stateOf(state, you, { from: before, view: store.getState() }))
  })
  const noop = () => undefined
  return {
    stop,
    live: {
      ...live,
      store,
      give: () => '',
      sendNow: noop,
      discard: noop,
      refuse: noop,
      dismiss: noop,
      close: noop,
    },
  }
}
