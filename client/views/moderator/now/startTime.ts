import { dateIn } from '../../../../shared/time/format.ts'
import { type Instant, MINUTE, plus } from '../../../../shared/time/instant.ts'
import { dateAfter, wallInstant } from '../../../../shared/time/zones.ts'

/** A clock time as people type it (`15:42`, `9.05`, `1542`) as HH:MM; null where it is none. */
export function clockTyped(typed: string): string | null {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.：]?(\d{2})$/.exec(typed.trim()) ?? []
  return minute === '' ? null : `${hour.padStart(2, '0')}:${minute}`
}

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
