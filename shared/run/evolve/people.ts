import type { Instant } from '../../time/instant.ts'
import type { Cue } from '../cue.ts'
import type { PeopleEvents, ShowEvent } from '../events.ts'
import type { ShowState } from '../state.ts'
import { put } from './put.ts'

type Acknowledgement = Extract<PeopleEvents, { type: 'cueAcknowledged' }>

const PEOPLE_EVENTS: Record<PeopleEvents['type'], true> = {
  floorGiven: true,
  floorEnded: true,
  handRaised: true,
  handLowered: true,
  attendanceMarked: true,
  cueSent: true,
  cueAcknowledged: true,
  cueExpired: true,
  cueWithdrawn: true,
  cardDropped: true,
}

/** Whether an event is about people in the room: floor, hands, attendance, cues. */
export function isPeopleEvent(event: ShowEvent): event is PeopleEvents {
  return event.type in PEOPLE_EVENTS
}

/** Cues in the order they were sent, whenever an audience came to know of each. */
function withCue(cues: readonly Cue[], cue: Cue): readonly Cue[] {
  return [...cues, cue].toSorted((a, b) => a.sentAt - b.sentAt || (a.id < b.id ? -1 : 1))
}

function acknowledged(cues: readonly Cue[], event: Acknowledgement, at: Instant): readonly Cue[] {
  const { cue: id, link, person, shown } = event
  return (shown ? withCue(cues, shown) : cues).map((cue) =>
    cue.id === id ? { ...cue, seen: [...cue.seen, { link, person, at }] } : cue,
  )
}

/** The state after an event about people. */
export function evolvePeople(state: ShowState, event: PeopleEvents, at: Instant): ShowState {
  switch (event.type) {
    case 'floorGiven':
      return { ...state, run: { ...state.run, floor: event.turn } }
    case 'floorEnded':
      return state.run.floor?.id === event.turn
        ? { ...state, run: { ...state.run, floor: null } }
        : state
    case 'handRaised':
      return { ...state, hands: [...state.hands, event.hand] }
    case 'handLowered':
      return { ...state, hands: state.hands.filter(({ id }) => id !== event.hand) }
    case 'attendanceMarked':
      return { ...state, attendance: put(state.attendance, event.person, event.mark) }
    case 'cueSent':
      return { ...state, cues: withCue(state.cues, event.cue) }
    case 'cueAcknowledged':
      return { ...state, cues: acknowledged(state.cues, event, at) }
    case 'cueExpired':
    case 'cueWithdrawn':
    case 'cardDropped':
      return { ...state, cues: state.cues.filter(({ id }) => id !== event.cue) }
  }
}
