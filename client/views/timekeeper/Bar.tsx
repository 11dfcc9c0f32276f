import { type Ref, useRef } from 'react'
import { spentSeconds } from '../../../shared/time/format.ts'
import { type Duration, SECOND } from '../../../shared/time/instant.ts'
import type { Countdown } from '../../../shared/timing/countdown.ts'
import { useCountedDrawing } from '../../ui/countdown/useCountdown.ts'
import css from './actualTable.module.css'

type BarProps = { readonly planned: Duration; readonly longest: Duration }

/** The widths of a bar's three parts: planned, used, over. */
function widthsOf({ planned, longest }: BarProps, used: Duration) {
  const share = (length: Duration) => `${((100 * length) / longest).toFixed(2)}%`
  const over = Math.max(0, used - planned)
  return [share(planned), share(Math.min(used, planned)), share(over)] as const
}

/** A bar of what was planned over one of what was used, on one scale; what ran over is hatched. */
export function Bar({
  used,
  ref,
  ...props
}: BarProps & { readonly used: Duration; readonly ref?: Ref<HTMLSpanElement> }) {
  const [planned, within, over] = widthsOf(props, used)
  return (
    <span ref={ref} className={css.bar} data-drawing aria-hidden="true">
      <i style={{ width: planned }} />
      <b style={{ width: within }} />
      <s data-testid="overrun" style={{ width: over }} />
    </span>
  )
}

const usedOf = (count: Countdown | null): Duration =>
  count !== null && 'spent' in count ? spentSeconds(count.spent) * SECOND : 0

/** The same for the item that is on, growing with its figure without rendering. */
export function RunningBar(props: BarProps) {
  const bar = useRef<HTMLSpanElement>(null)
  const count = useCountedDrawing((now) => {
    widthsOf(props, usedOf(now)).forEach((width, place) => {
      const part = bar.current?.children[place]
      if (part instanceof HTMLElement && part.style.width !== width) part.style.width = width
    })
  })
  return <Bar ref={bar} {...props} used={usedOf(count)} />
}
