import './digits.css'

/** What the figures are: running, standing (hollow), used up (quiet), or not known (dashes). */
export type DigitsState = 'running' | 'hollow' | 'after' | 'unknown'

/** Shown where the time is not known; never a figure. */
const UNKNOWN_DIGITS = '–:––'

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
}: {
  readonly text: string
  readonly state?: DigitsState
  readonly className?: string
}) {
  return (
    <div
      className={['ui-digits', className].filter(Boolean).join(' ')}
      data-testid="digits"
      data-state={state}
      role="timer"
    >
      <Figures text={state === 'unknown' ? UNKNOWN_DIGITS : text} />
    </div>
  )
}
