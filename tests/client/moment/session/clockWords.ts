const FORMS = new Map<string, Intl.DateTimeFormat>()

/** The clock of a zone at a second of the epoch, HH:MM or HH:MM:SS; by the runtime's own zones, not the project's. */
export function clockAt(second: number, zone: string, as: 'minute' | 'second' = 'minute'): string {
  const key = `${zone} ${as}`
  const form =
    FORMS.get(key) ??
    new Intl.DateTimeFormat('en-GB', {
      hour: '2-digit',
      minute: '2-digit',
      ...(as === 'second' ? { second: '2-digit' } : {}),
      hourCycle: 'h23',
      timeZone: zone,
    })
  FORMS.set(key, form)
  return form.format(second * 1_000)
}

/** Seconds as digits, m:ss. */
export const digitsOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** Seconds as minutes, a half as ½ and anything finer as digits. */
export function inMinutes(seconds: number): string {
  const whole = Math.floor(seconds / 60)
  if (seconds % 60 === 0) return String(whole)
  return seconds % 60 === 30 ? `${whole === 0 ? '' : whole}½` : digitsOf(seconds)
}

/** The start of the minute that a second lies in, and of the first that has begun by then. */
export const minuteOf = (second: number): number => Math.floor(second / 60) * 60
export const minuteBy = (second: number): number => Math.ceil(second / 60) * 60
