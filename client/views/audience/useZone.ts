import { useState } from 'react'
import { deviceZone } from '../../ui/agenda/ownZones.ts'
import { firstZone, keepZone, storedZone, zonesFor } from './zone.ts'

/** The zone the page's times are in, those to choose from, and how to choose. */
export type ReaderZone = {
  readonly zone: string
  readonly zones: readonly string[]
  readonly choose: (zone: string) => void
}

/** The reader's zone among those of the agenda and the device's own, kept on this device. */
export function useZone(agenda: readonly string[]): ReaderZone {
  const device = deviceZone()
  const [chosen, setChosen] = useState(storedZone)
  const zones = zonesFor(agenda, device)
  return {
    zone: firstZone(zones, chosen, device),
    zones,
    choose: (zone) => {
      keepZone(zone)
      setChosen(zone)
    },
  }
}
