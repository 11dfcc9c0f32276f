/** 1970-01-01 counted from 1 March of the year 0. */
const EPOCH = 719_469
/** Where the figures begin among the signs of a text. */
const ZERO = 48

/** The number that stands in a date from one place to another: asked for at each time on a screen, and so without a text for each part. */
function figure(date: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at += 1) number = number * 10 + date.charCodeAt(at) - ZERO
  return number
}

/** How many days a date (YYYY-MM-DD) lies after 1970-01-01: years begin in March, so that the leap day is a year's last. */
export function dayNumber(date: string): number {
  const m = figure(date, 5, 7)
  const year = figure(date, 0, 4) - (m > 2 ? 0 : 1)
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  const months = Math.floor((153 * ((m + 9) % 12) + 2) / 5)
  return 365 * year + leaps + months + figure(date, 8, 10) - EPOCH
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
