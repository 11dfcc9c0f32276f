import { memo } from 'react'
import { clockText } from '../../../shared/time/format.ts'
import { type Instant, minuteFloor, type Span } from '../../../shared/time/instant.ts'
import type { Picture } from '../../../shared/timing/timelinePicture.ts'
import { useCity } from '../../i18n/city.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { widthOf } from './labels.ts'
import { partOf, ticksOf } from './scale.ts'

/** What is marked across all lanes of a picture. */
export type Marks = Pick<Picture, 'now' | 'stop' | 'pins' | 'ends'>

/** What is drawn across lanes: the stretch of time, the room in px, the marks, and how many times as large letters are. */
export type Drawn = {
  readonly window: Span
  readonly width: number
  readonly marks: Marks
  readonly scale: number
}

/** Where two times would run into each other, in px. */
const CLOSE = 44
/** Half of a time: the last one may stand nearer to the edge than that, in px. */
const HALF = 17
/** Between two words on top of lines, in px. */
const APART = 8
/** The names of the zones at the beginning of the axis, in px. */
const CITIES = 58

/** Whether a moment lies in a window. */
export const isIn = (window: Span, at: Instant) => at >= window.start && at <= window.end

/** The times of all zones along the axis; that of the stop stands out, and nothing stands on top of it. */
export const Axis = memo(function Axis({
  window,
  width,
  marks: { stop },
  scale,
  zones,
}: Drawn & { readonly zones: readonly string[] }) {
  const city = useCity()
  const x = (at: Instant) => width * partOf(window, at)
  const ends = stop !== null && isIn(window, stop) ? stop : null
  const [close, half, cities] = [CLOSE * scale, HALF * scale, CITIES * scale]
  // That of the stop stands within the axis, beside the names of the zones.
  const placed = (at: Instant) =>
    at === ends ? Math.min(Math.max(x(at), cities + half), width - half) : x(at)
  const free = ticksOf(window, width / scale).filter(
    (at) =>
      x(at) > cities + close / 2 &&
      x(at) < width - close / 2 &&
      (ends === null || Math.abs(x(at) - placed(ends)) > close),
  )
  return (
    <div className="ui-tl-axis" aria-hidden="true">
      <p className="ui-tl-cities">
        {zones.map((zone) => (
          <span key={zone}>{city(zone)}</span>
        ))}
      </p>
      {[...free, ...(ends === null ? [] : [ends])].map((at) => (
        <p key={at} data-stop={at === ends} style={{ left: placed(at) }}>
          {zones.map((zone) => (
            <span key={zone}>{clockText(at, zone)}</span>
          ))}
        </p>
      ))}
    </div>
  )
})

/** Where the words on top of now and the stop have their middles, in px: each on its line, but within the picture and clear of the other. */
export function wordsAt(
  at: readonly [number, number],
  half: readonly [number, number],
  width: number,
): readonly [number, number] {
  const within = (x: number, own: number) => Math.min(Math.max(x, own), Math.max(own, width - own))
  const [x, y] = [within(at[0], half[0]), within(at[1], half[1])]
  const need = half[0] + half[1] + APART
  if (Math.abs(x - y) >= need) return [x, y]
  // The one whose line comes first stands before the other, whatever the edge leaves.
  const [first, second] = at[0] <= at[1] ? [half[0], half[1]] : [half[1], half[0]]
  const middle = (x + y + first - second) / 2
  const left = Math.min(Math.max(middle - need / 2, first), Math.max(first, width - second - need))
  return at[0] <= at[1] ? [left, left + need] : [left + need, left]
}

/** Now and the stop, as lines through all lanes, with a word on top of each. */
export const Lines = memo(function Lines({
  window,
  width,
  marks: { now, stop },
  scale,
  zone,
}: Drawn & { readonly zone: string }) {
  const { t } = useTranslation('timeline')
  const x = (at: Instant) => width * partOf(window, at)
  const words = [t('now', { at: clockText(minuteFloor(now), zone) }), t('stop')] as const
  const half = [widthOf(words[0], scale) / 2, widthOf(words[1], scale) / 2] as const
  const shown = [isIn(window, now), stop !== null && isIn(window, stop)] as const
  // One that is not there stands far from the other.
  const far = 2 * width
  const at = [shown[0] ? x(now) : -far, stop !== null && shown[1] ? x(stop) : far] as const
  const placed = wordsAt(at, half, width)
  return (
    <div className="ui-tl-lines" aria-hidden="true">
      {shown[0] ? (
        <i className="ui-tl-now" style={{ left: at[0] }}>
          <b style={{ left: placed[0] - at[0] }}>{words[0]}</b>
        </i>
      ) : null}
      {shown[1] ? (
        <i className="ui-tl-stop" style={{ left: at[1] }}>
          <b style={{ left: placed[1] - at[1] }}>{words[1]}</b>
        </i>
      ) : null}
    </div>
  )
})
