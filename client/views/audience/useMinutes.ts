import { useShow } from '../../live/LiveContext.tsx'
import { useTick } from '../../live/useTick.ts'
import { type Minutes, minutesAt, nextMinutes } from './minutes.ts'

/** The running time in whole minutes, re-rendering exactly when they change; null where nothing runs. */
export function useMinutes(): Minutes | null {
  const show = useShow((state) => state.show)
  const now = useTick((at) => (show === null ? null : nextMinutes(show, at)))
  return show === null || now === null ? null : minutesAt(show, now)
}
