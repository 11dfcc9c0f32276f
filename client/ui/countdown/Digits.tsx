import { type Ref, useRef } from 'react'
import { type Countdown, countdownDigits } from '../../../shared/timing/countdown.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import css from './digits.module.css'
import { digitMinutes, formOf, widthOf, writeFigures } from './figures.ts'
import { useCounted, useCountedDrawing } from './useCountdown.ts'

/** The state of digits: not running yet (quiet), running, paused (hollow), finished (quiet), or unknown (dashes). */
type DigitsState = 'before' | 'running' | 'hollow' | 'after' | 'unknown'

/** The dashes in place of digits while the time is unknown. */
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

/** The large countdown, aligned right so that nothing moves while it runs. `unknown` shows dashes; an empty text keeps its space. */
export function Digits({
  text,
  state = 'running',
  unit,
  inline = false,
  ref,
}: {
  readonly text: string
  readonly state?: DigitsState
  /** The unit of whole minutes, which a page shows if it is too narrow for all digits. */
  readonly unit?: string | undefined
  /** Whether they are in a line of text, in its size. */
  readonly inline?: boolean
  readonly ref?: Ref<HTMLDivElement>
}) {
  const width = widthOf(text)
  // Assistive technology reads the text beside them, which states that this is the time used.
  const attributes =
    state === 'after' ? { 'aria-hidden': true } : { role: 'timer', 'data-testid': 'digits' }
  return (
    <div
      ref={ref}
      className={inline ? css.inline : css.digits}
      {...attributes}
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

/** Two bars beside digits that are paused. */
export function PauseBars() {
  return <span className={css.bars} aria-hidden="true" data-drawing={true} />
}

/** A time of day in the same digits. */
export function ClockDigits({ text }: { readonly text: string }) {
  return (
    <time className={css.digits}>
      <Figures text={text} />
    </time>
  )
}

/** The countdown of the show, the same on every screen; empty without a countdown, dashes while it is unknown. `inline`: in a line of text. */
export function RunningDigits({ inline = false }: { readonly inline?: boolean }) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  // Renders only if something other than the seconds changes; the seconds are written directly.
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

/** A text that changes with the digits of the countdown, without rendering; `text` gets null if the countdown is unknown. */
export function CountText({ text }: { readonly text: (count: Countdown | null) => string }) {
  const box = useRef<HTMLSpanElement>(null)
  const count = useCountedDrawing((now) => {
    const words = text(now)
    if (box.current !== null && box.current.textContent !== words) box.current.textContent = words
  })
  return <span ref={box}>{text(count)}</span>
}
