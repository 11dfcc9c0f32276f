import { untilOf } from '../../agenda/ends.ts'
import type { Duration } from '../../time/instant.ts'
import type { ComingRow } from './coming.ts'
import { HALF_MINUTE } from './outcome.ts'

/** How much of a protected item's planned length an option that asks may take in all (V1). */
const ASKED_SHARE = 2 / 5

/** Whole half-minutes of what a row has left beyond `floor` ms of its allotted time; something of it always stays (V1). */
function beyond({ row, left }: ComingRow, floor: Duration): number {
  const least = Math.max(0, floor - row.spent)
  const most = Math.min(Math.floor((left - least) / HALF_MINUTE), Math.ceil(left / HALF_MINUTE) - 1)
  return Math.max(0, most)
}

/** Whether a row gives nothing unless it is asked: it is protected, or what it may give is not known (P3, V1). */
export function isProtected({ row }: ComingRow): boolean {
  const { slimming, planned } = row.item
  return slimming === null || slimming.least >= planned
}

/** The most half-minutes that may be taken from a row: what it has beyond its least (V1). */
export function mostTakable(one: ComingRow): number {
  const { slimming, planned } = one.row.item
  return beyond(one, slimming === null ? planned : slimming.least)
}

/** The most half-minutes that may be taken from a row which is asked: up to two fifths of a protected item's planned length in all (V1). */
export function mostAsked(one: ComingRow): number {
  if (!isProtected(one)) return 0
  const { planned } = one.row.item
  return Math.max(mostTakable(one), beyond(one, Math.ceil(planned * (1 - ASKED_SHARE))))
}

/** The part of its allotted time that a row loses by some half-minutes, 0 to 1 (V3). */
export function shareOf({ row }: ComingRow, halfMinutes: number): number {
  return row.allotted === 0 ? 0 : (halfMinutes * HALF_MINUTE) / row.allotted
}

/** What a row lost against its planned length, in half-minutes: nothing where it lasts until a clock time (V4, R13). */
export function lostBy({ row }: ComingRow): number {
  if (untilOf(row.item) !== null) return 0
  return Math.max(0, Math.floor((row.item.planned - row.allotted) / HALF_MINUTE))
}
