import { DateTime } from 'luxon'
import { type Instant, instant } from './instant.ts'

/** Formats an instant as ISO 8601 in `zone` with its offset; milliseconds only if there are any. */
export function isoOf(at: Instant, zone: string): string {
  const local = DateTime.fromMillis(at, { zone })
  return local.toISO({ suppressMilliseconds: true }) ?? ''
}

/** An ISO 8601 time that ends in an offset. Zone names are refused: luxon caches every name it parses. */
const WITH_OFFSET = /^[^[\]]*(Z|[+-]\d\d:\d\d)$/

/** Parses an ISO 8601 time with an offset; null for other texts. */
export function instantOfIso(text: string): Instant | null {
  if (!WITH_OFFSET.test(text)) return null
  const found = DateTime.fromISO(text, { setZone: true })
  return found.isValid ? instant(found.toMillis()) : null
}
