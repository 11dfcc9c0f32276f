import { DateTime } from 'luxon'
import { type Instant, instant } from './instant.ts'

/** An instant as ISO 8601 by the clocks of `zone`, with its offset; parts of a second only where there are any. */
export function isoOf(at: Instant, zone: string): string {
  const local = DateTime.fromMillis(at, { zone })
  return local.toISO({ suppressMilliseconds: true }) ?? ''
}

/** The instant of an ISO 8601 time with an offset, or null where it is none. */
export function instantOfIso(text: string): Instant | null {
  const found = DateTime.fromISO(text, { setZone: true })
  const isBound = /(Z|[+-]\d\d:\d\d)$/.test(text)
  return found.isValid && isBound ? instant(found.toMillis()) : null
}
