import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { Person } from '../../../shared/agenda/model.ts'
import { isZone } from '../../../shared/time/dials.ts'
import { clockText, dateIn } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { zoneTimes } from './zoneTimes.ts'

/** Where a person lives: the zone known from the agenda, else the zone of their device (null: unknown). */
export type ReaderPlace = {
  readonly person: Pick<Person, 'zone'> | null
  readonly device: string | null
}

/** The last zone of the device, with the offset of its clock at that time, in minutes. */
let cached: { readonly offset: number; readonly zone: string | null } | null = null

/** Returns the zone of this device from its browser. Reads it again only if the offset of its clock has changed, because reading is slow. */
export function deviceZone(): string | null {
  const offset = new Date().getTimezoneOffset()
  if (cached?.offset !== offset)
    cached = { offset, zone: new Intl.DateTimeFormat().resolvedOptions().timeZone ?? null }
  return cached.zone
}

/** Whether the zone of a device states a place; UTC does not. */
function isPlace(device: string | null): device is string {
  return device !== null && isZone(device) && !/UTC|GMT/.test(device)
}

/** Whether two zones show the same date and time at a moment. */
function showsSame(one: string, other: string, at: Instant): boolean {
  return clockText(at, one) === clockText(at, other) && dateIn(at, one) === dateIn(at, other)
}

/** Returns the zone in which a person lives, under the name that the agenda has for an equal zone; null if unknown. */
function ownZone(
  { person, device }: ReaderPlace,
  zones: readonly string[],
  at: Instant,
): string | null {
  const own = person?.zone ?? (isPlace(device) ? device : null)
  if (own === null) return null
  return zones.find((zone) => showsSame(zone, own, at)) ?? own
}

/** Returns the zones of a personal page at a moment: the reader's zone first, then the zones of the show (Z1). */
export function zonesOwnFirst(
  { zones }: { readonly zones: readonly string[] },
  place: ReaderPlace,
  at: Instant,
): readonly string[] {
  const own = ownZone(place, zones, at)
  return own === null || own === zones[0] ? zones : [own, ...zones.filter((zone) => zone !== own)]
}

/** Returns the zones of a page for several people: the zones of the show, and the reader's zone if it shows another time. */
export function zonesOwnLast(
  { zones }: { readonly zones: readonly string[] },
  place: ReaderPlace,
  at: Instant,
): readonly string[] {
  const own = ownZone(place, zones, at)
  return own === null || zones.includes(own) ? zones : [...zones, own]
}

/** Returns the start of a show in each of its zones, and in the reader's own zone if that shows another time (Z1). */
export function startTimes(show: {
  readonly startsAt: Instant
  readonly zones: readonly string[]
}) {
  const zones = zonesOwnLast(show, { person: null, device: deviceZone() }, show.startsAt)
  return zoneTimes(show.startsAt, zones, dateIn(show.startsAt, homeZone(show)))
}
