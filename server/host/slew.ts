import type { DriftEstimate } from '../../shared/time/driftEstimate.ts'
import { MAX_DRIFT } from '../../shared/time/offsetBounds.ts'

/**
 * How fast an offset goes to where it belongs, in ms per ms: 0.1 ms a second. Screens follow this clock, and are sure that it
 * drifts from theirs by no more than `MOST_DRIFT`, twice what quartz is allowed: half of that is for their own quartz, and half for this.
 * Were it faster, they would be wrong by more than they say until their next exchange, which some make every 45 minutes.
 */
export const SLEW = MAX_DRIFT / 2

/** An offset on its way, in ms: what it is at local time `at`, how it drifts from there in ms per ms, and what it lacks there. */
export type Slew = DriftEstimate & { readonly gap: number }

/** The offset at local time `now`: it drifts as its aim does, and goes there besides. */
export function offsetAt({ offset, at, drift, gap }: Slew, now: number): number {
  const passed = now - at
  const gone = Math.min(SLEW * passed, Math.abs(gap))
  return offset + drift * passed + Math.sign(gap) * gone
}

/** An offset on its way to a course from where it is by then, without a jump; one that is nowhere yet is there at once. */
export function slewTo(slew: Slew | null, aim: DriftEstimate): Slew {
  const offset = slew === null ? aim.offset : offsetAt(slew, aim.at)
  return { ...aim, offset, gap: aim.offset - offset }
}
