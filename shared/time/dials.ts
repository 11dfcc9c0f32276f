import { MINUTE, SECOND } from './instant.ts'
import { zoneName } from './zoneNames.ts'

/** The format of each kind of dial, and how long a text stays the same, in ms: zones differ by whole minutes since 1972. */
const DIALS = {
  minutes: { format: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, step: MINUTE },
  seconds: {
    format: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
    step: SECOND,
  },
  days: { format: { year: 'numeric', month: '2-digit', day: '2-digit' }, step: MINUTE },
} as const

type Dial = { readonly format: (at: number) => string }

/** How many texts a dial caches: more than the times on a screen, which formats them again at each command. */
const CACHE_SIZE = 1_000

function cachedDial(kind: keyof typeof DIALS, timeZone: string): Dial {
  const dial = new Intl.DateTimeFormat('en-GB', { ...DIALS[kind].format, timeZone })
  const texts = new Map<number, string>()
  return {
    format(at) {
      const step = Math.floor(at / DIALS[kind].step)
      const cached = texts.get(step)
      if (cached !== undefined) return cached
      if (texts.size === CACHE_SIZE) texts.clear()
      const written = dial.format(at)
      // Days become ISO 8601.
      const text = kind === 'days' ? written.split('/').reverse().join('-') : written
      texts.set(step, text)
      return text
    },
  }
}

/** All dials, by the zone's canonical name. */
const caches = {
  minutes: new Map<string, Dial>(),
  seconds: new Map<string, Dial>(),
  days: new Map<string, Dial>(),
} as const satisfies Record<keyof typeof DIALS, Map<string, Dial>>

/** Returns the number of dials: at most three per zone. */
export function dialCount(): number {
  return caches.minutes.size + caches.seconds.size + caches.days.size
}

/** Returns the cached formatter of a zone: `15:04`, `15:04:09` or `2023-06-21`; null if this machine does not know the zone. */
export function dial(kind: keyof typeof DIALS, zone: string): Dial | null {
  const cache = caches[kind]
  const cached = cache.get(zone)
  if (cached !== undefined) return cached
  const timeZone = zoneName(zone)
  if (timeZone === null) return null
  const newDial = cache.get(timeZone) ?? cachedDial(kind, timeZone)
  cache.set(timeZone, newDial)
  return newDial
}

/** Returns the canonical name of a zone with a place (`Asia/Shanghai`, `UTC`); null for an abbreviation or an unknown name. */
export function placedZone(written: string): string | null {
  const isPlaced = written.includes('/') || written.toUpperCase() === 'UTC'
  return isPlaced ? zoneName(written) : null
}

/** Returns whether a text is an IANA zone with a place, not an abbreviation. */
export function isZone(written: string): boolean {
  return placedZone(written) !== null
}
