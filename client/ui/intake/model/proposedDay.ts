import type { ReadFinding } from '../../../../shared/agenda/reading/reading.ts'

/** How many years ahead a day without a year may lie: farther, and something else is meant. */
const YEARS_AHEAD = 2

/** The day of the week, Monday being 1; null where there is no such day in the calendar. */
function weekdayOf(date: string): number | null {
  const at = new Date(`${date}T12:00:00Z`)
  const isThere = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date)
  return isThere ? at.getUTCDay() || 7 : null
}

/**
 * The day (YYYY-MM-DD) that a text most likely means which names no year: the next from `today` on, on the day of the week
 * that it names. Null for every other finding, and where no such day comes soon.
 */
export function proposedDay({ code, facts }: ReadFinding, today: string): string | null {
  const { month, day, weekday } = facts
  if (code !== 'no-year' || month === undefined || day === undefined) return null
  const behindYear = `-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const first = Number(today.slice(0, 4))
  for (let year = first; year <= first + YEARS_AHEAD; year += 1) {
    const date = `${year}${behindYear}`
    const named = weekdayOf(date)
    const isMeant = named !== null && (weekday === undefined || Number(weekday) === named)
    if (isMeant && date >= today) return date
  }
  return null
}
