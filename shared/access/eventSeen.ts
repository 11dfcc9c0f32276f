import type { Recorded, ShowEvent, ShowEvents, StepEvents } from '../run/events.ts'
import { isBoothEvent } from '../run/evolve/booth.ts'
import { isPeopleEvent } from '../run/evolve/people.ts'
import { isPlanEvent } from '../run/evolve/plan.ts'
import { isRunEvent } from '../run/evolve/run.ts'
import { has } from '../run/roles.ts'
import type { ShowState } from '../run/state.ts'
import type { Audience } from './audience.ts'
import { handsOut } from './linkSeen.ts'
import { peopleEventSeen } from './peopleEventSeen.ts'
import { planEventSeen } from './planEventSeen.ts'
import { type Seen, seenIf } from './seen.ts'
import { isWaiting, seesReportOnly, seesStep } from './sight.ts'
import { stepSeen } from './stepSeen.ts'

/** What reaches those who see no draft before anything is published: the clock, and the publication itself. */
function waitingSeen(event: ShowEvent): Seen {
  if (event.type === 'agendaPublished' || event.type === 'showCreated') return 'resync'
  return seenIf(event.type === 'clockSet', event)
}

function showEventSeen(
  before: ShowState,
  event: ShowEvents | StepEvents,
  audience: Audience,
): Seen {
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
      return seenIf(handsOut(audience.roles), made)
    }
    case 'linkReplaced':
    case 'linkRevoked':
    case 'rolesSet':
      return seenIf(handsOut(audience.roles), event)
    case 'remarkSet':
    case 'reportShared':
      return seenIf(has(audience, 'report'), event)
    case 'stepTaken':
      return seenIf(seesStep(event.step, audience), {
        ...event,
        step: stepSeen(event.step, audience),
      })
    case 'stepUndone':
    case 'stepRedone': {
      const step = before.steps.find(({ id }) => id === event.step)
      return seenIf(step !== undefined && seesStep(step, audience), event)
    }
  }
}

/** What an audience sees of an event that happened to `before`. */
export function eventSeen(before: ShowState, { event }: Recorded, audience: Audience): Seen {
  if (seesReportOnly(audience)) return event.type === 'showCreated' ? 'resync' : 'nothing'
  if (isWaiting(before, audience)) return waitingSeen(event)
  if (has(audience, 'everything') && event.type !== 'showCreated') return event
  // Where the run is and how it got there is public.
  if (isRunEvent(event)) return event
  if (isPlanEvent(event)) return planEventSeen(before, event, audience)
  if (isPeopleEvent(event)) return peopleEventSeen(before, event, audience)
  if (isBoothEvent(event)) return seenIf(has(audience, 'booths'), event)
  return showEventSeen(before, event, audience)
}
