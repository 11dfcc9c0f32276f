import type { Instant } from '../../time/instant.ts'
import type { Cue } from '../cue.ts'
import { byType, typesIn } from '../eventTable.ts'
import type { ByEvent, EventOf, FloorTurn, PeopleEvents, ShowState } from '../state.ts'
import { withEntry } from './withEntry.ts'

/** Inserts a cue in the order of sending, even if a reader receives it later than others. */
function withCue(cues: readonly Cue[], cue: Cue): readonly Cue[] {
  return [...cues, cue].toSorted((a, b) => a.sentAt - b.sentAt || (a.id < b.id ? -1 : 1))
}

function acknowledgeCue(
  cues: readonly Cue[],
  { cue: id, link, person, shown }: EventOf<'cueAcknowledged'>,
  at: Instant,
): readonly Cue[] {
  return (shown ? withCue(cues, shown) : cues).map((cue) =>
    cue.id === id ? { ...cue, seen: [...cue.seen, { link, person, at }] } : cue,
  )
}

function withoutCue({ cue }: { readonly cue: string }, state: ShowState): ShowState {
  return { ...state, cues: state.cues.filter(({ id }) => id !== cue) }
}

function withFloor(state: ShowState, floor: FloorTurn | null): ShowState {
  return { ...state, run: { ...state.run, floor } }
}

const CHANGES: ByEvent<PeopleEvents['type'], [state: ShowState, at: Instant], ShowState> = {
  floorGiven: ({ turn }, state) => withFloor(state, turn),
  floorEnded: ({ turn }, state) => (state.run.floor?.id === turn ? withFloor(state, null) : state),
  handRaised: ({ hand }, state) => ({ ...state, hands: [...state.hands, hand] }),
  handLowered: ({ hand }, state) => ({
    ...state,
    hands: state.hands.filter(({ id }) => id !== hand),
  }),
  attendanceMarked: ({ person, mark }, state) => ({
    ...state,
    attendance: withEntry(state.attendance, person, mark),
  }),
  cueSent: ({ cue }, state) => ({ ...state, cues: withCue(state.cues, cue) }),
  cueAcknowledged: (event, state, at) => ({
    ...state,
    cues: acknowledgeCue(state.cues, event, at),
  }),
  cueExpired: withoutCue,
  cueWithdrawn: withoutCue,
  cardDropped: withoutCue,
}

export const isPeopleEvent = typesIn(CHANGES)
export const evolvePeople = byType(CHANGES)
