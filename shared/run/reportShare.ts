import type { z } from 'zod'
import type { LinkId } from '../agenda/ids.ts'
import { type Duration, HOUR, type Instant } from '../time/instant.ts'
import type * as Schemas from './stateSchema.ts'

/** A link that opens the report: with people's names or without, and until when by the server's time (null: it is kept). */
export type ReportShare = Readonly<z.infer<typeof Schemas.ReportShare>>

/** How long a report is open to who has its link, unless it is kept, in ms. */
export const SHARED_FOR: Duration = 30 * 24 * HOUR

/** Whether a link is one that opens the report, and no longer does at `now` of the server's time. */
export function hasExpired(
  shares: readonly ReportShare[] | undefined,
  link: LinkId,
  now: Instant,
): boolean {
  const until = shares?.find((share) => share.link === link)?.until ?? null
  return until !== null && now >= until
}

/** Whether a link opens the report with people's names; undefined where it does not open it. */
export function opensNames(
  shares: readonly ReportShare[] | undefined,
  link: LinkId,
): boolean | undefined {
  return shares?.find((share) => share.link === link)?.names
}
