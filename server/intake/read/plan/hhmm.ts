const DAY = 24 * 60

/** Minutes after midnight as `HH:MM`, of the next day too. */
export function hhmm(minutes: number): string {
  const own = ((minutes % DAY) + DAY) % DAY
  return `${String(Math.floor(own / 60)).padStart(2, '0')}:${String(own % 60).padStart(2, '0')}`
}

/** A length in minutes as a person writes it. */
export function inMinutes(minutes: number): string {
  return `${Math.round(minutes * 10) / 10} min`
}

/** Writes minutes after midnight as `h:mm`: an hour of one digit may still be read as one of the afternoon. */
export const clockText = (minutes: number) =>
  `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}`
