import { isAway } from '../run/attendance.ts'
import type {
  EventOf,
  PeopleEvents,
  Recorded,
  ShowEvent,
  ShowEvents,
  StepEvents,
} from '../run/events.ts'
import { isBoothEvent } from '../run/evolve/booth.ts'
import { isPeopleEvent } from '../run/evolve/people.ts'
import { isPlanEvent } from '../run/evolve/plan.ts'
import { isRunEvent } from '../run/evolve/run.ts'
import { has } from '../run/roles.ts'
import type { ShowState } from '../run/state.ts'
import type { Audience } from './audience.ts'
import { handsOutLinks } from './linkVisibility.ts'
import { redactPlanEvent } from './redactPlanEvent.ts'
import {
  isCueVisible,
  isWaiting,
  type RedactedEvent,
  seesHand,
  seesReportOnly,
  seesStep,
  visibleIf,
  visibleStep,
} from './visibility.ts'

/** Redacts an acknowledgement, and adds the cue for readers who did not see it before. */
function redactAcknowledgement(
  before: ShowState,
  event: EventOf<'cueAcknowledged'>,
  audience: Audience,
): RedactedEvent {
  const cue = before.cues.find(({ id }) => id === event.cue)
  if (cue === undefined) return 'nothing'
  if (isCueVisible(cue, audience)) return event
  return visibleIf(has(audience, 'acknowledgements'), { ...event, shown: cue })
}

function redactPeopleEvent(
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
      // Followers see that somebody is not here, and when that ends (R7c).
      const isAbsent = event.mark === 'not-here'
      return visibleIf(isAbsent || isAway(before, event.person), {
        ...event,
        mark: isAbsent ? event.mark : null,
      })
    }
    case 'cueSent':
      return visibleIf(isCueVisible(event.cue, audience), event)
    case 'cueAcknowledged':
      return redactAcknowledgement(before, event, audience)
    case 'cueExpired':
    case 'cueWithdrawn':
    case 'cardDropped':
      return visibleIf(
        before.cues.some((cue) => cue.id === event.cue && isCueVisible(cue, audience)),
        event,
      )
  }
}

/** Redacts an event for readers without the draft before the first publication: they get the clock and the publication. */
function redactForWaiting(event: ShowEvent): RedactedEvent {
  if (event.type === 'agendaPublished' || event.type === 'showCreated') return 'resync'
  return visibleIf(event.type === 'clockSet', event)
}

function redactShowEvent(
  before: ShowState,
  event: ShowEvents | StepEvents,
  audience: Audience,
): RedactedEvent {
  switch (event.type) {
    case 'showCreated':
      return 'resync'
    case 'clockSet':
    case 'runBegun':
    case 'publicSet':
    case 'showArchived':
    case 'showRestored':
      return event
    case 'linkMade': {
      const { by: _by, ...made } = event
      return visibleIf(handsOutLinks(audience.roles), made)
    }
    case 'linkReplaced':
    case 'linkRevoked':
    case 'rolesSet':
      return visibleIf(handsOutLinks(audience.roles), event)
    case 'remarkSet':
    case 'reportShared':
      return visibleIf(has(audience, 'report'), event)
    case 'stepTaken':
      return visibleIf(seesStep(event.step, audience), {
        ...event,
        step: visibleStep(event.step, audience),
      })
    case 'stepUndone':
    case 'stepRedone': {
      const step = before.steps.find(({ id }) => id === event.step)
      return visibleIf(step !== undefined && seesStep(step, audience), event)
    }
  }
}

/** Redacts an event for an audience; `before` is the state before it. */
export function redactEvent(
  before: ShowState,
  { event }: Recorded,
  audience: Audience,
): RedactedEvent {
  if (seesReportOnly(audience)) return event.type === 'showCreated' ? 'resync' : 'nothing'
  if (isWaiting(before, audience)) return redactForWaiting(event)
  if (has(audience, 'everything') && event.type !== 'showCreated') return event
  // The run is public.
  if (isRunEvent(event)) return event
  if (isPlanEvent(event)) return redactPlanEvent(before, event, audience)
  if (isPeopleEvent(event)) return redactPeopleEvent(before, event, audience)
  if (isBoothEvent(event)) return visibleIf(has(audience, 'booths'), event)
  return redactShowEvent(before, event, audience)
}
