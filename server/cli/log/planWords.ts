import type { DraftChange } from '../../../shared/agenda/draft/change.ts'
import type { PlanEvents, SidedEvents } from '../../../shared/run/events.ts'
import {
  clockAt,
  type EventWords,
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

function sided<E extends SidedEvents>(words: (event: E, scene: StatesAround) => string) {
  return (event: E, scene: StatesAround) =>
    `${event.side === 'draft' ? 'draft: ' : ''}${words(event, scene)}`
}

/** What happened to the plan, in words. */
export const PLAN_WORDS: EventWords<PlanEvents['type']> = {
  draftReplaced: () => 'draft replaced',
  draftEdited: ({ changes }, scene) => changesWords(changes, scene),
  agendaPublished: () => 'agenda published',
  agendaUnpublished: () => 'publication taken back',
  findingAdded: () => 'the draft could not follow a change of the agenda',
  findingSettled: () => 'a difference between draft and agenda settled',
  itemInserted: sided(({ item }) => `"${plainText(item.title)}" inserted`),
  itemRemoved: sided(({ item }, scene) => `${itemName(scene, item)} removed`),
  itemEdited: sided(
    ({ item, fields }, scene) =>
      `${itemName(scene, item)} edited: ${Object.keys(fields).join(', ')}`,
  ),
  itemsOrdered: sided(() => 'order changed'),
  personAdded: sided(({ person }) => `${plainText(person.name)} added`),
  personRemoved: sided(({ person }, scene) => `${personName(scene, person)} removed`),
  scheduleMoved: sided(({ by }) => `schedule moved by ${lengthText(by)}`),
  stopMoved: sided(({ stop }, scene) => `hard stop moved to ${clockAt(scene, stop.at)}`),
}
