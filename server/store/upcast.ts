import type { z } from 'zod'
import { Position, RunStep } from '../../shared/run/entitySchemas.ts'
import { Compensation } from '../../shared/run/eventSchemas.ts'
import { isRecord, type Read, type Stored } from './storedReader.ts'

/**
 * Adds to a position when its turn began, where it does not state it (R5b). Without a pause since the start, the stopwatch knows;
 * otherwise that is when the item was first on, as far as is known.
 */
function withTurn(stored: unknown, hasJustStarted = false): unknown {
  if (!isRecord(stored) || !('startedAt' in stored) || 'turn' in stored) return stored
  const { startedAt, watch } = stored
  const isUnbroken = isRecord(watch) && (hasJustStarted || watch['runningSince'] === startedAt)
  const turn = isUnbroken
    ? { at: watch['runningSince'], used: watch['banked'] }
    : { at: startedAt, used: 0 }
  return { ...stored, turn }
}

/** Adds turns to the positions that a step of the run wrote: each command but *Resume* began one. */
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

/** Turns an event of one version into the next. */
type Next = (event: Stored) => Stored

/** Once a publication was a step of the run that the console's undo took back; since version 2 it is one of its own, and those of before stay (R8d). */
function publicationStep(event: Stored): Stored {
  const { step: stored } = event
  if (!isRecord(stored) || stored['command'] !== 'publish') return event
  return { ...event, step: { ...stored, side: 'publication', undo: [] } }
}

/** Until version 3 a step of the run had the events that took it back, which put back more than was its own: it is listed, and stays (R8). */
function changedStep(event: Stored): Stored {
  const { step: stored } = event
  if (!isRecord(stored) || stored['side'] === 'draft') return event
  const { undo, redo, revision, ...others } = stored
  const now =
    stored['side'] === 'publication'
      ? { ...others, undo, lowered: [] }
      : { ...others, desk: 'moderators', changes: null }
  return { ...event, step: now }
}

/** By event type, from version 1 on, what turns an event into one of the next version; all others have one version. */
const VERSIONS: ReadonlyMap<unknown, readonly Next[]> = new Map([
  // Until version 2 a position did not state when its turn began, which is upcast wherever one is stored.
  ['positionRestored', [(event) => event]],
  // Until version 2 it never changed segments.
  ['itemsOrdered', [(event) => event]],
  ['stepTaken', [publicationStep, changedStep]],
])

/** Returns an event as the newest version of its type; one of a type or version we do not know stays as it is. */
export function withVersion(stored: unknown): unknown {
  if (!isRecord(stored)) return stored
  const { type, v } = stored
  const all = VERSIONS.get(type) ?? []
  if (typeof v !== 'number' || v < 1 || v > all.length) return stored
  return { ...all.slice(v - 1).reduce((event, next) => next(event), stored), v: all.length + 1 }
}

/**
 * By its schema, what turns any shape of an entity that was ever stored into that of today, wherever it is stored: an entity has
 * no version of its own. Whoever changes an item, an agenda or what a link gives adds its line, and one for `Fields` of an item.
 */
export const UPCASTS: ReadonlyMap<z.ZodType, Read> = new Map<z.ZodType, Read>([
  [Position, (stored) => withTurn(stored)],
  [RunStep, withTurns],
  [Compensation, withVersion],
])
