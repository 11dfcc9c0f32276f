import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { ClockDigits } from '../countdown/Digits.tsx'
import css from './largeTimes.module.css'
import { DayMark } from './Times.tsx'
import type { ZoneTime } from './zoneTimes.ts'

/** An important time: large in the first zone, smaller in the others, each with its city. */
export function LargeTimes({
  times,
  day,
  cityOf,
  children,
}: {
  readonly times: readonly ZoneTime[]
  /** The day in words; null if it is today. */
  readonly day: ReactNode
  /** Returns the city of a zone, if it is named in several languages. */
  readonly cityOf?: (zone: string) => ReactNode
  /** The content before the times. */
  readonly children?: ReactNode
}) {
  const { city } = useTranslation()
  return (
    <span className={`second ${css.times}`} data-many={times.length > 2}>
      {day === null ? null : <span className={`strong ${css.day}`}>{day}</span>}
      {children}
      {times.map(({ zone, text, days }, index) => (
        <span key={zone} className={css.zone} data-first={index === 0}>
          <ClockDigits text={text} />{' '}
          <small className="medium">
            <DayMark days={days} />
            {days === undefined ? '' : ' '}
            {(cityOf ?? city)(zone)}
          </small>
        </span>
      ))}
    </span>
  )
}
