import { MINUTE, SECOND } from './instant.ts'
import { zoneName } from './zoneNames.ts'

const DIALS = {
  minutes: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  seconds: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  days: { year: 'numeric', month: '2-digit', day: '2-digit' },
} as const

type Dial = { readonly format: (at: number) => string }

/** How many readings a dial remembers: every time on a screen, which asks for all of them at each command. */
const REMEMBERED = 1_000

/** What is made of a reading: days stand as in ISO 8601, whose order no one language has for sure. */
const WRITTEN = {
  minutes: (text: string) => text,
  seconds: (text: string) => text,
  days: (text: string) => text.split('/').reverse().join('-'),
} as const

/** How long a dial reads the same, in ms: zones have been whole minutes apart since 1972. */
const STANDS = { minutes: MINUTE, seconds: SECOND, days: MINUTE } as const

/** A dial that reads each of its steps once. */
function remembering(kind: keyof typeof DIALS, timeZone: string): Dial {
  const dial = new Intl.DateTimeFormat('en-GB', { ...DIALS[kind], timeZone })
  const read = new Map<number, string>()
  return {
    format(at) {
      const step = Math.floor(at / STANDS[kind])
      const known = read.get(step)
      if (known !== undefined) return known
      if (read.size === REMEMBERED) read.clear()
      const text = WRITTEN[kind](dial.format(at))
      read.set(step, text)
      return text
    },
  }
}

/** Those that were made, by the zone's one name. */
const made = {
  minutes: new Map<string, Dial>(),
  seconds: new Map<string, Dial>(),
  days: new Map<string, Dial>(),
} as const satisfies Record<keyof typeof DIALS, Map<string, Dial>>

/** How many dials are kept: at most three for each zone there is. */
export function dialsStored(): number {
  return made.minutes.size + made.seconds.size + made.days.size
}

/** What shows the time in a zone: `15:04`, `15:04:09` or `2023-06-21`; null where this machine does not know the zone. Kept by the zone's one name, as one costs as much as reading it a hundred times. */
export function dial(kind: keyof typeof DIALS, zone: string): Dial | null {
  const kept = made[kind]
  const known = kept.get(zone)
  if (known !== undefined) return known
  const timeZone = zoneName(zone)
  if (timeZone === null) return null
  const fresh = kept.get(timeZone) ?? remembering(kind, timeZone)
  kept.set(timeZone, fresh)
  return fresh
}

/** The one IANA name of a zone with a place in it (`Asia/Shanghai`, `UTC`); null for an abbreviation, and for what is no zone. */
export function placedZone(written: string): string | null {
  const isPlaced = written.includes('/') || written.toUpperCase() === 'UTC'
  return isPlaced ? zoneName(written) : null
}

/** Whether this is an IANA zone with a place in it, never an abbreviation. */
export function isZone(written: string): boolean {
  return placedZone(written) !== null
}
