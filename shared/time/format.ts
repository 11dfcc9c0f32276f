import { dial } from './dials.ts'
import { type Duration, type Instant, SECOND } from './instant.ts'

/** Stands for a clock time in a zone that this machine does not know. */
const UNKNOWN = '--:--'

/** The clock time HH:MM in `zone`, the minute that `at` lies in; dashes where the zone is not known here. */
export function clockText(at: Instant, zone: string): string {
  return dial('minutes', zone)?.format(at) ?? UNKNOWN
}

/** The clock time HH:MM:SS in `zone`, the second that `at` lies in; dashes where the zone is not known here. */
export function clockSecondsText(at: Instant, zone: string): string {
  return dial('seconds', zone)?.format(at) ?? UNKNOWN
}

/** The date (YYYY-MM-DD) in `zone` at an instant; empty where the zone is not known here. */
export function dateIn(at: Instant, zone: string): string {
  return dial('days', zone)?.format(at) ?? ''
}

/** Cities as they are written now, where names of zones, or what browsers still file them under, have it otherwise. */
const WRITTEN: Readonly<Record<string, string>> = {
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

/** The city a zone is named after: `Asia/Shanghai` gives Shanghai. */
export function cityOf(zone: string): string {
  const city = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
  return WRITTEN[city] ?? city
}

/** Whole seconds as m:ss, or h:mm:ss from an hour on. */
export function digits(seconds: number): string {
  const h = Math.floor(seconds / 3600)
  const m = Math.floor((seconds % 3600) / 60)
  const s = String(seconds % 60).padStart(2, '0')
  return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${s}` : `${m}:${s}`
}

/** Whole seconds of remaining time: part of a second still counts (T5). */
export function remainingSeconds(ms: Duration): number {
  return Math.ceil(ms / SECOND)
}

/** Whole seconds of time spent or over: part of a second does not count yet (T5). */
export function spentSeconds(ms: Duration): number {
  return Math.floor(ms / SECOND)
}
