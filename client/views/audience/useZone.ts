import { createContext, useCallback, useContext, useMemo, useState } from 'react'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { readStored, writeStored } from '../../live/deviceStorage.ts'
import {
  clockWithDay,
  deviceZone,
  distinctZones,
  zonesOwnFirst,
  zonesOwnLast,
} from '../../ui/agenda/zoneTimes.ts'

const STORAGE_KEY = 'rostrum.zone'

/** Returns the zones of agenda and device to choose from; of zones with equal time the first (Z1). */
export function zonesFor(
  agenda: readonly string[],
  device: string | null,
  at: Instant,
): readonly string[] {
  const all = zonesOwnLast({ zones: agenda }, { person: null, device }, at)
  return distinctZones(all, at)
}

/** Returns the initial zone: the one stored on this device, else the device's own or an equal one, else the home zone of the show. */
export function firstZone(
  zones: readonly string[],
  stored: string | null,
  device: string | null,
  at: Instant,
): string {
  if (stored !== null && zones.includes(stored)) return stored
  const [own] = zonesOwnFirst({ zones }, { person: null, device }, at)
  return own !== undefined && zones.includes(own) ? own : homeZone({ zones })
}

/** Returns the reader's zone at a moment, and the zones to choose from; this device stores the choice. */
export function useZone(agenda: readonly string[], at: Instant) {
  const device = deviceZone()
  const [stored, setStored] = useState(() => readStored(STORAGE_KEY))
  const zones = useMemo(() => zonesFor(agenda, device, at), [agenda, device, at])
  const zone = firstZone(zones, stored, device, at)
  const choose = useCallback((choice: string) => {
    writeStored(STORAGE_KEY, choice)
    setStored(choice)
  }, [])
  return useMemo(() => ({ zone, zones, choose }), [zone, zones, choose])
}

/** The zone of the page's times, the zones to choose from, and the function that chooses. */
export type ReaderZone = ReturnType<typeof useZone>

/** The reference day of all times on the page (Z3). */
export const DayProvider = createContext('')

/** Returns the reference day of the page; empty if there is none. */
export function useDay(): string {
  return useContext(DayProvider)
}

/** Returns a function that formats a moment in a zone, with its day. */
export function useClock(zone: string): (at: Instant) => string {
  const day = useDay()
  return (at) => clockWithDay(at, zone, day)
}
