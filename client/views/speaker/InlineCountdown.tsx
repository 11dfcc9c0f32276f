import type { Countdown } from '../../../shared/timing/countdown.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { RunningDigits } from '../../ui/countdown/RunningDigits.tsx'
import { useCounted } from '../../ui/countdown/useCountdown.ts'
import css from './inlineCountdown.module.css'

/** Where the figures stand in a sentence. */
const FIGURES = '#'

/** How the countdown is to be read; null where it has no figure, or one that says so itself. */
export function countdownKind(count: Countdown | null): 'left' | 'over' | 'spent' | 'long' | null {
  if (count === null || count.status === 'none') return null
  if (count.status === 'standby') return count.countsUp ? null : 'long'
  if (count.countsUp) return 'spent'
  return count.remaining < 0 ? 'over' : 'left'
}

/** The show's countdown within a line, with the word that tells it from a time of day. */
export function InlineCountdown() {
  const { t } = useTranslation('speaker')
  const kind = useCounted(countdownKind)
  const words = kind === null ? FIGURES : t(`figure.${kind}`, { time: FIGURES })
  const [before, behind] = words.split(FIGURES)
  return (
    <span className={css.figure}>
      {before}
      <RunningDigits />
      {behind}
    </span>
  )
}
