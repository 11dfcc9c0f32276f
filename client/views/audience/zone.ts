import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { entryFor } from '../../i18n/language.ts'
import { tellsPlace } from '../../ui/agenda/ownZones.ts'

const STORED = 'rostrum.zone'

/** The zones a reader can choose: those of the agenda, and the device's own; a device that says UTC tells nothing. */
export function zonesFor(agenda: readonly string[], device: string | null): readonly string[] {
  return tellsPlace(device) && !agenda.includes(device) ? [...agenda, device] : agenda
}

/** The zone to start in: kept on this device, else the device's own, else the show's home. */
export function firstZone(
  zones: readonly string[],
  stored: string | null,
  device: string | null,
): string {
  return (
    [stored, device].find((zone) => zone !== null && zones.includes(zone)) ?? homeZone({ zones })
  )
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

/** A day in words, such as Thursday 4 June, in a language and a zone. */
export function dateText(at: Instant, zone: string, tag: LanguageTag): string {
  const form = { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone } as const
  return new Intl.DateTimeFormat(entryFor(tag).locale, form).format(at)
}
