import type { z } from 'zod'
import { EVENTS } from '../../shared/run/eventSchemas.ts'
import type { ShowEvent } from '../../shared/run/events.ts'
import { jsonIn } from '../parseJson.ts'
import { shapeFault } from './shape.ts'
import { UnreadableEvent } from './unreadable.ts'
import { isRecord, upcast } from './upcast.ts'

const SCHEMAS: ReadonlyMap<unknown, z.ZodType> = new Map(Object.entries(EVENTS))

/** Where an event, or what is inside it, is not as this version writes it; null where it is. */
export function eventFault(event: ShowEvent): string | null {
  return shapeFault(EVENTS[event.type], event, 'exact')
}

/** The names under which an event states what it is: one that we do not know there is a newer program's. */
const ITS_KIND = /(?:^|\.)(?:type|v)$/

/** Returns the event that was stored as a text at `seq`, upcast to this version: no event comes out of a store in another way. Throws an `UnreadableEvent` where it has another shape. */
export function parseEvent(text: string, seq: number): ShowEvent {
  const stored = jsonIn(text)
  if (!isRecord(stored) || typeof stored['type'] !== 'string')
    throw new UnreadableEvent('damaged', seq)
  const schema = SCHEMAS.get(stored['type'])
  const event = upcast(stored)
  const fault = schema === undefined ? 'type' : shapeFault(schema, event)
  if (fault !== null) {
    throw ITS_KIND.test(fault)
      ? new UnreadableEvent('newer', seq)
      : new UnreadableEvent('damaged', seq, undefined, fault)
  }
  // It has the shape; what the schema itself returns lacks what it does not know.
  return event as ShowEvent
}
