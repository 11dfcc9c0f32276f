import { isAway } from '../run/announced.ts'
import type { PeopleEvents } from '../run/events.ts'
import { has } from '../run/roles.ts'
import type { ShowState } from '../run/state.ts'
import type { Audience } from './audience.ts'
import { isCueVisible } from './cueVisibility.ts'
import { type RedactedEvent, visibleIf } from './redactedEvent.ts'
import { seesHand } from './visibility.ts'

type Acknowledgement = Extract<PeopleEvents, { type: 'cueAcknowledged' }>

function isOpenCueVisible(state: ShowState, id: string, audience: Audience): boolean {
  return state.cues.some((cue) => cue.id === id && isCueVisible(cue, audience))
}

/** An acknowledgement, with the cue itself for those to whom that shows it for the first time. */
function redactAcknowledgement(
  before: ShowState,
  event: Acknowledgement,
  audience: Audience,
): RedactedEvent {
  const cue = before.cues.find(({ id }) => id === event.cue)
  if (cue === undefined) return 'nothing'
  if (isCueVisible(cue, audience)) return event
  return visibleIf(has(audience, 'acknowledgements'), { ...event, shown: cue })
}

/** What an audience sees of an event about people in the room. */
export function redactPeopleEvent(
  before: ShowState,
  event: PeopleEvents,
  audience: Audience,
): RedactedEvent {
  switch (event.type) {
    case 'floorGiven':
    case 'floorEnded':
      return event
    case 'handRaised':
      return visibleIf(seesHand(event.hand, audience), event)
    case 'handLowered':
      return visibleIf(
        before.hands.some((hand) => hand.id === event.hand && seesHand(hand, audience)),
        event,
      )
    case 'attendanceMarked': {
      if (has(audience, 'inside')) return event
      // Who follows the show sees that somebody is not here, and that this is over (R7c).
      const is = event.mark === 'not-here'
      return visibleIf(is || isAway(before, event.person), {
        ...event,
        mark: is ? event.mark : null,
      })
    }
    case 'cueSent':
      return visibleIf(isCueVisible(event.cue, audience), event)
    case 'cueAcknowledged':
      return redactAcknowledgement(before, event, audience)
    case 'cueExpired':
    case 'cueWithdrawn':
    case 'cardDropped':
      return visibleIf(isOpenCueVisible(before, event.cue, audience), event)
  }
}
