import { useEffect, useState } from 'react'
import { z } from 'zod'
import { SeriesId, ShowId } from '../../../shared/agenda/ids.ts'

/** A place on the owner's page, stored in the browser's history, because the address contains the key. */
const OwnerPlace = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('shows') }),
  z.strictObject({ at: z.literal('make') }),
  z.strictObject({ at: z.literal('show'), show: ShowId }),
  z.strictObject({ at: z.literal('series'), series: SeriesId }),
  z.strictObject({ at: z.literal('giveSeries'), series: SeriesId }),
])
export type OwnerPlace = z.infer<typeof OwnerPlace>

function currentPlace(): OwnerPlace {
  const parsed = OwnerPlace.safeParse(window.history.state)
  return parsed.success ? parsed.data : { at: 'shows' }
}

/** Goes to a place on the owner's page; Back leads to the previous one. */
export function go(next: OwnerPlace): void {
  window.history.pushState(next, '')
  window.scrollTo({ top: 0 })
  window.dispatchEvent(new PopStateEvent('popstate'))
}

/** Returns the current place. */
export function usePlace(): OwnerPlace {
  const [place, setPlace] = useState(currentPlace)
  useEffect(() => {
    const update = () => setPlace(currentPlace())
    window.addEventListener('popstate', update)
    return () => window.removeEventListener('popstate', update)
  }, [])
  return place
}
