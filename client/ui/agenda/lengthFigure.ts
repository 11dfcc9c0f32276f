import { digits, spentSeconds } from '../../../shared/time/format.ts'
import { type Duration, MINUTE } from '../../../shared/time/instant.ts'
import { minutesFigure } from '../../i18n/spans.ts'

const HALF: Duration = MINUTE / 2

/** Whether a length is shown in minutes: in whole or half ones. */
export function isInMinutes(length: Duration): boolean {
  return length % HALF === 0
}

/** A length without its unit, the same on every screen: whole minutes and halves (`16`, `16½`), others as m:ss. */
export function lengthFigure(length: Duration): string {
  return isInMinutes(length) ? minutesFigure(length / MINUTE) : digits(spentSeconds(length))
}

/** A typed `½` as the decimals that numbers are read with: `16½` is `16.5`. */
export function withDecimals(typed: string): string {
  return typed.replace(/(\d*)\s*½/, (_, whole: string) => `${whole === '' ? '0' : whole}.5`)
}
