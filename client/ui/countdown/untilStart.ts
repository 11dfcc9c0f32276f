import { digits, remainingSeconds, spentSeconds } from '../../../shared/time/format.ts'
import { HOUR, type Instant } from '../../../shared/time/instant.ts'

/** The longest time for which a countdown is clearer than a day and a time, in ms. */
const FAR = 10 * HOUR

/** The time until the planned start, or since it has passed; null if it is far from now. */
export type UntilStart = { readonly as: 'startsIn' | 'startDue'; readonly text: string }

/** Returns the text that the console shows before the start, instead of a countdown. */
export function untilStart(start: Instant, now: Instant): UntilStart | null {
  const left = start - now
  if (Math.abs(left) >= FAR) return null
  return left > 0
    ? { as: 'startsIn', text: digits(remainingSeconds(left)) }
    : { as: 'startDue', text: digits(spentSeconds(-left)) }
}
