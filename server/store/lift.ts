import type { ShowEvent, ShowEvents, StepEvents } from '../../shared/run/events.ts'
import { isBoothEvent } from '../../shared/run/evolve/booth.ts'
import { isPeopleEvent } from '../../shared/run/evolve/people.ts'
import { isPlanEvent } from '../../shared/run/evolve/plan.ts'
import { isRunEvent } from '../../shared/run/evolve/run.ts'
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

/** By event type, the lifts from version 1 on; version 1 of all others is the current one. */
const LIFTS: ReadonlyMap<string, readonly Lift[]> = new Map([
  // Until version 2 a position did not say when its turn began, which `withInner` adds.
  ['positionRestored', [(event) => ({ ...event, v: 2 })]],
  // Until version 2 it never changed segments.
  ['itemsOrdered', [(event) => ({ ...event, v: 2 })]],
  ['stepTaken', [publicationStep, changedStep]],
])

/** The events of the show itself and of its steps. */
const SHOW_EVENTS: Readonly<Record<(ShowEvents | StepEvents)['type'], true>> = {
  showCreated: true,
  clockSet: true,
  runBegun: true,
  publicSet: true,
  showArchived: true,
  showRestored: true,
  linkMade: true,
  linkReplaced: true,
  linkRevoked: true,
  rolesSet: true,
  remarkSet: true,
  reportShared: true,
  stepTaken: true,
  stepUndone: true,
  stepRedone: true,
}

/** Whether this version has events of this type. */
function isKnown(event: ShowEvent): boolean {
  // Each table below inherits from Object.
  if (event.type in Object.prototype) return false
  const others = [isRunEvent, isPlanEvent, isPeopleEvent, isBoothEvent]
  return event.type in SHOW_EVENTS || others.some((isOne) => isOne(event))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An event as it was stored at `seq`, lifted to the current version of its type with all that is inside it; throws an `UnreadableEvent` at a type or version we do not know, which is a newer database's. */
export function lift(stored: unknown, seq: number): ShowEvent {
  if (!isRecord(stored)) throw new UnreadableEvent('damaged', seq)
  const { type, v } = stored
  if (typeof type !== 'string') throw new UnreadableEvent('damaged', seq)
  const lifts = LIFTS.get(type) ?? []
  // What was written was a ShowEvent of its version; the lifts above keep this true.
  const asEvent = (event: Record<string, unknown>) => event as unknown as ShowEvent
  if (!isKnown(asEvent(stored)) || typeof v !== 'number' || v < 1 || v > lifts.length + 1) {
    throw new UnreadableEvent('newer', seq)
  }
  const lifted = lifts.slice(v - 1).reduce((event, step) => step(event), stored)
  return asEvent(withInner(lifted, seq))
}
