import type { CSSProperties } from 'react'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { momentOf } from '../../../shared/timing/moment.ts'
import { calmShow, type WholeShow, wholeShow } from '../../../shared/timing/wholeShow.ts'
import { useModel } from '../agenda/useDerived.ts'
import { useLost } from '../connection/ConnectionState.tsx'
import { percentOf } from './scale.ts'
import css from './wholeLine.module.css'

/** Returns the line for people who run the show; null before publication. */
function wholeAt(show: ShowState, now: Instant): WholeShow | null {
  const moment = momentOf(show, now)
  return moment && wholeShow(moment.line, moment.landing.stop)
}

/** Returns the line for a hall. */
function calmAt(show: ShowState, now: Instant): WholeShow | null {
  const moment = momentOf(show, now)
  return moment && calmShow(moment.line)
}

function Line({ whole, calm }: { readonly whole: WholeShow; readonly calm: boolean }) {
  const lost = useLost()
  const { from, to, at, bounds, stop } = whole
  const window = { start: from, end: to }
  const end = stop !== null && stop < to ? stop : to
  const style = {
    '--gone': percentOf(window, at),
    '--past': percentOf(window, end > at ? end : at),
  } as CSSProperties
  return (
    <div
      className={css.line}
      data-drawing
      data-testid="whole-line"
      data-calm={calm}
      data-lost={lost}
      style={style}
      aria-hidden="true"
    >
      <s />
      <b />
      {end < to ? <em /> : null}
      {bounds.map((bound) => (
        <u key={bound.segment} style={{ left: percentOf(window, bound.at) }} />
      ))}
      <i />
      {stop === null || stop < from ? null : <q style={{ left: percentOf(window, stop) }} />}
    </div>
  )
}

/**
 * The whole show as a line: the past thin, the rest thick, and gaps between segments. The stop is a
 * double line, and the time after it is hatched. Each screen also states the same facts in words.
 */
export function WholeLine() {
  const whole = useModel(wholeAt)
  return whole === null ? null : <Line whole={whole} calm={false} />
}

/** The whole show as a line for a hall: in one colour, without the stop, and without movement while the drift is small (T7). */
export function CalmLine() {
  const whole = useModel(calmAt)
  return whole === null ? null : <Line whole={whole} calm={true} />
}
