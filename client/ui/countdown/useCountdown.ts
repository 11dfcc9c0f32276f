import { type Countdown, countdown, nextDigitChange } from '../../../shared/timing/countdown.ts'
import { useShow } from '../../live/LiveContext.tsx'
import { useTick } from '../../live/useTick.ts'
import { useDerived } from '../agenda/useDerived.ts'

const NONE: Countdown = { status: 'none' }

/** The countdown as it runs, re-rendering exactly when a digit or the phase changes; null when the screen cannot know it. */
export function useCountdown(): Countdown | null {
  const show = useShow((state) => state.show)
  const lost = useShow(({ connection }) => connection.status === 'lost')
  const now = useTick((at) => nextDigitChange(show === null ? NONE : countdown(show, at), at))
  if (show === null || now === null || lost) return null
  return countdown(show, now)
}

/** One fact of the countdown, rendering only when that changes; `pick` gets null when the screen cannot know the time. */
export function useCounted<T extends string | number | boolean | null>(
  pick: (count: Countdown | null) => T,
): T {
  const show = useShow((state) => state.show)
  const lost = useShow(({ connection }) => connection.status === 'lost')
  return useDerived(
    (now) => pick(show === null || now === null || lost ? null : countdown(show, now)),
    (at) => nextDigitChange(show === null ? NONE : countdown(show, at), at),
  )
}
