import type { Instant } from '../../time/instant.ts'
import type { Cue } from '../cue.ts'
import type { EventOf, PeopleEvents, ShowEvent } from '../events.ts'
import type { FloorTurn, ShowState } from '../state.ts'
import { put } from './put.ts'

/** Inserts a cue in the order of sending, also if an audience sees it only later. */
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

type PeopleType = PeopleEvents['type']

function withoutCue(state: ShowState, { cue }: { readonly cue: string }): ShowState {
  return { ...state, cues: state.cues.filter(({ id }) => id !== cue) }
}

function withFloor(state: ShowState, floor: FloorTurn | null): ShowState {
  return { ...state, run: { ...state.run, floor } }
}

type Change<T extends PeopleType> = (state: ShowState, event: EventOf<T>, at: Instant) => ShowState

const CHANGES: { readonly [T in PeopleType]: Change<T> } = {
  floorGiven: (state, { turn }) => withFloor(state, turn),
  floorEnded: (state, { turn }) => (state.run.floor?.id === turn ? withFloor(state, null) : state),
  handRaised: (state, { hand }) => ({ ...state, hands: [...state.hands, hand] }),
  handLowered: (state, { hand }) => ({
    ...state,
    hands: state.hands.filter(({ id }) => id !== hand),
  }),
  attendanceMarked: (state, { person, mark }) => ({
    ...state,
    attendance: put(state.attendance, person, mark),
  }),
  cueSent: (state, { cue }) => ({ ...state, cues: withCue(state.cues, cue) }),
  cueAcknowledged: (state, event, at) => ({
    ...state,
    cues: acknowledgeCue(state.cues, event, at),
  }),
  cueExpired: withoutCue,
  cueWithdrawn: withoutCue,
  cardDropped: withoutCue,
}

export function isPeopleEvent(event: ShowEvent): event is PeopleEvents {
  return event.type in CHANGES
}

export function evolvePeople<T extends PeopleType>(
  state: ShowState,
  event: EventOf<T> & { readonly type: T },
  at: Instant,
): ShowState {
  const change: Change<T> = CHANGES[event.type]
  return change(state, event, at)
}
