import { useTranslation } from 'react-i18next'
import { countdownDigits } from '../../../shared/timing/countdown.ts'
import { Digits } from './Digits.tsx'
import { digitMinutes } from './digitMinutes.ts'
import { useCountdown } from './useCountdown.ts'

/** How narrow figures must be set: `+12:04`, `1:02:00`, `+1:02:00`. */
function widthOf(text: string): string {
  if (text.length <= 5) return ''
  if (text.length === 6) return 'is-wide'
  return text.length === 7 ? 'is-wide is-hours' : 'is-wide is-widest'
}

/** The show's countdown, the same on every screen; nothing when there is nothing to count, dashes when it is not known. */
export function RunningDigits() {
  const { t } = useTranslation()
  const count = useCountdown()
  if (count === null) return <Digits text="" state="unknown" />
  const text = countdownDigits(count)
  if (text === '') return null
  const width = widthOf(text)
  return (
    <Digits
      text={text}
      state={count.status === 'running' ? 'running' : 'hollow'}
      className={width}
      minutes={width === '' ? undefined : { figure: digitMinutes(text), unit: t('minutesUnit') }}
    />
  )
}
