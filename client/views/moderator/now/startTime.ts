import { type Instant, MINUTE, plus } from '../../../../shared/time/instant.ts'

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
