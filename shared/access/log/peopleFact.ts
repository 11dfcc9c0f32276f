import type { PeopleEvents } from '../../run/events.ts'
import type { RequestKind } from '../../run/request.ts'
import type { ShowState } from '../../run/state.ts'
import type { LogFact } from './fact.ts'
import type { Naming } from './naming.ts'

const MARKS = { here: 'here', 'not-here': 'notHere' } as const

const ASKED = {
  minute: 'handMinute',
  floor: 'handFloor',
} as const satisfies Record<RequestKind, string>

const DROPPED = { ended: 'cardEnded', taken: 'cardTaken' } as const

function loweredFact(
  { hand: id, declined }: Extract<PeopleEvents, { type: 'handLowered' }>,
  { hands }: ShowState,
  naming: Naming,
): LogFact {
  const hand = hands.find((one) => one.id === id)
  return {
    key: declined === true ? 'handDeclined' : 'handLowered',
    person: hand === undefined ? null : naming.person(hand.person),
  }
}

/** What the log says of something that happened among people; a cue or a hand that is gone is told as `before` has it. */
export function peopleFact(event: PeopleEvents, before: ShowState, naming: Naming): LogFact {
  const said = (id: string) => before.cues.find((cue) => cue.id === id)?.content ?? null
  switch (event.type) {
    case 'floorGiven':
      return { key: 'floorGiven', person: naming.person(event.turn.person) }
    case 'floorEnded':
      return { key: 'floorEnded' }
    case 'handRaised':
      return { key: ASKED[event.hand.wants], person: naming.person(event.hand.person) }
    case 'handLowered':
      return loweredFact(event, before, naming)
    case 'attendanceMarked':
      return {
        key: event.mark === null ? 'unmarked' : MARKS[event.mark],
        person: naming.person(event.person),
      }
    case 'cueSent': {
      const { to, content, due } = event.cue
      return { key: due === undefined ? 'cue' : 'cueArmed', to: naming.receiver(to), content }
    }
    case 'cueAcknowledged':
      return {
        key: 'cueSeen',
        person: event.person === null ? null : naming.person(event.person),
        content: said(event.cue),
      }
    case 'cueExpired':
      return { key: 'cueOver', content: said(event.cue) }
    case 'cueWithdrawn':
      return { key: 'cueWithdrawn', content: said(event.cue) }
    case 'cardDropped':
      return { key: DROPPED[event.why], content: said(event.cue) }
  }
}
