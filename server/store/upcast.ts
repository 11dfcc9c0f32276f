import type { z } from 'zod'
import { Position, RunStep } from '../../shared/run/entitySchemas.ts'
import { Compensation } from '../../shared/run/schemas.ts'
import { isRecord, type Reader, type StoredRecord } from './storedReader.ts'

/** Adds the start of the turn to a position without one (R5b): the start of the stopwatch if there was no pause, else the item's first start. */
function withTurn(stored: unknown, hasJustStarted = false): unknown {
  if (!isRecord(stored) || !('startedAt' in stored) || 'turn' in stored) return stored
  const { startedAt, watch } = stored
  const isUnbroken = isRecord(watch) && (hasJustStarted || watch['runningSince'] === startedAt)
  const turn = isUnbroken
    ? { at: watch['runningSince'], used: watch['banked'] }
    : { at: startedAt, used: 0 }
  return { ...stored, turn }
}

/** Adds turns to the positions in a step of the run: each command but *Resume* began a turn. */
function withTurns(stored: unknown): unknown {
  if (!isRecord(stored) || stored['command'] === 'resume' || !Array.isArray(stored['changes']))
    return stored
  const changes = stored['changes'].map((change: unknown) =>
    isRecord(change) && change['of'] === 'position'
      ? { ...change, is: withTurn(change['is'], true) }
      : change,
  )
  return { ...stored, changes }
}

/** Converts an event to the next version of its type. */
type Upcast = (event: StoredRecord) => StoredRecord

/** Until version 2 a publication was a step of the run, which the console could undo. Old ones can no longer be undone (R8d). */
function upcastPublication(event: StoredRecord): StoredRecord {
  const { step: stored } = event
  if (!isRecord(stored) || stored['command'] !== 'publish') return event
  return { ...event, step: { ...stored, side: 'publication', undo: [] } }
}

/** Until version 3 a step of the run stored the events that undid it, which undid too much. Such a step stays listed, but cannot be undone (R8). */
function upcastStep(event: StoredRecord): StoredRecord {
  const { step: stored } = event
  if (!isRecord(stored) || stored['side'] === 'draft') return event
  const { undo, redo, revision, ...others } = stored
  const newStep =
    stored['side'] === 'publication'
      ? { ...others, undo, lowered: [] }
      : { ...others, desk: 'moderators', changes: null }
  return { ...event, step: newStep }
}

/** The upcasts of event types with more than one version, from version 1 on. */
const EVENT_UPCASTS: ReadonlyMap<unknown, readonly Upcast[]> = new Map([
  // Until version 2 a position did not have its turn, which the upcast of `Position` adds.
  ['positionRestored', [(event) => event]],
  // Until version 2 this event could not change segments.
  ['itemsOrdered', [(event) => event]],
  ['stepTaken', [upcastPublication, upcastStep]],
])

/** Upcasts an event to the newest version of its type; unknown types and versions stay unchanged. */
export function upcastEvent(stored: unknown): unknown {
  if (!isRecord(stored)) return stored
  const { type, v } = stored
  const upcasts = EVENT_UPCASTS.get(type) ?? []
  if (typeof v !== 'number' || v < 1 || v > upcasts.length) return stored
  const event = upcasts.slice(v - 1).reduce((current, upcast) => upcast(current), stored)
  return { ...event, v: upcasts.length + 1 }
}

/**
 * The readers that convert stored entities to their current shape, by schema, as entities have no version. A change of an item, an
 * agenda or a grant needs an entry here; a change of an item also needs one for `Fields`.
 */
export const UPCASTS: ReadonlyMap<z.ZodType, Reader> = new Map<z.ZodType, Reader>([
  [Position, (stored) => withTurn(stored)],
  [RunStep, withTurns],
  [Compensation, upcastEvent],
])
