import { useCallback, useMemo, useState } from 'react'
import type { Instant } from '../../../shared/time/instant.ts'
import { deviceZone } from '../../ui/agenda/ownZones.ts'
import { firstZone, keepZone, storedZone, zonesFor } from './zone.ts'

/** The zone the page's times are in, those to choose from, and how to choose. */
export type ReaderZone = {
  readonly zone: string
  readonly zones: readonly string[]
  readonly choose: (zone: string) => void
}

/** The reader's zone among those of the agenda and the device's own when the show begins, kept on this device. */
export function useZone(agenda: readonly string[], at: Instant): ReaderZone {
  const device = deviceZone()
  const [chosen, setChosen] = useState(storedZone)
  const zones = useMemo(() => zonesFor(agenda, device, at), [agenda, device, at])
  const zone = firstZone(zones, chosen, device, at)
  const choose = useCallback((to: string) => {
    keepZone(to)
    setChosen(to)
  }, [])
  return useMemo(() => ({ zone, zones, choose }), [zone, zones, choose])
}
