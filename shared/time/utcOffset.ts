import { dayNumber } from './days.ts'
import { clockText, dateIn } from './format.ts'
import { type Instant, instant, MINUTE, minuteCeil } from './instant.ts'

/** Returns how many minutes clocks in `zone` are ahead of UTC; NaN if the zone is unknown. */
export function utcOffset(at: Instant, zone: string): number {
  const [hours, minutes] = clockText(at, zone).split(':').map(Number)
  const localMinutes = (dayNumber(dateIn(at, zone)) * 24 + Number(hours)) * 60 + Number(minutes)
  return localMinutes - Math.floor(at / MINUTE)
}

/** Formats an offset: `UTC+8`, `UTC+5:45`, `UTC−3`; empty for NaN. */
export function offsetText(minutes: number): string {
  if (Number.isNaN(minutes)) return ''
  if (minutes === 0) return 'UTC'
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const part = rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`
  return `UTC${minutes > 0 ? '+' : '−'}${hours}${part}`
}

/** Formats the clock time HH:MM at an offset from UTC in minutes. */
export function clockAtOffset(at: Instant, offset: number): string {
  const localMinutes = Math.floor(at / MINUTE) + offset
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${pad(Math.floor(localMinutes / 60) % 24)}:${pad(localMinutes % 60)}`
}

/** A clock change: its time, and the offsets from UTC before and after it, in minutes. */
export type ClockChange = {
  readonly at: Instant
  readonly before: number
  readonly after: number
}

/** Returns the clock change in `zone` after `from` and up to `to`, exact to the minute; null if the offset is the same. */
export function clockChange(from: Instant, to: Instant, zone: string): ClockChange | null {
  const [before, after] = [utcOffset(from, zone), utcOffset(to, zone)]
  if (before === after || Number.isNaN(before)) return null
  let [unchanged, changed] = [from, to]
  while (changed - unchanged > MINUTE) {
    const middle = minuteCeil(instant((unchanged + changed) / 2))
    const at = middle === changed ? instant(middle - MINUTE) : middle
    if (utcOffset(at, zone) === before) unchanged = at
    else changed = at
  }
  return { at: changed, before, after }
}
