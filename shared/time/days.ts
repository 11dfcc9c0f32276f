/** 1970-01-01 counted from 1 March of the year 0. */
const EPOCH = 719_469

/** How many days a date (YYYY-MM-DD) lies after 1970-01-01: years begin in March, so that the leap day is a year's last. */
export function dayNumber(date: string): number {
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number)
  const year = m > 2 ? y : y - 1
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  const months = Math.floor((153 * ((m + 9) % 12) + 2) / 5)
  return 365 * year + leaps + months + d - EPOCH
}

/** How many days `to` lies after `from` (both YYYY-MM-DD); negative when before. */
export function daysBetween(from: string, to: string): number {
  return from === to ? 0 : dayNumber(to) - dayNumber(from)
}

/** Days before or after as they stand behind a clock time: `+1`, `−1`; nothing on the same day. */
export function dayMark(days: number): string {
  if (days === 0) return ''
  return days > 0 ? `+${days}` : `−${-days}`
}
