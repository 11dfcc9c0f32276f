import { untilOf } from '../../agenda/plan.ts'
import type { Duration } from '../../time/instant.ts'
import { HALF_MINUTE } from './outcome.ts'
import type { RemainingRow } from './remainingShow.ts'

/** The largest share of a protected item's planned length that may be taken if its people are asked (V1). */
const ASKED_SHARE = 2 / 5

/** Returns the whole half-minutes that a row has left above `floor` ms of its allotted time; a cut always leaves some of it (V1). */
function halfMinutesAbove({ row, left }: RemainingRow, floor: Duration): number {
  const least = Math.max(0, floor - row.spent)
  const most = Math.min(Math.floor((left - least) / HALF_MINUTE), Math.ceil(left / HALF_MINUTE) - 1)
  return Math.max(0, most)
}

/** Returns whether a row may be cut only if its people are asked: it is protected, or has no least (P3, V1). */
export function isProtected({ row }: RemainingRow): boolean {
  const { slimming, planned } = row.item
  return slimming === null || slimming.least >= planned
}

/** Returns the most half-minutes that may be taken from a row without asking (V1). */
export function maxCut(one: RemainingRow): number {
  const { slimming, planned } = one.row.item
  return halfMinutesAbove(one, slimming === null ? planned : slimming.least)
}

/** Returns the most half-minutes that may be taken from a protected row if its people are asked (V1); 0 for others. */
export function maxAskedCut(one: RemainingRow): number {
  if (!isProtected(one)) return 0
  const { planned } = one.row.item
  return Math.max(maxCut(one), halfMinutesAbove(one, Math.ceil(planned * (1 - ASKED_SHARE))))
}

/** Returns the share of its allotted time that a row loses, 0 to 1 (V3). */
export function shareOf({ row }: RemainingRow, halfMinutes: number): number {
  return row.allotted === 0 ? 0 : (halfMinutes * HALF_MINUTE) / row.allotted
}

/** Returns the half-minutes by which a row is shorter than planned; 0 if it lasts until a clock time (V4, R13). */
export function lostHalfMinutes({ row }: RemainingRow): number {
  if (untilOf(row.item) !== null) return 0
  return Math.max(0, Math.floor((row.item.planned - row.allotted) / HALF_MINUTE))
}
