import type { EventType, ShowEvent } from '../../shared/run/events.ts'
import { StartupError } from '../startupError.ts'

/** Turns an event of one version into the next. */
type Lift = (event: Record<string, unknown>) => Record<string, unknown>

/** By event type, the lifts from version 1 on; an empty list means that version 1 is the current one. */
const LIFTS: Readonly<Record<EventType, readonly Lift[]>> = {
  showCreated: [],
  clockSet: [],
  publicSet: [],
  showArchived: [],
  showRestored: [],
  linkMade: [],
  linkReplaced: [],
  linkRevoked: [],
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
  findingAdded: [],
  findingSettled: [],
  showStarted: [],
  itemStarted: [],
  itemEnded: [],
  itemReturned: [],
  itemPaused: [],
  itemResumed: [],
  timeGiven: [],
  timeTaken: [],
  takenLowered: [],
  itemDropped: [],
  itemRestored: [],
  languageSet: [],
  showEnded: [],
  showReopened: [],
  positionRestored: [],
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
  stepTaken: [],
  stepUndone: [],
  stepRedone: [],
}

function isKnown(type: unknown): type is EventType {
  return typeof type === 'string' && Object.hasOwn(LIFTS, type)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An event as it was stored, lifted to the current version of its type; a type or version we do not know is a newer database's. */
export function lift(stored: unknown): ShowEvent {
  if (!isRecord(stored)) throw newerDatabase('an entry that is no event')
  const { type, v } = stored
  const lifts = isKnown(type) ? LIFTS[type] : undefined
  if (lifts === undefined || typeof v !== 'number' || v < 1 || v > lifts.length + 1) {
    throw newerDatabase(`the event ${String(type)} v${String(v)}`)
  }
  // What was written was a ShowEvent of its version; the lifts above keep this true.
  return lifts.slice(v - 1).reduce((event, step) => step(event), stored) as unknown as ShowEvent
}

/** The refusal of a database that a later version has written. */
export function newerDatabase(what: string): StartupError {
  return new StartupError(
    'newer-database',
    `The database was written by a newer version of Rostrum (${what}): update Rostrum, or choose another folder with --data.`,
  )
}
