import { dateIn } from '../../../../shared/time/format.ts'
import { HOUR, type Instant, MINUTE, plus } from '../../../../shared/time/instant.ts'
import { wallNear } from '../../../../shared/time/zones.ts'

/** A clock time as people type it (`15:42`, `9.05`, `1542`) as HH:MM; null where it is none. */
export function clockTyped(typed: string): string | null {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.：]?(\d{2})$/.exec(typed.trim()) ?? []
  return minute === '' ? null : `${hour.padStart(2, '0')}:${minute}`
}

/** Where a typed minute begins before the earliest moment that is possible but holds it, that one: 15:40 stands for 15:40:23. */
export function notBefore(typed: Instant, earliest: Instant | null): Instant {
  if (earliest === null || typed >= earliest) return typed
  return plus(typed, MINUTE) > earliest ? earliest : typed
}

/** Returns the moment that a typed time (HH:MM) means: the nearest one, or the one later today where the nearest is too early (Z4); null where clocks go forward over it. */
export function momentTyped(
  time: string,
  zone: string,
  { now, earliest }: { readonly now: Instant; readonly earliest: Instant | null },
): Instant | null {
  const nearest = wallNear(time, zone, now)
  if (nearest === null || earliest === null || notBefore(nearest, earliest) >= earliest)
    return nearest
  const next = wallNear(time, zone, plus(now, 12 * HOUR))
  return next !== null && dateIn(next, zone) === dateIn(now, zone) ? next : nearest
}
