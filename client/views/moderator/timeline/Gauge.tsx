import type { CSSProperties } from 'react'
import { momentOf } from '../../../../shared/timing/moment.ts'
import type { ContextProps } from '../context/consoleContext.ts'
import { useConsoleData, useTimes, useWords } from '../context/useConsoleData.ts'
import css from './gauge.module.css'

/** Returns the place of the mark: minutes late (positive) between −10 and 10. */
export function gaugeMinutes(spare: number): number {
  return Math.max(-10, Math.min(10, -spare))
}

/** The end of the show compared with the hard stop, from ten minutes early to ten late; nothing without a stop or after the end. */
export function Gauge({
  context,
  className,
}: ContextProps & { readonly className: string | undefined }) {
  const { t } = useWords()
  const times = useTimes(context)
  const lands = useConsoleData(context, ({ show }, now) => momentOf(show, now)?.landing ?? null)
  const hasEnded = context.show.run.position.status === 'ended'
  if (hasEnded || lands === null || lands.stop === null || lands.minutes === null) return null
  const late = gaugeMinutes(lands.minutes)
  return (
    <div
      className={`quiet spread fixed ${css.gauge} ${className}`}
      style={{ '--late': late } as CSSProperties}
      data-over={late > 0}
      data-testid="gauge"
      data-drawing
      aria-hidden="true"
    >
      <i />
      <b />
      <span>{t('gauge.early')}</span>
      <span>{times.bare(lands.stop)}</span>
      <span>{t('gauge.late')}</span>
    </div>
  )
}
