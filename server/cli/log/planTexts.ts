import type { DraftChange } from '../../../shared/agenda/draft/change.ts'
import type { PlanEvents, SidedEvents } from '../../../shared/run/events.ts'
import {
  clockTime,
  type EventTexts,
  itemName,
  lengthText,
  personName,
  plainText,
  type StatesAround,
  segmentName,
  splitCamelCase,
} from './names.ts'

/** How many changes of a draft one line names. */
const NAMED = 3

/** Counts glossary terms; their texts may be private. */
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

/** Describes a change without the value of the field, which may be private. */
function changeText(change: DraftChange, scene: StatesAround): string {
  switch (change.type) {
    case 'setText':
    case 'setValue':
      return `${splitCamelCase(change.field)} of ${ownerName(change, scene)}`
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

function changesText(changes: readonly DraftChange[], scene: StatesAround): string {
  const named = changes.slice(0, NAMED).map((change) => changeText(change, scene))
  const more = changes.length - named.length
  return `draft edited: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function withSide<E extends SidedEvents>(words: (event: E, scene: StatesAround) => string) {
  return (event: E, scene: StatesAround) =>
    `${event.side === 'draft' ? 'draft: ' : ''}${words(event, scene)}`
}

export const PLAN_TEXTS: EventTexts<PlanEvents['type']> = {
  draftReplaced: () => 'draft replaced',
  draftEdited: ({ changes }, scene) => changesText(changes, scene),
  agendaPublished: () => 'agenda published',
  agendaUnpublished: () => 'agenda unpublished',
  findingAdded: () => 'a change of the agenda could not be applied to the draft',
  findingSettled: () => 'a difference between draft and agenda resolved',
  itemInserted: withSide(({ item }) => `"${plainText(item.title)}" inserted`),
  itemRemoved: withSide(({ item }, scene) => `${itemName(scene, item)} removed`),
  itemEdited: withSide(
    ({ item, fields }, scene) =>
      `${itemName(scene, item)} edited: ${Object.keys(fields).join(', ')}`,
  ),
  itemsOrdered: withSide(() => 'order changed'),
  personAdded: withSide(({ person }) => `${plainText(person.name)} added`),
  personRemoved: withSide(({ person }, scene) => `${personName(scene, person)} removed`),
  scheduleMoved: withSide(({ by }) => `schedule moved by ${lengthText(by)}`),
  stopMoved: withSide(({ stop }, scene) => `hard stop moved to ${clockTime(scene, stop.at)}`),
}
