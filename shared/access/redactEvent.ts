import type { PersonId } from '../agenda/ids.ts'
import type { Agenda } from '../agenda/model.ts'
import { same } from '../agenda/same.ts'
import { isAway } from '../run/attendance.ts'
import { isBoothEvent } from '../run/evolve/booth.ts'
import { isPeopleEvent } from '../run/evolve/people.ts'
import { evolvePlan, isPlanEvent } from '../run/evolve/plan.ts'
import { isRunEvent } from '../run/evolve/run.ts'
import { findItem, speaksIn } from '../run/lookup.ts'
import { has } from '../run/roles.ts'
import type {
  AgendaEdits,
  EventOf,
  PeopleEvents,
  PlanEvents,
  Published,
  Recorded,
  ShowEvent,
  ShowEvents,
  ShowState,
  StepEvents,
} from '../run/state.ts'
import type { Audience } from './audience.ts'
import { handsOutLinks } from './linkVisibility.ts'
import {
  isCueVisible,
  peopleInSharedItems,
  type RedactedEvent,
  seesHand,
  seesNoShow,
  seesStep,
  speakerOf,
  visibleIf,
  visibleStep,
  waitsForPublication,
} from './visibility.ts'
import {
  visibleAgenda,
  visibleFields,
  visibleHeading,
  visibleItems,
  visiblePeople,
} from './visibleAgenda.ts'

function hasSameCompanions(person: PersonId, before: Agenda, after: Agenda): boolean {
  const now = peopleInSharedItems(after, person)
  const old = peopleInSharedItems(before, person)
  return now.size === old.size && [...now].every((one) => old.has(one))
}

/** Returns whether an edit adds a person to an item or removes them. An insert already contains all that its speakers see. */
function addsOrRemovesSpeaker(person: PersonId, change: AgendaEdits, before: Agenda): boolean {
  if (change.type !== 'itemEdited' || change.fields.speakers === undefined) return false
  const item = findItem(before, change.item)?.item
  if (item === undefined) return false
  return speaksIn(item, person) !== speaksIn({ ...item, ...change.fields }, person)
}

/** Returns whether a change makes more or less of the existing agenda visible to a speaker. */
function changesVisibility(state: ShowState, change: AgendaEdits, audience: Audience): boolean {
  const person = speakerOf(audience)
  const before = state.published?.agenda
  const after = evolvePlan(change, state).published?.agenda
  if (person === null || before === undefined || after === undefined) return false
  return !hasSameCompanions(person, before, after) || addsOrRemovesSpeaker(person, change, before)
}

function redactEdit(change: AgendaEdits, published: Published, audience: Audience): AgendaEdits {
  switch (change.type) {
    case 'itemInserted':
      return { ...change, item: visibleItems(audience)(change.item) }
    case 'personAdded':
      return { ...change, person: visiblePeople(audience, published.agenda)(change.person) }
    case 'itemEdited':
      return { ...change, fields: visibleFields(change.fields, audience) }
    case 'itemsOrdered':
      return change.segments === undefined
        ? change
        : {
            ...change,
            segments: change.segments.map((one) =>
              typeof one === 'string' ? one : visibleHeading(one, audience),
            ),
          }
    case 'itemRemoved':
    case 'personRemoved':
    case 'personRenamed':
    case 'scheduleMoved':
    case 'stopMoved':
      return change
  }
}

function redactChange(before: ShowState, change: AgendaEdits, audience: Audience): RedactedEvent {
  if (change.side === 'draft') return visibleIf(has(audience, 'draft'), change)
  if (before.published === null) return 'nothing'
  if (change.type === 'stopMoved' && !has(audience, 'crew')) return 'nothing'
  if (changesVisibility(before, change, audience)) return 'resync'
  return redactEdit(change, before.published, audience)
}

/** Redacts a publication: `nothing` if the audience sees none of its changes, for example in the glossary. */
function redactPublication(
  { published }: ShowState,
  event: EventOf<'agendaPublished'>,
  audience: Audience,
): RedactedEvent {
  const agenda = visibleAgenda(event.agenda, audience)
  const isSame =
    published !== null &&
    same(published.slack, event.slack) &&
    same(visibleAgenda(published.agenda, audience), agenda)
  return isSame ? 'nothing' : { ...event, agenda }
}

/** Redacts a change of the plan for an audience that is not waiting for a publication. */
function redactPlanEvent(before: ShowState, event: PlanEvents, audience: Audience): RedactedEvent {
  switch (event.type) {
    case 'draftReplaced':
    case 'draftEdited':
    case 'findingAdded':
    case 'findingSettled':
      return visibleIf(has(audience, 'draft'), event)
    case 'agendaPublished':
      return redactPublication(before, event, audience)
    case 'agendaUnpublished':
      return has(audience, 'draft') ? event : 'resync'
    default:
      return redactChange(before, event, audience)
  }
}

/** Redacts an acknowledgement; adds the cue for readers who could not see it before. */
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
      if (has(audience, 'crew')) return event
      // Followers see only the mark `not-here` and its removal (R7c).
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
  if (seesNoShow(audience)) return event.type === 'showCreated' ? 'resync' : 'nothing'
  if (waitsForPublication(before, audience)) return redactForWaiting(event)
  if (has(audience, 'everything') && event.type !== 'showCreated') return event
  // The run is public.
  if (isRunEvent(event)) return event
  if (isPlanEvent(event)) return redactPlanEvent(before, event, audience)
  if (isPeopleEvent(event)) return redactPeopleEvent(before, event, audience)
  if (isBoothEvent(event)) return visibleIf(has(audience, 'booths'), event)
  return redactShowEvent(before, event, audience)
}
