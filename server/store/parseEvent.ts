import { EVENTS } from '../../shared/run/eventSchemas.ts'
import type { EventType, ShowEvent } from '../../shared/run/events.ts'
import { jsonIn } from '../parseJson.ts'
import { isRecord, OtherShape, readerWith } from './storedReader.ts'
import { UnreadableEvent } from './unreadable.ts'
import { UPCASTS, withVersion } from './upcast.ts'

const read = readerWith(UPCASTS)
const readExactly = readerWith(new Map(), true)

/** The names under which an event states what it is: one that we do not know there is a newer program's. */
const ITS_KIND: readonly unknown[] = ['type', 'v']

const isType = (type: string): type is EventType => Object.hasOwn(EVENTS, type)

/** Where an event, or what is inside it, is not as this version writes it; null where it is. */
export function eventFault(event: ShowEvent): string | null {
  try {
    readExactly(EVENTS[event.type], event)
    return null
  } catch (error) {
    if (error instanceof OtherShape) return error.path.join('.')
    throw error
  }
}

/** Returns the event that was stored as a text at `seq`, upcast to this version: no event comes out of a store in another way. Throws an `UnreadableEvent` where it has another shape. */
export function parseEvent(text: string, seq: number): ShowEvent {
  const stored = jsonIn(text)
  const type = isRecord(stored) ? stored['type'] : null
  if (typeof type !== 'string') throw new UnreadableEvent('damaged', seq)
  if (!isType(type)) throw new UnreadableEvent('newer', seq)
  try {
    // It has the shape of its schema.
    return read(EVENTS[type], withVersion(stored)) as ShowEvent
  } catch (error) {
    if (!(error instanceof OtherShape)) throw error
    const why = ITS_KIND.includes(error.path.at(-1)) ? 'newer' : 'damaged'
    throw new UnreadableEvent(why, seq, error)
  }
}
