import { digits, remainingSeconds, spentSeconds } from '../../../shared/time/format.ts'
import { HOUR, type Instant } from '../../../shared/time/instant.ts'

/** Further ahead than this a day and a time say more than figures. */
const FAR = 10 * HOUR

/** How long it is to the planned start, or how long that has passed; null where it is far from now. */
export type UntilStart = { readonly as: 'startsIn' | 'startDue'; readonly text: string }

/** What the console shows before the start in place of a countdown: whole seconds, of which a part still counts until then. */
export function untilStart(start: Instant, now: Instant): UntilStart | null {
  const left = start - now
  if (Math.abs(left) >= FAR) return null
  return left > 0
    ? { as: 'startsIn', text: digits(remainingSeconds(left)) }
    : { as: 'startDue', text: digits(spentSeconds(-left)) }
}
