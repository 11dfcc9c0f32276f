import { type AutomaticEnd, comingEnd } from '../../../../shared/run/automaticEnd.ts'
import { untilWith } from '../../../../shared/run/lookup.ts'
import type { Duration, Instant } from '../../../../shared/time/instant.ts'
import { boundOf, type Phase } from '../../../../shared/timing/countdown.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'

/** What the words below the rule tell of an item that is on, and nothing that changes with each second; lengths in ms. */
export type GroundFacts = {
  readonly phase: Phase
  /** Time left at which this phase began. */
  readonly bound: Duration
  readonly allotted: Duration
  readonly startedAt: Instant
  readonly pausedAt: Instant | null
  /** When it ends, or was to end, by its allotted time; null where it has no length, or stands still. */
  readonly end: Instant | null
  readonly countsUp: boolean
  /** Until when it lasts whatever is pressed, but for what it is given; null where it lasts as long as it is allotted (R13). */
  readonly until: Instant | null
  /** What happens by itself at its end; null where it holds. */
  readonly does: AutomaticEnd | null
}

/** The facts at `now`; null while nothing is on. */
export function groundFacts({ show }: ConsoleContext, now: Instant): GroundFacts | null {
  const moment = momentOf(show, now)
  const startedAt = moment?.on?.actual?.start
  if (moment === null || startedAt === undefined) return null
  const { count, pausedSince, until } = moment
  if (!('phase' in count)) return null
  const { phase, allotted, countsUp } = count
  return {
    phase,
    bound: boundOf(count),
    allotted,
    countsUp,
    startedAt,
    pausedAt: pausedSince,
    end: pausedSince === null ? until : null,
    until: moment.on === null ? null : untilWith(moment.on, moment.on.item),
    does: comingEnd(show, now)?.does ?? null,
  }
}
