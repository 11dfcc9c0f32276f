import type { Recorded, ShowEvent, ShowEvents, StepEvents } from '../run/events.ts'
import { isBoothEvent } from '../run/evolve/booth.ts'
import { isPeopleEvent } from '../run/evolve/people.ts'
import { isPlanEvent } from '../run/evolve/plan.ts'
import { isRunEvent } from '../run/evolve/run.ts'
import { has } from '../run/roles.ts'
import type { ShowState } from '../run/state.ts'
import type { Audience } from './audience.ts'
import { handsOutLinks } from './linkVisibility.ts'
import { type RedactedEvent, visibleIf } from './redactedEvent.ts'
import { redactPeopleEvent } from './redactPeopleEvent.ts'
import { redactPlanEvent } from './redactPlanEvent.ts'
import { isWaiting, seesReportOnly, seesStep } from './visibility.ts'
import { visibleStep } from './visibleStep.ts'

/** What reaches those who see no draft before anything is published: the clock, and the publication itself. */
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

/** What an audience sees of an event that happened to `before`. */
export function redactEvent(
  before: ShowState,
  { event }: Recorded,
  audience: Audience,
): RedactedEvent {
  if (seesReportOnly(audience)) return event.type === 'showCreated' ? 'resync' : 'nothing'
  if (isWaiting(before, audience)) return redactForWaiting(event)
  if (has(audience, 'everything') && event.type !== 'showCreated') return event
  // Where the run is and how it got there is public.
  if (isRunEvent(event)) return event
  if (isPlanEvent(event)) return redactPlanEvent(before, event, audience)
  if (isPeopleEvent(event)) return redactPeopleEvent(before, event, audience)
  if (isBoothEvent(event)) return visibleIf(has(audience, 'booths'), event)
  return redactShowEvent(before, event, audience)
}
