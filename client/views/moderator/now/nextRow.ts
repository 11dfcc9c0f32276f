import { type Instant, minuteFloor } from '../../../../shared/time/instant.ts'
import type { Row } from '../../../../shared/timing/row.ts'
import { timeline } from '../../../../shared/timing/timeline.ts'
import type { Desk } from '../desk/desk.ts'

/** The next row with its times to the minute, so that it changes only when what is shown does. */
export function nextRow({ show }: Desk, now: Instant): Row | null {
  const row = timeline(show, now)?.next ?? null
  if (row === null || row.projected === null) return row
  const { start, end } = row.projected
  return { ...row, projected: { start: minuteFloor(start), end: minuteFloor(end) } }
}
