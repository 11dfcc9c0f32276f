import { type Duration, MINUTE } from '../../../../shared/time/instant.ts'
import { minutesText } from '../agenda/rows.ts'

/** Minutes of a length in figures, a half as ½; anything finer with one decimal. */
export function halvesText(length: Duration): string {
  const whole = Math.floor(length / MINUTE)
  if (length - whole * MINUTE !== MINUTE / 2) return minutesText(length)
  return whole === 0 ? '½' : `${whole}½`
}
