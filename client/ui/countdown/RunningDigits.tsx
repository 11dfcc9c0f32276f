import { useRef } from 'react'
import { countdownDigits } from '../../../shared/timing/countdown.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Digits } from './Digits.tsx'
import { formOf, writeFigures } from './figures.ts'
import { useCounted, useCountedDrawing } from './useCountdown.ts'

/** The show's countdown, the same on every screen; nothing when there is nothing to count, dashes when it is not known. `inline`: in a line of text. */
export function RunningDigits({ inline = false }: { readonly inline?: boolean }) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  // Rendered where something but the seconds changes; those are drawn.
  useCounted((count) => count && `${count.status} ${formOf(countdownDigits(count))}`)
  const count = useCountedDrawing((now) => {
    if (box.current !== null && now !== null) writeFigures(box.current, countdownDigits(now))
  })
  if (count === null) return <Digits text="" state="unknown" inline={inline} />
  const text = countdownDigits(count)
  const state = count.status === 'running' ? 'running' : 'hollow'
  return text === '' ? null : (
    <Digits ref={box} text={text} state={state} unit={t('minutesUnit')} inline={inline} />
  )
}
