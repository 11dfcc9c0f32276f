import type { DraftChange } from '../../../shared/agenda/draft/change.ts'
import type { ItemId, LinkId } from '../../../shared/agenda/ids.ts'
import type {
  AgendaEdits,
  PlanEvents,
  RunEvents,
  ShowEvents,
  StepEvents,
} from '../../../shared/run/events.ts'
import type { Position } from '../../../shared/run/state.ts'
import {
  clockTime,
  type EventTexts,
  grantName,
  itemName,
  lengthText,
  personName,
  plainText,
  type StatesAround,
  segmentName,
  splitCamelCase,
} from './names.ts'

/** The largest number of draft changes that one line names. */
const MAX_NAMED = 3

/** Returns the number of glossary terms in words; their texts may be private. */
function termCount(count: number): string {
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
      return `${termCount(change.terms.length)} added`
    case 'removeTerms':
      return `${termCount(change.was.length)} removed`
  }
}

function changesText(changes: readonly DraftChange[], scene: StatesAround): string {
  const texts = changes.slice(0, MAX_NAMED).map((change) => changeText(change, scene))
  const others = changes.length - texts.length
  return `draft edited: ${texts.join(', ')}${others > 0 ? ` and ${others} more` : ''}`
}

function withSide<E extends AgendaEdits>(describe: (event: E, scene: StatesAround) => string) {
  return (event: E, scene: StatesAround) =>
    `${event.side === 'draft' ? 'draft: ' : ''}${describe(event, scene)}`
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
  personRenamed: withSide(({ name }) => `person renamed: ${plainText(name)}`),
  scheduleMoved: withSide(({ by }) => `schedule moved by ${lengthText(by)}`),
  stopMoved: withSide(({ stop }, scene) => `hard stop moved to ${clockTime(scene, stop.at)}`),
}

function linkName(scene: StatesAround, id: LinkId): string {
  const link = scene.after.links.find((one) => one.id === id)
  return link === undefined ? id : grantName(scene, link.grant)
}

function stepName({ before }: StatesAround, id: string): string {
  const step = before.steps.find((one) => one.id === id)
  return step === undefined ? id : splitCamelCase(step.command)
}

export const SHOW_TEXTS: EventTexts<(ShowEvents | StepEvents)['type']> = {
  showCreated: ({ rehearsal, agenda }) =>
    `${rehearsal ? 'rehearsal' : 'show'} created: "${plainText(agenda.title)}"`,
  runBegun: () => 'rehearsal restarted',
  clockSet: () => 'clock changed',
  publicSet: (event) => (event.public ? 'opened to everyone' : 'closed to everyone without a link'),
  showArchived: () => 'archived',
  showRestored: () => 'restored from the archive',
  linkMade: ({ grant }, scene) => `link created: ${grantName(scene, grant)}`,
  linkReplaced: ({ link }, scene) => `link replaced: ${linkName(scene, link)}`,
  linkRevoked: ({ link }, scene) => `link withdrawn: ${linkName(scene, link)}`,
  remarkSet: ({ item, remark }, scene) =>
    `${remark === null ? 'remark removed' : 'remark'}: ${itemName(scene, item)}`,
  reportShared: ({ names, until }) => {
    const period = until === null ? 'without end' : `until ${new Date(until).toISOString()}`
    return `report shared, names ${names ? 'on' : 'off'}, ${period}`
  },
  rolesSet: ({ link }, scene) => `roles of link changed: ${linkName(scene, link)}`,
  stepTaken: ({ step }) => `step recorded: ${splitCamelCase(step.command)}`,
  stepUndone: ({ step }, scene) => `undone: ${stepName(scene, step)}`,
  stepRedone: ({ step }, scene) => `redone: ${stepName(scene, step)}`,
}

function positionText(position: Position, scene: StatesAround): string {
  switch (position.status) {
    case 'planned':
      return 'before the start'
    case 'standby':
      return position.after === null
        ? 'standby before the first item'
        : `standby after ${itemName(scene, position.after)}`
    case 'live':
      return `${itemName(scene, position.item)} is live`
    case 'paused':
      return `${itemName(scene, position.item)} is paused`
    case 'ended':
      return 'the show has ended'
  }
}

function itemText(
  words: string,
): (event: { readonly item: ItemId }, scene: StatesAround) => string {
  return (event, scene) => `${itemName(scene, event.item)} ${words}`
}

export const RUN_TEXTS: EventTexts<RunEvents['type']> = {
  showStarted: () => 'show started',
  showEnded: () => 'show ended',
  showReopened: () => 'show reopened',
  itemStarted: itemText('is live'),
  itemEnded: ({ item: id, spent }, scene) =>
    `${itemName(scene, id)} ended after ${lengthText(spent)}`,
  cameToEnd: itemText('reached its end; the server continued automatically'),
  itemReturned: ({ item: id, spent }, scene) =>
    `${itemName(scene, id)} is waiting again, ${lengthText(spent)} used`,
  itemPaused: itemText('paused'),
  itemResumed: itemText('resumed'),
  timeGiven: ({ item: id, by }, scene) => `${itemName(scene, id)} given ${lengthText(by)}`,
  timeTaken: ({ item: id, by }, scene) => `${lengthText(by)} taken from ${itemName(scene, id)}`,
  takenLowered: ({ item: id, taken }, scene) =>
    `time taken from ${itemName(scene, id)} reduced to ${lengthText(taken)}`,
  talkingPointChosen: ({ item: id, point }, scene) =>
    `talking point of ${itemName(scene, id)}: ${point === null ? 'none' : plainText(point)}`,
  itemDropped: itemText('dropped'),
  itemRestored: itemText('restored'),
  progressRestored: ({ item: id, progress }, scene) =>
    `${itemName(scene, id)} restored: ${progress?.status ?? 'waiting'}`,
  adjustmentRestored: ({ item: id }, scene) => `time of ${itemName(scene, id)} restored`,
  beganSet: ({ item: id, at }, scene) =>
    `start of ${id === null ? 'the show' : itemName(scene, id)} set to ${clockTime(scene, at)}`,
  goOnSet: ({ segment, at }, scene) => {
    const name = segmentName(scene, segment)
    return at === null
      ? `${name} starts as planned again`
      : `${name} resumes at ${clockTime(scene, at)}`
  },
  languageSet: ({ language }) => `floor language: ${language ?? 'as the item has it'}`,
  stageLookSet: ({ look }) =>
    look.is === 'message'
      ? `the stage shows a message: ${plainText(look.texts)}`
      : `the stage shows: ${look.is}`,
  positionRestored: ({ position }, scene) => `position restored: ${positionText(position, scene)}`,
}
