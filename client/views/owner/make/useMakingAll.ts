import { useState } from 'react'
import type { SeriesId, ShowId } from '../../../../shared/agenda/ids.ts'
import { newCommandId } from '../../../live/commandId.ts'
import type { Taken } from '../../../ui/intake/taker.ts'
import { useMaking } from '../useMaking.ts'
import { type Act, useContactsOf } from '../useOwner.ts'

/** The shows that were made of one text, and the series that they are where there are several. */
type MadeAll = { readonly shows: readonly ShowId[]; readonly series: SeriesId }

/** Makes a show of each agenda of a text, with how its people are reached; null where not all were made. */
export function useMakingAll(
  act: Act,
): (all: readonly Taken[], rehearsal: boolean) => Promise<MadeAll | null> {
  const make = useMaking(act, 'makeShow')
  const reach = useContactsOf()
  // What is made of one text belongs together, also where that takes several tries.
  const [series] = useState(newCommandId)
  return async (all, rehearsal) => {
    const belongs = all.length === 1 ? {} : { series }
    const made: (Taken & { readonly show: ShowId })[] = []
    for (const one of all) {
      const { agenda } = one
      const show = await make(agenda.title, { agenda, rehearsal, ...belongs })
      if (show === null) return null
      made.push({ ...one, show })
    }
    await reach(made)
    return { shows: made.map(({ show }) => show), series }
  }
}
