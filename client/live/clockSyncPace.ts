import type { Grant } from '../../shared/run/grant.ts'
import { has } from '../../shared/run/roles.ts'
import { MINUTE } from '../../shared/time/instant.ts'
import { MAX_DRIFT } from '../../shared/time/offsetBounds.ts'
import { IN_SYNC_ERROR } from './liveState.ts'

/** How often clock stamps are exchanged: a burst, then pauses that grow with the time for which the clock is known. */
export type Pace = {
  /** The number of exchanges in a burst. */
  readonly burst: number
  /** A pause as a fraction of the time for which the clock is known. */
  readonly fraction: number
  /** The shortest and the longest pause, in ms. */
  readonly min: number
  readonly max: number
}

/** The pace of the few screens that show seconds: they know the time within seconds and their drift within minutes. */
export const EXACT: Pace = { burst: 20, fraction: 1 / 100, min: 2_000, max: 15_000 }

/**
 * The pace of screens that show minutes only. There may be thousands, and an exchange costs the server as much as a hundred
 * deliveries. At the end of the longest pause the clock is right within 0.8 s, and within 15 ms on steady networks.
 */
export const CALM: Pace = { burst: 6, fraction: 1, min: 1_000, max: 2_700_000 }

/** The pause between two exchanges of a burst, in ms. */
const BURST_GAP = 120

/** Returns the pace for a grant. */
export function paceOf(grant: Pick<Grant, 'roles'> | null): Pace {
  return grant !== null && has(grant, 'seconds') ? EXACT : CALM
}

/** Returns the pause (ms) after `count` exchanges, with a clock known for `knownFor` ms, and whether the burst continues. */
export function pauseAfter(count: number, knownFor: number, { burst, fraction, min, max }: Pace) {
  if (count < burst) return { ms: BURST_GAP, isBursting: true }
  return { ms: Math.min(Math.max(knownFor * fraction, min), max), isBursting: false }
}

/** The fraction of the time in sync that may pass before the next exchange, so that one may fail. */
const SAFE_FRACTION = 0.9

/**
 * Shortens a pause (ms) so that a clock with this error (ms) stays in sync until its end. A pause of a minute is never
 * shortened: more exchanges do not make a slow network faster.
 */
export function pauseInSync(pause: number, error: number): number {
  const inSyncFor = Math.max(0, IN_SYNC_ERROR - error) / MAX_DRIFT
  return Math.min(pause, Math.max(MINUTE, SAFE_FRACTION * inSyncFor))
}
