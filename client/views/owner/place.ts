import { useSyncExternalStore } from 'react'
import { z } from 'zod'
import { SeriesId, ShowId } from '../../../shared/agenda/ids.ts'

/** A place on the owner's page, stored in the browser's history, as the address holds the key. */
const OwnerPlace = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('shows') }),
  z.strictObject({ at: z.literal('make') }),
  z.strictObject({ at: z.literal('show'), show: ShowId }),
  z.strictObject({ at: z.literal('series'), series: SeriesId }),
  z.strictObject({ at: z.literal('giveSeries'), series: SeriesId }),
])
export type OwnerPlace = z.infer<typeof OwnerPlace>

const MOVED = 'rostrum-owner-moved'

function onMove(moved: () => void): () => void {
  window.addEventListener('popstate', moved)
  window.addEventListener(MOVED, moved)
  return () => {
    window.removeEventListener('popstate', moved)
    window.removeEventListener(MOVED, moved)
  }
}

/** Returns the current place, and how to go to another; Back leads to the previous one. */
export function usePlace(): readonly [OwnerPlace, (place: OwnerPlace) => void] {
  const state: unknown = useSyncExternalStore(onMove, () => window.history.state)
  const read = OwnerPlace.safeParse(state)
  const go = (place: OwnerPlace) => {
    window.history.pushState(place, '')
    window.scrollTo({ top: 0 })
    window.dispatchEvent(new Event(MOVED))
  }
  return [read.success ? read.data : { at: 'shows' }, go]
}
