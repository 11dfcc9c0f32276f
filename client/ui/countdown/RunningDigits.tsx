import { useRef } from 'react'
import { countdownDigits } from '../../../shared/timing/countdown.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Digits } from './Digits.tsx'
import { digitMinutes } from './digitMinutes.ts'
import { formOf, widthOf } from './figureForm.ts'
import { useCounted, useCountedDrawing } from './useCountdown.ts'
import { writeFigures } from './writeFigures.ts'

/** The show's countdown, the same on every screen; nothing when there is nothing to count, dashes when it is not known. */
export function RunningDigits() {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  // Rendered where something but the seconds changes; those are drawn.
  useCounted((count) => count && `${count.status} ${formOf(countdownDigits(count))}`)
  const count = useCountedDrawing((now) => {
    if (box.current !== null && now !== null) writeFigures(box.current, countdownDigits(now))
  })
  if (count === null) return <Digits text="" state="unknown" />
  const text = countdownDigits(count)
  if (text === '') return null
  const width = widthOf(text)
  return (
    <Digits
      ref={box}
      text={text}
      state={count.status === 'running' ? 'running' : 'hollow'}
      className={width}
      minutes={width === '' ? undefined : { figure: digitMinutes(text), unit: t('minutesUnit') }}
    />
  )
}
