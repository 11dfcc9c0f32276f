import type { PersonId } from '../agenda/ids.ts'
import type { Agenda } from '../agenda/model.ts'
import type { SegmentEntry } from '../agenda/order.ts'
import { same } from '../agenda/same.ts'
import type { EventOf, PlanEvents, SidedEvents } from '../run/events.ts'
import { evolvePlan } from '../run/evolve/plan.ts'
import { findItem } from '../run/lookup.ts'
import { has } from '../run/roles.ts'
import type { Published, ShowState } from '../run/state.ts'
import type { Audience } from './audience.ts'
import { companions, type RedactedEvent, speakerOf, speaksIn, visibleIf } from './visibility.ts'
import {
  visibleAgenda,
  visibleFields,
  visibleHeading,
  visibleItem,
  visibleNewPerson,
} from './visibleAgenda.ts'

function sameCompanions(person: PersonId, before: Agenda, after: Agenda): boolean {
  const now = companions(after, person)
  const old = companions(before, person)
  return now.size === old.size && [...now].every((one) => old.has(one))
}

/** Returns whether an edit adds a person to an item or removes them. An insert already contains all that its speakers see. */
function changesTurn(person: PersonId, change: SidedEvents, before: Agenda): boolean {
  if (change.type !== 'itemEdited' || change.fields.speakers === undefined) return false
  const item = findItem(before, change.item)?.item
  if (item === undefined) return false
  return speaksIn(item, person) !== speaksIn({ ...item, ...change.fields }, person)
}

/** Returns whether a change makes more or less of the existing agenda visible to a speaker. */
function changesVisibility(state: ShowState, change: SidedEvents, audience: Audience): boolean {
  const person = speakerOf(audience)
  const before = state.published?.agenda
  const after = evolvePlan(state, change).published?.agenda
  if (person === null || before === undefined || after === undefined) return false
  return !sameCompanions(person, before, after) || changesTurn(person, change, before)
}

function visibleEntry(entry: SegmentEntry, audience: Audience): SegmentEntry {
  return typeof entry === 'string' ? entry : visibleHeading(entry, audience)
}

function redactSided(change: SidedEvents, published: Published, audience: Audience): SidedEvents {
  switch (change.type) {
    case 'itemInserted':
      return { ...change, item: visibleItem(change.item, audience) }
    case 'personAdded':
      return { ...change, person: visibleNewPerson(change.person, published.agenda, audience) }
    case 'itemEdited':
      return { ...change, fields: visibleFields(change.fields, audience) }
    case 'itemsOrdered':
      return change.segments === undefined
        ? change
        : { ...change, segments: change.segments.map((one) => visibleEntry(one, audience)) }
    case 'itemRemoved':
    case 'personRemoved':
    case 'scheduleMoved':
    case 'stopMoved':
      return change
  }
}

function redactChange(before: ShowState, change: SidedEvents, audience: Audience): RedactedEvent {
  if (change.side === 'draft') return visibleIf(has(audience, 'draft'), change)
  if (before.published === null) return 'nothing'
  if (change.type === 'stopMoved' && !has(audience, 'inside')) return 'nothing'
  if (changesVisibility(before, change, audience)) return 'resync'
  return redactSided(change, before.published, audience)
}

/** Redacts a publication: nothing if it changes only what the audience does not see, such as the glossary. */
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
export function redactPlanEvent(
  before: ShowState,
  event: PlanEvents,
  audience: Audience,
): RedactedEvent {
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
