import { EVENTS } from '../../shared/run/schemas.ts'
import type { Envelope, EventType, ShowEvent } from '../../shared/run/state.ts'
import { jsonIn } from '../parseText.ts'
import { createReader, isRecord, ShapeMismatch } from './storedReader.ts'
import { UnreadableEvent } from './storeFaults.ts'
import { UPCASTS, upcastEvent } from './upcast.ts'

/** A row of an event table, with the event as JSON. */
export type EventRow = Omit<Envelope, 'commandId' | 'event'> & {
  readonly command_id: string
  readonly event: string
}

/** Returns the event of a row, upcast to this version; throws an `UnreadableEvent` if it cannot be read. */
export function envelopeOf({ command_id: commandId, event, ...row }: EventRow): Envelope {
  return { ...row, commandId, event: parseEvent(event, row.seq) }
}

const read = createReader(UPCASTS)
const readExactly = createReader(new Map(), true)

/** The fields that identify the kind of an event; an unknown value there was written by a newer version. */
const KIND_FIELDS: readonly unknown[] = ['type', 'v']

const isType = (type: string): type is EventType => Object.hasOwn(EVENTS, type)

/** Returns the path at which an event differs from the form that this version writes, or null. */
export function eventFault(event: ShowEvent): string | null {
  try {
    readExactly(EVENTS[event.type], event)
    return null
  } catch (error) {
    if (error instanceof ShapeMismatch) return error.path.join('.')
    throw error
  }
}

/** Parses the stored event at `seq`, upcast to this version; throws an `UnreadableEvent` if it has another shape. Stores return events only through this. */
export function parseEvent(text: string, seq: number): ShowEvent {
  const stored = jsonIn(text)
  const type = isRecord(stored) ? stored['type'] : null
  if (typeof type !== 'string') throw new UnreadableEvent('damaged', seq)
  if (!isType(type)) throw new UnreadableEvent('newer', seq)
  try {
    return read(EVENTS[type], upcastEvent(stored)) as ShowEvent
  } catch (error) {
    if (!(error instanceof ShapeMismatch)) throw error
    const why = KIND_FIELDS.includes(error.path.at(-1)) ? 'newer' : 'damaged'
    throw new UnreadableEvent(why, seq, error)
  }
}
