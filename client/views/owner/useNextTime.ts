import { useCallback, useEffect, useRef, useState } from 'react'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { NextTimeAnswer } from '../../../shared/protocol/http/report.ts'
import { fetchNextTime } from '../../live/report.ts'

/** What a copy of a show can take over, and a way to ask anew. */
type NextTimeTold = { readonly told: NextTimeAnswer | null; readonly again: () => void }

/** Asks what a copy of a show can take over, once; of no show (null) it asks nothing. */
export function useNextTime(show: ShowId | null): NextTimeTold {
  const [told, tell] = useState<NextTimeAnswer | null>(null)
  const asked = useRef(0)
  const ask = useCallback(async () => {
    asked.current += 1
    const own = asked.current
    if (show === null) return
    const answer = await fetchNextTime(window.location.hash.slice(1), show)
    // Whatever was asked for later tells more; where no answer came, what was told stays.
    if (own === asked.current && answer !== null) tell(answer)
  }, [show])
  useEffect(() => void ask(), [ask])
  return { told, again: () => void ask() }
}
