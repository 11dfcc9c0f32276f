import { type Countdown, countdown, nextDigitChange } from '../../shared/timing/countdown.ts'
import { useShow } from '../live/LiveContext.tsx'
import { useTick } from '../live/useTick.ts'

const NONE: Countdown = { status: 'none' }

/** The countdown as it runs, re-rendering exactly when a digit or the phase changes; null when the screen cannot know it. */
export function useCountdown(): Countdown | null {
  const show = useShow((state) => state.show)
  const lost = useShow(({ connection }) => connection.status === 'lost')
  const now = useTick((at) => nextDigitChange(show === null ? NONE : countdown(show, at), at))
  if (show === null || now === null || lost) return null
  return countdown(show, now)
}
