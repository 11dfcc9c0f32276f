import type { DraftChange } from '../../../shared/agenda/draft/change.ts'
import type { PlanEvents, SidedEvents } from '../../../shared/run/events.ts'
import {
  clockAt,
  itemName,
  lengthText,
  personName,
  plainText,
  type StatesAround,
  segmentName,
  spaced,
} from './scene.ts'

/** How many changes of a draft are named in one line. */
const NAMED = 3

/** How many terms of the glossary; what they are is for a few only. */
function terms(count: number): string {
  return count === 1 ? '1 term' : `${count} terms`
}

type FieldChange = Extract<DraftChange, { readonly type: 'setText' | 'setValue' }>

function ownerName(change: FieldChange, scene: StatesAround): string {
  switch (change.of) {
    case 'show':
      return 'the show'
    case 'segment':
      return segmentName(scene, change.id)
    case 'item':
      return itemName(scene, change.id)
    case 'person':
      return personName(scene, change.id)
    case 'term':
      return 'a term'
  }
}

/** A change by what it changes; what a field holds may be for a few only, so it is not said. */
function changeWords(change: DraftChange, scene: StatesAround): string {
  switch (change.type) {
    case 'setText':
    case 'setValue':
      return `${spaced(change.field)} of ${ownerName(change, scene)}`
    case 'insertItem':
      return `"${plainText(change.item.title)}" added`
    case 'removeItem':
      return `"${plainText(change.was.title)}" removed`
    case 'moveItem':
      return `${itemName(scene, change.item)} moved`
    case 'insertSegment':
      return `"${plainText(change.segment.title)}" added`
    case 'removeSegment':
      return `"${plainText(change.was.title)}" removed`
    case 'moveSegment':
      return `${segmentName(scene, change.segment)} moved`
    case 'insertPerson':
      return `${plainText(change.person.name)} added`
    case 'removePerson':
      return `${plainText(change.was.name)} removed`
    case 'insertTerms':
      return `${terms(change.terms.length)} added`
    case 'removeTerms':
      return `${terms(change.was.length)} removed`
  }
}

function changesWords(changes: readonly DraftChange[], scene: StatesAround): string {
  const named = changes.slice(0, NAMED).map((change) => changeWords(change, scene))
  const more = changes.length - named.length
  return `draft edited: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function sideWords(event: SidedEvents, scene: StatesAround): string {
  switch (event.type) {
    case 'itemInserted':
      return `"${plainText(event.item.title)}" inserted`
    case 'itemRemoved':
      return `${itemName(scene, event.item)} removed`
    case 'itemEdited':
      return `${itemName(scene, event.item)} edited: ${Object.keys(event.fields).join(', ')}`
    case 'itemsOrdered':
      return 'order changed'
    case 'personAdded':
      return `${plainText(event.person.name)} added`
    case 'personRemoved':
      return `${personName(scene, event.person)} removed`
    case 'scheduleMoved':
      return `schedule moved by ${lengthText(event.by)}`
    case 'stopMoved':
      return `hard stop moved to ${clockAt(scene, event.stop.at)}`
  }
}

/** What happened to the plan, in words. */
export function planWords(event: PlanEvents, scene: StatesAround): string {
  switch (event.type) {
    case 'draftReplaced':
      return 'draft replaced'
    case 'draftEdited':
      return changesWords(event.changes, scene)
    case 'agendaPublished':
      return 'agenda published'
    case 'agendaUnpublished':
      return 'publication taken back'
    case 'findingAdded':
      return 'the draft could not follow a change of the agenda'
    case 'findingSettled':
      return 'a difference between draft and agenda settled'
    default:
      return `${event.side === 'draft' ? 'draft: ' : ''}${sideWords(event, scene)}`
  }
}
