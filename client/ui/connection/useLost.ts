import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { clockText } from '../../../shared/time/format.ts'
import { useLive, useShow } from '../../live/LiveContext.tsx'

/** Whether this screen was cut off for so long that nothing on it holds any more: what it knew last is said in the past. */
export function useLost(): boolean {
  return useShow(({ connection }) => connection.status === 'lost')
}

/** The minute this screen knew last, HH:MM in `zone` (the home zone, if none is given); null while it is not lost. */
export function useLastKnown(zone?: string): string | null {
  const live = useLive()
  const lost = useLost()
  const home = useShow(({ show }) => homeZone(show?.published?.agenda))
  const known = live.now()
  return lost && known !== null ? clockText(known, zone ?? home) : null
}
