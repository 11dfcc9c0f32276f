import type { Duration, Instant } from '../../../../shared/time/instant.ts'
import { allottedEnd, boundOf, countdown, type Phase } from '../../../../shared/timing/countdown.ts'
import type { Desk } from '../desk/desk.ts'

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
}

/** The facts at `now`; null while nothing is on. */
export function groundFacts({ show }: Desk, now: Instant): GroundFacts | null {
  const { position } = show.run
  const count = countdown(show, now)
  if (!('phase' in count)) return null
  if (position.status !== 'live' && position.status !== 'paused') return null
  const { phase, allotted, countsUp } = count
  const paused = position.status === 'paused'
  return {
    phase,
    bound: boundOf(count),
    allotted,
    countsUp,
    startedAt: position.startedAt,
    pausedAt: paused ? position.since : null,
    end: paused || countsUp ? null : allottedEnd(count, now),
  }
}
