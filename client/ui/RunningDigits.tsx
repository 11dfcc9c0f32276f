import { countdownDigits } from '../../shared/timing/countdown.ts'
import { Digits } from './Digits.tsx'
import { useCountdown } from './useCountdown.ts'

/** More figures than fit at full width: `+12:04`, `1:02:00`. */
const WIDE = 5

/** The show's countdown, the same on every screen; nothing when there is nothing to count, dashes when it is not known. */
export function RunningDigits() {
  const count = useCountdown()
  if (count === null) return <Digits text="" state="unknown" />
  const text = countdownDigits(count)
  if (text === '') return null
  return (
    <Digits
      text={text}
      state={count.status === 'running' ? 'running' : 'hollow'}
      className={text.length > WIDE ? 'is-wide' : ''}
    />
  )
}
