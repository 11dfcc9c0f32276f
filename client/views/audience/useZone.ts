import { createContext, useCallback, useContext, useMemo, useState } from 'react'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { readStored, writeStored } from '../../live/deviceStorage.ts'
import { distinctZones } from '../../ui/agenda/offsets.ts'
import { deviceZone, ownZones, withOwnZone } from '../../ui/agenda/ownZones.ts'
import { clockOn } from '../../ui/agenda/zoneTimes.ts'

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

/** The zone to start in then: the one stored on this device, else the device's own or one that shows the same, else the show's home. */
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

/** The reader's zone among those of the agenda and the device's own when the show begins; the choice is stored on this device. */
export function useZone(agenda: readonly string[], at: Instant) {
  const device = deviceZone()
  const [chosen, setChosen] = useState(() => readStored(STORED))
  const zones = useMemo(() => zonesFor(agenda, device, at), [agenda, device, at])
  const zone = firstZone(zones, chosen, device, at)
  const choose = useCallback((to: string) => {
    writeStored(STORED, to)
    setChosen(to)
  }, [])
  return useMemo(() => ({ zone, zones, choose }), [zone, zones, choose])
}

/** The zone the page's times are in, those to choose from, and how to choose. */
export type ReaderZone = ReturnType<typeof useZone>

/** The day from which all times of the page count (Z3). */
const DayContext = createContext('')

export const DayProvider = DayContext.Provider

/** The day from which times count; empty if there is none. */
export function useDay(): string {
  return useContext(DayContext)
}

/** Formats a moment on the clock of a zone, with its day. */
export function useClock(zone: string): (at: Instant) => string {
  const day = useDay()
  return (at) => clockOn(at, zone, day)
}
