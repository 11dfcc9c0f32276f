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
import { type RedactedEvent, visibleIf } from './redactedEvent.ts'
import { companions, speakerOf, speaksIn } from './visibility.ts'
import {
  visibleAgenda,
  visibleFields,
  visibleHeading,
  visibleItem,
  visibleNewPerson,
} from './visibleAgenda.ts'

function sameCompany(person: PersonId, before: Agenda, after: Agenda): boolean {
  const now = companions(after, person)
  const then = companions(before, person)
  return now.size === then.size && [...now].every((one) => then.has(one))
}

/** Whether an edit takes a person onto an item or off it; an insert brings all that its speakers see of the item. */
function changesTurn(person: PersonId, change: SidedEvents, before: Agenda): boolean {
  if (change.type !== 'itemEdited' || change.fields.speakers === undefined) return false
  const item = findItem(before, change.item)?.item
  if (item === undefined) return false
  return speaksIn(item, person) !== speaksIn({ ...item, ...change.fields }, person)
}

/** Whether a change gives a speaker something more, or less, to see in what was there before. */
function changesVisibility(state: ShowState, change: SidedEvents, audience: Audience): boolean {
  const person = speakerOf(audience)
  const before = state.published?.agenda
  const after = evolvePlan(state, change).published?.agenda
  if (person === null || before === undefined || after === undefined) return false
  return !sameCompany(person, before, after) || changesTurn(person, change, before)
}

function visibleEntry(entry: SegmentEntry, audience: Audience): SegmentEntry {
  return typeof entry === 'string' ? entry : visibleHeading(entry, audience)
}

function redacted(change: SidedEvents, published: Published, audience: Audience): SidedEvents {
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
  return redacted(change, before.published, audience)
}

/** A publication as an audience sees it: nothing where all that changes is for others, such as the glossary. */
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

/** What an audience that is not kept waiting sees of a change to the plan. */
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
