import { type Audience, audienceOf } from '../../shared/access/audience.ts'
import { visibleEvent, visibleState } from '../../shared/access/visible.ts'
import type { LinkId } from '../../shared/agenda/ids.ts'
import { evolve } from '../../shared/run/evolve.ts'
import type { Grant } from '../../shared/run/grant.ts'
import type { Live } from './live.ts'
import type { LiveState } from './liveState.ts'
import { createSafeStore } from './safely.ts'

/** Somebody whose screen is looked at. */
export type ViewedPerson = { readonly link: LinkId; readonly grant: Grant }

/** What this screen knew before, and what somebody else's did by that. */
type Before = { readonly from: LiveState; readonly seen: LiveState }

/** As much of the newest events as reaches an audience; what happened since `before` is told by what it happened to. */
function visibleRecent(
  { recent, show }: LiveState,
  audience: Audience,
  before: Before | null,
): LiveState['recent'] {
  const known = before?.from.recent.at(-1)?.seq ?? 0
  let state = before?.from.show ?? show
  const seen = recent.flatMap((recorded) => {
    if (recorded.seq <= known || state === null) return []
    const told = visibleEvent(state, recorded, audience)
    if (before !== null) state = evolve(state, recorded)
    return told.type === 'event' ? [told.recorded] : []
  })
  // Events that this screen has let go, as those of a run that was begun again, are let go here too.
  const oldest = recent[0]?.seq ?? Number.POSITIVE_INFINITY
  const still = before?.seen.recent.filter(({ seq }) => seq >= oldest) ?? []
  return [...still, ...seen]
}

/** What somebody else's screen knows, by what this one does. */
function stateOf(state: LiveState, you: ViewedPerson, before: Before | null): LiveState {
  const audience = audienceOf(you.grant)
  const { show, recent } = before?.from ?? {}
  return {
    ...state,
    you,
    show: show === state.show && before !== null ? before.seen.show : viewOf(state, audience),
    recent:
      recent === state.recent && before !== null
        ? before.seen.recent
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

/** The connection of this screen as somebody else's knows the show, which is looked at and gives nothing; and its end. */
export function viewAs(
  live: Live,
  you: ViewedPerson,
): { readonly live: Live; readonly stop: () => void } {
  const store = createSafeStore(stateOf(live.store.getState(), you, null))
  const stop = live.store.subscribe((state, before) => {
    store.setState(stateOf(state, you, { from: before, seen: store.getState() }))
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
