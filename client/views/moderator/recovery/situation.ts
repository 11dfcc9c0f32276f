import { type Instant, MINUTE } from '../../../../shared/time/instant.ts'
import type { Landing } from '../../../../shared/timing/landing.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import { type Recovery, recovery } from '../../../../shared/timing/recovery/recovery.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'

/** The ways to land as they were worked out at one moment: they stay as they are while they are read. */
export type Situation = {
  readonly at: Instant
  readonly lands: Landing
  readonly recovery: Recovery
}

/** The ways to land at `now`; null before publication and after the end. */
export function situationAt(
  { show }: Pick<ConsoleContext, 'show'>,
  now: Instant,
): Situation | null {
  const found = recovery(show, now)
  const moment = momentOf(show, now)
  return found === null || moment === null
    ? null
    : { at: now, lands: moment.lands, recovery: found }
}

/** By how many displayed minutes the landing has become later since (negative: earlier). */
export function laterBy(situation: Situation, lands: Landing): number {
  return Math.round((lands.end - situation.lands.end) / MINUTE)
}
