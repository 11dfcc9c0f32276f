import { DateTime, FixedOffsetZone } from 'luxon'
import { HOUR, type Instant, MINUTE, plus } from '../../../shared/time/instant.ts'
import { clockChange, utcOffset } from '../../../shared/time/utcOffset.ts'

/** How far before and after the entries the clock changes are listed. */
const AROUND = 366 * 24 * HOUR

/** Clocks change at most once in this time. */
const STEP = 10 * 24 * HOUR

/** Returns the component of a zone, with every clock change from a year before `from` to a year after `to`. */
export function vtimezone(zone: string, from: Instant, to: Instant): string {
  const [first, last] = [plus(from, -AROUND), plus(to, AROUND)]
  const offset = utcOffset(first, zone)
  const changes = [{ at: first, before: offset, after: offset }]
  for (let at = first; at < last; at = plus(at, STEP)) {
    const change = clockChange(at, plus(at, STEP), zone)
    if (change !== null) changes.push(change)
  }
  const parts = changes.flatMap(({ at, before, after }) => {
    const kind = DateTime.fromMillis(at, { zone }).isInDST ? 'DAYLIGHT' : 'STANDARD'
    return [
      `BEGIN:${kind}`,
      // A clock change is stated in the local time before it.
      `DTSTART:${new Date(at + before * MINUTE).toISOString().replace(/[-:]|\..*/g, '')}`,
      `TZOFFSETFROM:${offsetText(before)}`,
      `TZOFFSETTO:${offsetText(after)}`,
      `END:${kind}`,
    ]
  })
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...parts, 'END:VTIMEZONE'].join('\r\n')
}

/** Formats an offset in minutes: `+0800`. */
function offsetText(minutes: number): string {
  return FixedOffsetZone.instance(minutes).formatOffset(0, 'techie')
}
