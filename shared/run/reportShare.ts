import type { z } from 'zod'
import type { LinkId } from '../agenda/ids.ts'
import { type Duration, HOUR, type Instant } from '../time/instant.ts'
import type * as Schemas from './schemas.ts'

/** A link to the report: with people's names or without, and its end in server time (null: none). */
export type ReportShare = Readonly<z.infer<typeof Schemas.ReportShare>>

/** How long a link to the report is open, unless it is permanent, in ms. */
export const SHARE_TIME: Duration = 30 * 24 * HOUR

/** Returns whether a link to the report has expired at `now`, in server time. */
export function hasExpired(
  shares: readonly ReportShare[] | undefined,
  link: LinkId,
  now: Instant,
): boolean {
  const until = shares?.find((share) => share.link === link)?.until ?? null
  return until !== null && now >= until
}

/** Returns whether a link opens the report with people's names; undefined if it does not open it. */
export function showsNames(
  shares: readonly ReportShare[] | undefined,
  link: LinkId,
): boolean | undefined {
  return shares?.find((share) => share.link === link)?.names
}
