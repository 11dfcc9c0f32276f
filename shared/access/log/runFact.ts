import type { RunEvents } from '../../run/events.ts'
import { type Duration, MINUTE } from '../../time/instant.ts'
import type { LogFact } from './fact.ts'
import type { Naming } from './naming.ts'

function tenths(ms: Duration): number {
  return Math.round((ms / MINUTE) * 10) / 10
}

/** What the log says of something that happened in the run; null for what only undo writes, which is told as that. */
export function runFact(event: RunEvents, naming: Naming): LogFact | null {
  switch (event.type) {
    case 'showStarted':
      return { key: 'started' }
    case 'showEnded':
      return { key: 'showEnded' }
    case 'showReopened':
      return { key: 'reopened' }
    case 'itemStarted':
      return { key: 'on', item: naming.item(event.item) }
    case 'itemEnded':
      return { key: 'ended', item: naming.item(event.item) }
    case 'itemReturned':
      return { key: 'returned', item: naming.item(event.item) }
    case 'itemPaused':
      return { key: 'paused', item: naming.item(event.item) }
    case 'itemResumed':
      return { key: 'resumed', item: naming.item(event.item) }
    case 'itemDropped':
      return { key: 'dropped', item: naming.item(event.item) }
    case 'itemRestored':
      return { key: 'restored', item: naming.item(event.item) }
    case 'timeGiven':
      return { key: 'given', item: naming.item(event.item), minutes: tenths(event.by) }
    case 'timeTaken':
      return { key: 'taken', item: naming.item(event.item), minutes: tenths(event.by) }
    case 'takenLowered':
      return { key: 'lowered', item: naming.item(event.item), minutes: tenths(event.taken) }
    case 'beganSet': {
      const item = event.item === null ? null : naming.item(event.item)
      return { key: 'began', item, time: event.at }
    }
    case 'goOnSet':
      return { key: 'goesOn', segment: naming.segment(event.segment), time: event.at }
    case 'languageSet':
      return event.language === null
        ? { key: 'languageItem' }
        : { key: 'language', language: event.language }
    case 'talkingPointChosen':
      return event.point === null
        ? { key: 'pointOpen', item: naming.item(event.item) }
        : { key: 'point', item: naming.item(event.item), point: event.point }
    case 'stageLookSet':
      return event.look.is === 'message'
        ? { key: 'lookMessage', texts: event.look.texts }
        : { key: 'look', look: event.look.is }
    // What it led to is told.
    case 'cameToEnd':
    case 'positionRestored':
    case 'progressRestored':
    case 'adjustmentRestored':
      return null
  }
}
