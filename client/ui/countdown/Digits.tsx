import { type Ref, useRef } from 'react'
import { countdownDigits } from '../../../shared/timing/countdown.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import css from './digits.module.css'
import { digitMinutes, formOf, widthOf, writeFigures } from './figures.ts'
import { useCounted, useCountedDrawing } from './useCountdown.ts'

/** What the figures are: running for nobody yet (quiet), running, standing (hollow), used up (quiet), or not known (dashes). */
type DigitsState = 'before' | 'running' | 'hollow' | 'after' | 'unknown'

/** Shown where the time is not known; never a figure. */
export const UNKNOWN_DIGITS = '–:––'

function Figures({ text }: { readonly text: string }) {
  const [first, ...rest] = text.split(':')
  return rest.length === 0 ? (
    first
  ) : (
    <>
      {first}
      <i>:</i>
      <Figures text={rest.join(':')} />
    </>
  )
}

/** The large countdown, flush right so that nothing moves as it runs; `unknown` is shown as dashes, and an empty text keeps its place. */
export function Digits({
  text,
  state = 'running',
  unit,
  inline = false,
  ref,
}: {
  readonly text: string
  readonly state?: DigitsState
  /** The unit of whole minutes, which a page shows instead if it is too narrow for all figures. */
  readonly unit?: string | undefined
  /** Whether they stand in a line of text, as large as its words. */
  readonly inline?: boolean
  readonly ref?: Ref<HTMLDivElement>
}) {
  const width = widthOf(text)
  // The words beside them name the time that was used.
  const marks =
    state === 'after' ? { 'aria-hidden': true } : { role: 'timer', 'data-testid': 'digits' }
  return (
    <div
      ref={ref}
      className={inline ? css.inline : css.digits}
      {...marks}
      data-figures={true}
      data-state={state}
      data-width={width}
      data-minutes={unit === undefined || width === undefined ? undefined : digitMinutes(text)}
      data-unit={unit}
    >
      <span>
        <Figures text={state === 'unknown' ? UNKNOWN_DIGITS : text} />
      </span>
    </div>
  )
}

/** Two bars beside figures that do not run. */
export function PauseBars() {
  return <span className={css.bars} aria-hidden="true" data-drawing={true} />
}

/** A time of day in the same figures. */
export function ClockDigits({ text }: { readonly text: string }) {
  return (
    <time className={css.digits}>
      <Figures text={text} />
    </time>
  )
}

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
