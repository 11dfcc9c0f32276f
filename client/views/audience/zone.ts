import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { distinctZones } from '../../ui/agenda/offsets.ts'
import { ownZones, withOwnZone } from '../../ui/agenda/ownZones.ts'

const STORED = 'rostrum.zone'

/** The zones a reader can choose at a moment: those of the agenda, and the device's own; of those that show the same then, the first (Z1). */
export function zonesFor(
  agenda: readonly string[],
  device: string | null,
  at: Instant,
): readonly string[] {
  const all = withOwnZone({ zones: agenda }, { person: null, device }, at)
  return distinctZones(all, at)
}

/** The zone to start in then: kept on this device, else the device's own or one that shows the same, else the show's home. */
export function firstZone(
  zones: readonly string[],
  stored: string | null,
  device: string | null,
  at: Instant,
): string {
  if (stored !== null && zones.includes(stored)) return stored
  const [own] = ownZones({ zones }, { person: null, device }, at)
  return own !== undefined && zones.includes(own) ? own : homeZone({ zones })
}

/** The zone kept on this device; null where there is none or the browser keeps nothing. */
export function storedZone(): string | null {
  try {
    return localStorage.getItem(STORED)
  } catch {
    return null
  }
}

/** Keeps the zone on this device, where the browser lets us. */
export function keepZone(zone: string): void {
  try {
    localStorage.setItem(STORED, zone)
  } catch {
    // A browser that keeps nothing starts from the device's own zone next time.
  }
}
