import type { ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { type Countdown, countdown, nextDigitChange } from '../../../shared/timing/countdown.ts'
import { useDrawing, useLive, useShow } from '../../live/LiveContext.tsx'
import { useDerived } from '../agenda/useDerived.ts'

const NONE: Countdown = { status: 'none' }

let cached: { readonly show: ShowState; readonly now: Instant; readonly count: Countdown } | null =
  null

/** Returns the countdown at a moment, calculated once for all its callers. */
function countAt(show: ShowState | null, now: Instant): Countdown {
  if (show === null) return NONE
  if (cached?.show !== show || cached.now !== now) {
    cached = { show, now, count: countdown(show, now) }
  }
  return cached.count
}

/** Returns one fact of the countdown and renders only if that fact changes; `pick` gets null while the screen does not know the time. */
export function useCounted<T extends string | number | boolean | null>(
  pick: (count: Countdown | null) => T,
): T {
  const show = useShow((state) => state.show)
  const lost = useShow(({ connection }) => connection.status === 'lost')
  return useDerived(
    (now) => pick(show === null || now === null || lost ? null : countAt(show, now)),
    (at) => nextDigitChange(countAt(show, at), at),
  )
}

/** Calls `draw` at each change of a digit or the phase, without rendering, and returns the countdown at this render; null while the screen does not know it. */
export function useCountedDrawing(
  draw: (count: Countdown | null, isBoundary: boolean) => void,
): Countdown | null {
  const live = useLive()
  const show = useShow((state) => state.show)
  const lost = useShow(({ connection }) => connection.status === 'lost')
  const countOrNull = (now: Instant | null) =>
    show === null || now === null || lost ? null : countAt(show, now)
  useDrawing(
    (now, isBoundary) => draw(countOrNull(now), isBoundary),
    (now) => nextDigitChange(countAt(show, now), now),
  )
  return countOrNull(live.now())
}
