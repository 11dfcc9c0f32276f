import { type Instant, MINUTE } from '../../../../shared/time/instant.ts'
import type { Landing } from '../../../../shared/timing/landing.ts'
import { type MissedStop, missedStop } from '../../../../shared/timing/missedStop.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import { type Recovery, recovery } from '../../../../shared/timing/recovery/recovery.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'

/** The options calculated at one moment; they stay while they are read. */
export type Situation = {
  readonly at: Instant
  readonly lands: Landing
  /** The stop that is missed by the most; null if all are met. */
  readonly missed: MissedStop | null
  readonly recovery: Recovery
}

/** Returns the options at `now`; null before publication and after the end. */
export function situationAt(
  { show }: Pick<ConsoleContext, 'show'>,
  now: Instant,
): Situation | null {
  const found = recovery(show, now)
  const moment = momentOf(show, now)
  return found === null || moment === null
    ? null
    : {
        at: now,
        lands: moment.lands,
        missed: missedStop(moment.line, moment.lands),
        recovery: found,
      }
}

/** Returns by how many displayed minutes the show ends later than then (negative: earlier). */
export function laterBy(situation: Situation, lands: Landing): number {
  return Math.round((lands.end - situation.lands.end) / MINUTE)
}
