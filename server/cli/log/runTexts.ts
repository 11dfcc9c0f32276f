import type { ItemId, LinkId } from '../../../shared/agenda/ids.ts'
import type { RunEvents, ShowEvents, StepEvents } from '../../../shared/run/events.ts'
import type { Position } from '../../../shared/run/state.ts'
import {
  clockTime,
  type EventTexts,
  grantName,
  itemName,
  lengthText,
  plainText,
  type StatesAround,
  segmentName,
  splitCamelCase,
} from './names.ts'

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
