import type { EventType, ShowEvent } from '../../shared/run/events.ts'
import { UnreadableEvent } from './unreadable.ts'

/** Turns an event of one version into the next. */
type Lift = (event: Record<string, unknown>) => Record<string, unknown>

/** Once a publication was a step of the run that the console's undo took back; since version 2 it is one of its own, and those of before stay (R8d). */
function publicationStep(event: Record<string, unknown>): Record<string, unknown> {
  const { step } = event
  if (!isRecord(step) || step['command'] !== 'publish') return { ...event, v: 2 }
  return { ...event, v: 2, step: { ...step, side: 'publication', undo: [] } }
}

/** Until version 3 a step of the run held the events that took it back, which put back more than was its own: it is listed, and stays (R8). */
function changedStep(event: Record<string, unknown>): Record<string, unknown> {
  const { step } = event
  if (!isRecord(step)) return { ...event, v: 3 }
  if (step['side'] === 'draft') return { ...event, v: 3 }
  const { undo, redo, revision, ...kept } = step
  const now =
    step['side'] === 'publication'
      ? { ...kept, undo, lowered: [] }
      : { ...kept, desk: 'moderators', changes: null }
  return { ...event, v: 3, step: now }
}

/** Until version 2 a place of the run did not say when its turn began: when the item was first on, as far as is known (R5b). */
function turnedPosition(event: Record<string, unknown>): Record<string, unknown> {
  const { position } = event
  if (!isRecord(position) || !('startedAt' in position)) return { ...event, v: 2 }
  const turn = { at: position['startedAt'], used: 0 }
  return { ...event, v: 2, position: { ...position, turn } }
}

/** By event type, the lifts from version 1 on; an empty list means that version 1 is the current one. */
const LIFTS: Readonly<Record<EventType, readonly Lift[]>> = {
  showCreated: [],
  clockSet: [],
  runBegun: [],
  publicSet: [],
  showArchived: [],
  showRestored: [],
  linkMade: [],
  linkReplaced: [],
  linkRevoked: [],
  rolesSet: [],
  remarkSet: [],
  reportShared: [],
  draftReplaced: [],
  draftEdited: [],
  agendaPublished: [],
  agendaUnpublished: [],
  itemInserted: [],
  itemRemoved: [],
  itemEdited: [],
  itemsOrdered: [],
  personAdded: [],
  personRemoved: [],
  scheduleMoved: [],
  stopMoved: [],
  findingAdded: [],
  findingSettled: [],
  showStarted: [],
  itemStarted: [],
  itemEnded: [],
  cameToEnd: [],
  itemReturned: [],
  itemPaused: [],
  itemResumed: [],
  timeGiven: [],
  timeTaken: [],
  takenLowered: [],
  beganSet: [],
  goOnSet: [],
  itemDropped: [],
  itemRestored: [],
  languageSet: [],
  talkingPointChosen: [],
  stageLookSet: [],
  showEnded: [],
  showReopened: [],
  positionRestored: [turnedPosition],
  progressRestored: [],
  adjustmentRestored: [],
  floorGiven: [],
  floorEnded: [],
  handRaised: [],
  handLowered: [],
  attendanceMarked: [],
  cueSent: [],
  cueAcknowledged: [],
  cueExpired: [],
  cueWithdrawn: [],
  boothTaken: [],
  boothHandedOver: [],
  boothLeft: [],
  swapAsked: [],
  swapAgreed: [],
  swapDeclined: [],
  swapSkipped: [],
  cardDropped: [],
  stepTaken: [publicationStep, changedStep],
  stepUndone: [],
  stepRedone: [],
}

function isKnown(type: unknown): type is EventType {
  return typeof type === 'string' && Object.hasOwn(LIFTS, type)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An event as it was stored at `seq`, lifted to the current version of its type; throws an `UnreadableEvent` at a type or version we do not know, which is a newer database's. */
export function lift(stored: unknown, seq: number): ShowEvent {
  if (!isRecord(stored)) throw new UnreadableEvent('damaged', seq)
  const { type, v } = stored
  const lifts = isKnown(type) ? LIFTS[type] : undefined
  if (lifts === undefined || typeof v !== 'number' || v < 1 || v > lifts.length + 1) {
    throw new UnreadableEvent(typeof type === 'string' ? 'newer' : 'damaged', seq)
  }
  // What was written was a ShowEvent of its version; the lifts above keep this true.
  return lifts.slice(v - 1).reduce((event, step) => step(event), stored) as unknown as ShowEvent
}
