import type { Person } from '../../../shared/agenda/model.ts'
import { isZone } from '../../../shared/time/dials.ts'
import { clockText, dateIn } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'

/** Whose clock somebody lives by: the zone that is known of them, else that of their device (null: unknown). */
export type Whereabouts = {
  readonly person: Pick<Person, 'zone'> | null
  readonly device: string | null
}

/** As it was last asked for, with what the device's clock was off by then, in minutes. */
let known: { readonly offset: number; readonly zone: string | null } | null = null

/** The zone of this device, as its browser says; asked for again when its clock is off by something else, as asking is slow. */
export function deviceZone(): string | null {
  const offset = new Date().getTimezoneOffset()
  if (known?.offset !== offset)
    known = { offset, zone: new Intl.DateTimeFormat().resolvedOptions().timeZone ?? null }
  return known.zone
}

/** Whether a device states where it is; UTC states nothing. */
function isPlace(device: string | null): device is string {
  return device !== null && isZone(device) && !/UTC|GMT/.test(device)
}

/** Whether two zones show the same date and time at a moment. */
function showsSame(one: string, other: string, at: Instant): boolean {
  return clockText(at, one) === clockText(at, other) && dateIn(at, one) === dateIn(at, other)
}

/** The zone somebody lives by, by the name the agenda has for one that shows the same; null where it is not known. */
function ownZone(
  { person, device }: Whereabouts,
  zones: readonly string[],
  at: Instant,
): string | null {
  const own = person?.zone ?? (isPlace(device) ? device : null)
  if (own === null) return null
  return zones.find((zone) => showsSame(zone, own, at)) ?? own
}

/** The zones of a moment on a personal page: theirs first, then those of the show (Z1). */
export function ownZones(
  { zones }: { readonly zones: readonly string[] },
  whereabouts: Whereabouts,
  at: Instant,
): readonly string[] {
  const own = ownZone(whereabouts, zones, at)
  return own === null || own === zones[0] ? zones : [own, ...zones.filter((zone) => zone !== own)]
}

/** The same on a page for all who do some work: those of the show, and theirs where it is none of these. */
export function withOwnZone(
  { zones }: { readonly zones: readonly string[] },
  whereabouts: Whereabouts,
  at: Instant,
): readonly string[] {
  const own = ownZone(whereabouts, zones, at)
  return own === null || zones.includes(own) ? zones : [...zones, own]
}
