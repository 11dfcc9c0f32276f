import { daysBetween } from '../time/days.ts'
import { clockText, dateIn } from '../time/format.ts'
import { type Instant, MINUTE, plus } from '../time/instant.ts'
import { type AgendaResult, checkedAgenda } from './checks.ts'
import { mapTimes } from './fixedTimes.ts'
import { dayOf, homeZone } from './homeZone.ts'
import type { Agenda } from './model.ts'
import { WallClock } from './wallClock.ts'

/** Copies an agenda to another date (YYYY-MM-DD in its home zone) with the same clock times; returns the faults of the copy. */
export function copyToDate(agenda: Agenda, date: string): AgendaResult {
  const zone = homeZone(agenda)
  const from = dayOf(agenda) || date
  const clock = new WallClock(date, zone)
  const moved = mapTimes(agenda, (at: Instant, path) => {
    const days = daysBetween(from, dateIn(at, zone))
    // A clock text has no seconds, so this adds them again.
    return plus(clock.onDay(days, clockText(at, zone), path), at % MINUTE)
  })
  const copy: Agenda = {
    ...moved,
    segments: moved.segments.map((segment) => ({
      ...segment,
      // An item that was added live is planned in the copy (P6).
      items: segment.items.map((item) => ({ ...item, addedLive: false })),
    })),
  }
  return checkedAgenda(copy, clock.faults)
}
