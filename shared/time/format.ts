import { dial } from './dials.ts'
import { type Duration, type Instant, SECOND } from './instant.ts'

const UNKNOWN = '--:--'

/** Formats the clock time HH:MM in `zone`, rounded down; dashes if the zone is unknown. */
export function clockText(at: Instant, zone: string): string {
  return dial('minutes', zone)?.format(at) ?? UNKNOWN
}

/** Formats the clock time HH:MM:SS in `zone`, rounded down; dashes if the zone is unknown. */
export function clockSecondsText(at: Instant, zone: string): string {
  return dial('seconds', zone)?.format(at) ?? UNKNOWN
}

/** Formats the date (YYYY-MM-DD) in `zone`; empty if the zone is unknown. */
export function dateIn(at: Instant, zone: string): string {
  return dial('days', zone)?.format(at) ?? ''
}

/** Current spellings of cities that zone names spell in an older way. */
const CURRENT_SPELLING: Readonly<Record<string, string>> = {
  Asmera: 'Asmara',
  Calcutta: 'Kolkata',
  'Coral Harbour': 'Atikokan',
  Enderbury: 'Kanton',
  Faeroe: 'Faroe',
  Godthab: 'Nuuk',
  Katmandu: 'Kathmandu',
  Kiev: 'Kyiv',
  Ponape: 'Pohnpei',
  Rangoon: 'Yangon',
  Saigon: 'Ho Chi Minh',
  'Sao Paulo': 'São Paulo',
  Truk: 'Chuuk',
}

/** Returns the city in a zone's name: `Asia/Shanghai` gives Shanghai. */
export function cityOf(zone: string): string {
  const city = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
  return CURRENT_SPELLING[city] ?? city
}

/** Formats whole seconds as m:ss, or h:mm:ss from an hour on. */
export function digits(seconds: number): string {
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const rest = String(seconds % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

/** Formats a difference of lengths as m:ss with its sign; no sign for less than a second. */
export function signedDigits(by: Duration): string {
  const seconds = spentSeconds(Math.abs(by))
  if (seconds === 0) return digits(0)
  return `${by > 0 ? '+' : '−'}${digits(seconds)}`
}

/** Returns whole seconds of time left, rounded up (T5). */
export function remainingSeconds(ms: Duration): number {
  return Math.ceil(ms / SECOND)
}

/** Returns whole seconds of spent time or overrun, rounded down (T5). */
export function spentSeconds(ms: Duration): number {
  return Math.floor(ms / SECOND)
}
