import { isAway } from '../run/announced.ts'
import type { PeopleEvents } from '../run/events.ts'
import { has } from '../run/roles.ts'
import type { ShowState } from '../run/state.ts'
import type { Audience } from './audience.ts'
import { isCueSeen } from './cueSeen.ts'
import { type Seen, seenIf } from './seen.ts'
import { seesHand } from './sight.ts'

type Acknowledgement = Extract<PeopleEvents, { type: 'cueAcknowledged' }>

function isOpenCueSeen(state: ShowState, id: string, audience: Audience): boolean {
  return state.cues.some((cue) => cue.id === id && isCueSeen(cue, audience))
}

/** An acknowledgement, with the cue itself for those to whom that shows it for the first time. */
function acknowledgementSeen(before: ShowState, event: Acknowledgement, audience: Audience): Seen {
  const cue = before.cues.find(({ id }) => id === event.cue)
  if (cue === undefined) return 'nothing'
  if (isCueSeen(cue, audience)) return event
  return seenIf(has(audience, 'acknowledgements'), { ...event, shown: cue })
}

/** What an audience sees of an event about people in the room. */
export function peopleEventSeen(before: ShowState, event: PeopleEvents, audience: Audience): Seen {
  switch (event.type) {
    case 'floorGiven':
    case 'floorEnded':
      return event
    case 'handRaised':
      return seenIf(seesHand(event.hand, audience), event)
    case 'handLowered':
      return seenIf(
        before.hands.some((hand) => hand.id === event.hand && seesHand(hand, audience)),
        event,
      )
    case 'attendanceMarked': {
      if (has(audience, 'inside')) return event
      // Who follows the show sees that somebody is not here, and that this is over (R7c).
      const is = event.mark === 'not-here'
      return seenIf(is || isAway(before, event.person), { ...event, mark: is ? event.mark : null })
    }
    case 'cueSent':
      return seenIf(isCueSeen(event.cue, audience), event)
    case 'cueAcknowledged':
      return acknowledgementSeen(before, event, audience)
    case 'cueExpired':
    case 'cueWithdrawn':
    case 'cardDropped':
      return seenIf(isOpenCueSeen(before, event.cue, audience), event)
  }
}
