import type { RunEvents } from '../../../shared/run/events.ts'
import type { Position } from '../../../shared/run/state.ts'
import {
  clockAt,
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

type AboutItem = Exclude<Extract<RunEvents, { readonly item: string }>, { type: 'beganSet' }>

function itemWords(event: AboutItem, name: string): string {
  switch (event.type) {
    case 'itemStarted':
      return `${name} is on`
    case 'itemEnded':
      return `${name} ended after ${lengthText(event.spent)}`
    case 'cameToEnd':
      return `${name} came to its end, and the rest happened by itself`
    case 'itemReturned':
      return `${name} waits again, ${lengthText(event.spent)} spent`
    case 'itemPaused':
      return `${name} paused`
    case 'itemResumed':
      return `${name} goes on`
    case 'timeGiven':
      return `${name} given ${lengthText(event.by)}`
    case 'timeTaken':
      return `${lengthText(event.by)} taken from ${name}`
    case 'takenLowered':
      return `of ${name} only ${lengthText(event.taken)} is taken now`
    case 'talkingPointChosen': {
      const point = event.point === null ? 'none' : plainText(event.point)
      return `talking point of ${name}: ${point}`
    }
    case 'itemDropped':
      return `${name} dropped`
    case 'itemRestored':
      return `${name} restored`
    case 'progressRestored':
      return `${name} put back: ${event.progress?.status ?? 'waiting'}`
    case 'adjustmentRestored':
      return `time of ${name} put back`
  }
}

/** What happened in the run, in words. */
export function runWords(event: RunEvents, scene: StatesAround): string {
  switch (event.type) {
    case 'showStarted':
      return 'show started'
    case 'showEnded':
      return 'show ended'
    case 'showReopened':
      return 'show reopened'
    case 'beganSet': {
      const what = event.item === null ? 'the show' : itemName(scene, event.item)
      return `${what} counts as begun at ${clockAt(scene, event.at)}`
    }
    case 'goOnSet': {
      const name = segmentName(scene, event.segment)
      return event.at === null
        ? `${name} starts by the plan again`
        : `${name} goes on at ${clockAt(scene, event.at)}`
    }
    case 'languageSet':
      return `floor language: ${event.language ?? 'as the item has it'}`
    case 'stageLookSet':
      return event.look.is === 'message'
        ? `the stage shows a message: ${plainText(event.look.texts)}`
        : `the stage shows: ${event.look.is}`
    case 'positionRestored':
      return `put back: ${placeWords(event.position, scene)}`
    default:
      return itemWords(event, itemName(scene, event.item))
  }
}
