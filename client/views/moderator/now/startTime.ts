import { clockText, dateIn } from '../../../../shared/time/format.ts'
import { type Instant, MINUTE, plus } from '../../../../shared/time/instant.ts'
import { dateAfter, wallInstant } from '../../../../shared/time/zones.ts'

/** The moment of a clock time HH:MM in a zone that is nearest to `now`, within half a day; null where the clock never shows it. */
export function nearestMoment(time: string, zone: string, now: Instant): Instant | null {
  const today = dateIn(now, zone)
  const found = [-1, 0, 1].flatMap((days) => {
    const wall = wallInstant(dateAfter(today, days), time, zone)
    return wall.ok ? [wall.at] : []
  })
  const [nearest] = found.toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now))
  return nearest ?? null
}

/** Where a typed minute begins before the earliest moment that is possible but holds it, that one: 15:40 stands for 15:40:23. */
export function notBefore(typed: Instant, earliest: Instant | null): Instant {
  if (earliest === null || typed >= earliest) return typed
  return plus(typed, MINUTE) > earliest ? earliest : typed
}

/** A moment as it is typed. */
export function typedTime(at: Instant, zone: string): string {
  return clockText(at, zone)
}
