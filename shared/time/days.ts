/** 1970-01-01, counted in days from 1 March of year 0. */
const EPOCH_DAY = 719_469
const CODE_OF_ZERO = 48

/** Reads a number from a date's digits. Makes no substring, because screens call it for every time that they show. */
function digitsAt(date: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at += 1) number = number * 10 + date.charCodeAt(at) - CODE_OF_ZERO
  return number
}

/** Returns the number of days from 1970-01-01 to a date (YYYY-MM-DD). Years begin in March here, so that a leap day ends the year. */
export function dayNumber(date: string): number {
  const month = digitsAt(date, 5, 7)
  const year = digitsAt(date, 0, 4) - (month > 2 ? 0 : 1)
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  const months = Math.floor((153 * ((month + 9) % 12) + 2) / 5)
  return 365 * year + leaps + months + digitsAt(date, 8, 10) - EPOCH_DAY
}

/** Returns the number of days from `from` to `to` (both YYYY-MM-DD); negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return from === to ? 0 : dayNumber(to) - dayNumber(from)
}

/** Formats a difference in days as a mark after a clock time: `+1`, `−1`; empty for the same day. */
export function dayMark(days: number): string {
  if (days === 0) return ''
  return days > 0 ? `+${days}` : `−${-days}`
}
