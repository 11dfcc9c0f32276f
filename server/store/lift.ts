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

/**
 * Adds to a position when its turn began, where it does not say so (R5b). Without a pause since the start, the stopwatch knows;
 * otherwise that is when the item was first on, as far as is known.
 */
function withTurn(position: unknown, justStarted = false): unknown {
  if (!isRecord(position) || !('startedAt' in position) || 'turn' in position) return position
  const { startedAt, watch } = position
  const isUnbroken = isRecord(watch) && (justStarted || watch['runningSince'] === startedAt)
  const turn = isUnbroken
    ? { at: watch['runningSince'], used: watch['banked'] }
    : { at: startedAt, used: 0 }
  return { ...position, turn }
}

/** Until version 2 a position did not say when its turn began, which `withInner` adds. */
function turnedPosition(event: Record<string, unknown>): Record<string, unknown> {
  return { ...event, v: 2 }
}

/** Adds turns to the positions that a step replaced and wrote. */
function changeOf(command: unknown): (change: unknown) => unknown {
  return (change) =>
    isRecord(change) && change['of'] === 'position'
      ? {
          ...change,
          was: withTurn(change['was']),
          is: withTurn(change['is'], command !== 'resume'),
        }
      : change
}

/** Lifts what is inside an event of any version: events and positions in a step, and a position, which the undo of such a step stored without a turn. */
function withInner(event: Record<string, unknown>, seq: number): Record<string, unknown> {
  const { type, position, step } = event
  if (type === 'positionRestored') return { ...event, position: withTurn(position) }
  if (type !== 'stepTaken' || !isRecord(step)) return event
  const inner: Readonly<Record<string, (one: unknown) => unknown>> = {
    undo: (one) => lift(one, seq),
    redo: (one) => lift(one, seq),
    changes: changeOf(step['command']),
  }
  const parts = Object.entries(step).map(([key, value]) => {
    const each = inner[key]
    return [key, each !== undefined && Array.isArray(value) ? value.map(each) : value]
  })
  return { ...event, step: Object.fromEntries(parts) }
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

/** An event as it was stored at `seq`, lifted to the current version of its type with all that is inside it; throws an `UnreadableEvent` at a type or version we do not know, which is a newer database's. */
export function lift(stored: unknown, seq: number): ShowEvent {
  if (!isRecord(stored)) throw new UnreadableEvent('damaged', seq)
  const { type, v } = stored
  const lifts = isKnown(type) ? LIFTS[type] : undefined
  if (lifts === undefined || typeof v !== 'number' || v < 1 || v > lifts.length + 1) {
    throw new UnreadableEvent(typeof type === 'string' ? 'newer' : 'damaged', seq)
  }
  // What was written was a ShowEvent of its version; the lifts above keep this true.
  const lifted = lifts.slice(v - 1).reduce((event, step) => step(event), stored)
  return withInner(lifted, seq) as unknown as ShowEvent
}
