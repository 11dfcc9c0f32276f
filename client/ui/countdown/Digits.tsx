import type { Ref } from 'react'
import './digits.css'

/** What the figures are: running, standing (hollow), used up (quiet), or not known (dashes). */
export type DigitsState = 'running' | 'hollow' | 'after' | 'unknown'

/** Shown where the time is not known; never a figure. */
export const UNKNOWN_DIGITS = '–:––'

function Figures({ text }: { readonly text: string }) {
  const colon = text.indexOf(':')
  if (colon < 0) return text
  return (
    <>
      {text.slice(0, colon)}
      <i>:</i>
      <Figures text={text.slice(colon + 1)} />
    </>
  )
}

/** The large countdown, flush right so that nothing moves as it runs; `unknown` is shown as dashes, and an empty text keeps its place. */
export function Digits({
  text,
  state = 'running',
  className,
  minutes,
  ref,
}: {
  readonly text: string
  readonly state?: DigitsState
  readonly className?: string
  /** The same in whole minutes with its unit, shown instead where the field is too narrow for all figures. */
  readonly minutes?: { readonly figure: string; readonly unit: string } | undefined
  readonly ref?: Ref<HTMLDivElement>
}) {
  const figures = <Figures text={state === 'unknown' ? UNKNOWN_DIGITS : text} />
  return (
    <div
      ref={ref}
      className={['ui-digits', className].filter(Boolean).join(' ')}
      data-testid="digits"
      data-state={state}
      data-minutes={minutes?.figure}
      data-unit={minutes?.unit}
      role="timer"
    >
      {minutes === undefined ? figures : <span>{figures}</span>}
    </div>
  )
}
