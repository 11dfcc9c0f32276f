import { z } from 'zod'
import { placedZone } from '../time/dials.ts'
import { type Duration, HOUR, type Instant as InstantType } from '../time/instant.ts'
import { ZONE_NAME_LIMIT } from '../time/zoneNames.ts'

/** An instant in messages and storage: whole epoch milliseconds between 1970 and 2286. */
export const Instant = z
  .int()
  .min(0)
  .max(9_999_999_999_999)
  .transform((ms) => ms as InstantType)

/** The maximum length of an item or a segment. */
const LENGTH_LIMIT: Duration = 24 * HOUR

/** A length in whole milliseconds, up to a day. */
export const Length = z.int().min(0).max(LENGTH_LIMIT)

/** An IANA time zone such as `Asia/Shanghai`, normalised to one name; abbreviations such as CEST are refused. */
export const Zone = z
  .string()
  .max(ZONE_NAME_LIMIT)
  .transform((name, context) => {
    const zone = placedZone(name)
    if (zone !== null) return zone
    context.addIssue('an IANA time zone such as Europe/Berlin')
    return z.NEVER
  })
