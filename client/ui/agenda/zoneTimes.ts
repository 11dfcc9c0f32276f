import { clockText } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'

/** A clock time HH:MM in one of a show's zones. */
export type ZoneTime = { readonly zone: string; readonly text: string }

/** A clock time in every zone as part of a sentence: `15:55 / 09:55`. */
export function timesText(times: readonly ZoneTime[]): string {
  return times.map(({ text }) => text).join(' / ')
}

/** The minute that `at` lies in, on the clocks of all zones of the agenda; its home zone comes first. */
export function zoneTimes(
  at: Instant,
  { zones }: { readonly zones: readonly string[] },
): readonly ZoneTime[] {
  return zones.map((zone) => ({ zone, text: clockText(at, zone) }))
}

/** What tells a moment on the clocks that one reader goes by, their own first. */
export type TimesOf = (at: Instant) => readonly ZoneTime[]

/** A moment on the first of them, where one clock is enough. */
export function firstTime(times: TimesOf, at: Instant): string {
  return times(at)[0]?.text ?? ''
}
