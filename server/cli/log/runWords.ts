import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { RunEvents } from '../../../shared/run/events.ts'
import type { Position } from '../../../shared/run/state.ts'
import {
  clockAt,
  type EventWords,
  itemName,
  lengthText,
  plainText,
  type StatesAround,
  segmentName,
} from './scene.ts'

function placeWords(position: Position, scene: StatesAround): string {
  switch (position.status) {
    case 'planned':
      return 'before the start'
    case 'standby':
      return position.after === null
        ? 'standby before the first'
        : `standby after ${itemName(scene, position.after)}`
    case 'live':
      return `${itemName(scene, position.item)} is on`
    case 'paused':
      return `${itemName(scene, position.item)} is paused`
    case 'ended':
      return 'the show is over'
  }
}

function item(words: string): (event: { readonly item: ItemId }, scene: StatesAround) => string {
  return (event, scene) => `${itemName(scene, event.item)} ${words}`
}

/** What happened in the run, in words. */
export const RUN_WORDS: EventWords<RunEvents['type']> = {
  showStarted: () => 'show started',
  showEnded: () => 'show ended',
  showReopened: () => 'show reopened',
  itemStarted: item('is on'),
  itemEnded: ({ item: id, spent }, scene) =>
    `${itemName(scene, id)} ended after ${lengthText(spent)}`,
  cameToEnd: item('came to its end, and the rest happened by itself'),
  itemReturned: ({ item: id, spent }, scene) =>
    `${itemName(scene, id)} waits again, ${lengthText(spent)} spent`,
  itemPaused: item('paused'),
  itemResumed: item('goes on'),
  timeGiven: ({ item: id, by }, scene) => `${itemName(scene, id)} given ${lengthText(by)}`,
  timeTaken: ({ item: id, by }, scene) => `${lengthText(by)} taken from ${itemName(scene, id)}`,
  takenLowered: ({ item: id, taken }, scene) =>
    `of ${itemName(scene, id)} only ${lengthText(taken)} is taken now`,
  talkingPointChosen: ({ item: id, point }, scene) =>
    `talking point of ${itemName(scene, id)}: ${point === null ? 'none' : plainText(point)}`,
  itemDropped: item('dropped'),
  itemRestored: item('restored'),
  progressRestored: ({ item: id, progress }, scene) =>
    `${itemName(scene, id)} put back: ${progress?.status ?? 'waiting'}`,
  adjustmentRestored: ({ item: id }, scene) => `time of ${itemName(scene, id)} put back`,
  beganSet: ({ item: id, at }, scene) =>
    `${id === null ? 'the show' : itemName(scene, id)} counts as begun at ${clockAt(scene, at)}`,
  goOnSet: ({ segment, at }, scene) => {
    const name = segmentName(scene, segment)
    return at === null
      ? `${name} starts by the plan again`
      : `${name} goes on at ${clockAt(scene, at)}`
  },
  languageSet: ({ language }) => `floor language: ${language ?? 'as the item has it'}`,
  stageLookSet: ({ look }) =>
    look.is === 'message'
      ? `the stage shows a message: ${plainText(look.texts)}`
      : `the stage shows: ${look.is}`,
  positionRestored: ({ position }, scene) => `put back: ${placeWords(position, scene)}`,
}
