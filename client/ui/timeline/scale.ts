import {
  type Duration,
  type Instant,
  instant,
  latestOf,
  MINUTE,
  plus,
  type Span,
} from '../../../shared/time/instant.ts'
import type { Picture } from '../../../shared/timing/timelinePicture.ts'

/** The parts of a show that can be visible. */
export const ZOOMS = ['whole', 'fromNow', 'half'] as const
export type Zoom = (typeof ZOOMS)[number]

/** The visible time before now, in ms. */
const TIME_BEFORE_NOW = 5 * MINUTE

/** The free margin at both ends of the axis: a fraction of it, and a minimum in ms, so that nothing is on the edge. */
const MARGIN = 0.012
const MIN_MARGIN = 2 * MINUTE

/** Returns the part of the time that a picture shows. */
export function windowOf(
  { from, to, now }: Pick<Picture, 'from' | 'to' | 'now'>,
  zoom: Zoom,
): Span {
  const start = latestOf(from, plus(now, -TIME_BEFORE_NOW))
  if (zoom === 'half') return { start, end: plus(start, 30 * MINUTE) }
  // A show that is over, or nearly, is shown as a whole.
  const first = zoom === 'whole' || to - start < 2 * TIME_BEFORE_NOW ? from : start
  const margin = Math.max(MIN_MARGIN, Math.round((to - first) * MARGIN))
  return { start: plus(first, -margin), end: plus(to, margin) }
}

/** Returns the place of a moment in a window, from 0 to 1; outside of that range if it is outside. */
export function partOf({ start, end }: Span, at: Instant): number {
  return (at - start) / Math.max(1, end - start)
}

/** Returns the place of a moment in a window as a length of CSS. */
export function percentOf(window: Span, at: Instant): string {
  return `${(100 * partOf(window, at)).toFixed(3)}%`
}

/** The possible distances between the times of an axis, in minutes. */
const STEPS = [5, 10, 15, 30, 60, 120, 240, 720, 1440]

/** The minimum distance of two times on an axis, in px. */
const MIN_DISTANCE = 66

/** Returns the times on an axis of this width (px): full steps of the clock, as close as they are readable. */
export function ticksOf({ start, end }: Span, width: number): readonly Instant[] {
  const perMinute = (width * MINUTE) / Math.max(1, end - start)
  const minutes = STEPS.find((step) => step * perMinute >= MIN_DISTANCE) ?? 1440
  const step: Duration = minutes * MINUTE
  const ticks: Instant[] = []
  for (let at = Math.ceil(start / step) * step; at <= end; at += step) ticks.push(instant(at))
  return ticks
}
