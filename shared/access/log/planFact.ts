import type { PlanEvents, SidedEvents } from '../../run/events.ts'
import { MINUTE } from '../../time/instant.ts'
import type { LogFact } from './fact.ts'
import type { Naming } from './naming.ts'

function publishedFact(event: SidedEvents, naming: Naming): LogFact {
  switch (event.type) {
    case 'itemInserted':
      return { key: 'inserted', item: naming.item(event.item.id) }
    case 'itemRemoved':
      return { key: 'removed', item: naming.item(event.item) }
    case 'itemEdited':
      return { key: 'edited', item: naming.titled(event.item) }
    case 'itemsOrdered':
      return { key: 'ordered' }
    case 'personAdded':
      return { key: 'personAdded', person: naming.person(event.person.id) }
    case 'personRemoved':
      return { key: 'personRemoved', person: naming.person(event.person) }
    case 'scheduleMoved':
      return { key: 'moved', minutes: Math.round(event.by / MINUTE) }
    case 'stopMoved':
      return { key: 'stopMoved', time: event.stop.at }
  }
}

/** What the log says of something that happened to the plan; null for what happened to the draft, of which it tells the step alone. */
export function planFact(event: PlanEvents, naming: Naming): LogFact | null {
  switch (event.type) {
    case 'agendaPublished':
      return { key: 'published' }
    case 'agendaUnpublished':
      return { key: 'unpublished' }
    case 'draftReplaced':
    case 'draftEdited':
    case 'findingAdded':
    case 'findingSettled':
      return null
    default:
      return event.side === 'draft' ? null : publishedFact(event, naming)
  }
}
