import { type RefObject, useEffect, useState } from 'react'
import { type Countdown, countdownDigits } from '../../../../shared/timing/countdown.ts'
import { CountText } from '../../../ui/countdown/CountText.tsx'
import { UNKNOWN_DIGITS } from '../../../ui/countdown/Digits.tsx'

/** Whether a part of the page is scrolled out of sight. */
function useAway(part: RefObject<Element | null>): boolean {
  const [away, setAway] = useState(false)
  useEffect(() => {
    if (part.current === null || !('IntersectionObserver' in globalThis)) return
    const observer = new IntersectionObserver(([seen]) => setAway(seen?.isIntersecting === false))
    observer.observe(part.current)
    return () => observer.disconnect()
  }, [part])
  return away
}

const figures = (count: Countdown | null) =>
  count === null ? UNKNOWN_DIGITS : countdownDigits(count)

/** Where the console is one long page: who is on and the countdown in one line at its top, while the large figures are scrolled away. */
export function CountStrip({
  of,
  name,
}: {
  readonly of: RefObject<Element | null>
  /** Who or what is on. */
  readonly name: { readonly text: string; readonly lang: string }
}) {
  if (!useAway(of)) return null
  return (
    <p className="mod-strip" data-testid="count-strip" aria-hidden="true">
      <span className="cut" lang={name.lang}>
        {name.text}
      </span>
      <b>
        <CountText text={figures} />
      </b>
    </p>
  )
}
