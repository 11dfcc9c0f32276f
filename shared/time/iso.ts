import { DateTime } from 'luxon'
import { type Instant, instant } from './instant.ts'

/** An instant as ISO 8601 by the clocks of `zone`, with its offset; parts of a second only where there are any. */
export function isoOf(at: Instant, zone: string): string {
  const local = DateTime.fromMillis(at, { zone })
  return local.toISO({ suppressMilliseconds: true }) ?? ''
}

/** What ends an ISO 8601 time that is bound to UTC. The name of a zone does not: what reads it keeps each it was ever given. */
const BOUND = /^[^[\]]*(Z|[+-]\d\d:\d\d)$/

/** The instant of an ISO 8601 time with an offset, or null where it is none. */
export function instantOfIso(text: string): Instant | null {
  if (!BOUND.test(text)) return null
  const found = DateTime.fromISO(text, { setZone: true })
  return found.isValid ? instant(found.toMillis()) : null
}
