import { memo } from 'react'
import { clockText } from '../../../shared/time/format.ts'
import { type Instant, minuteFloor } from '../../../shared/time/instant.ts'
import type { Span } from '../../../shared/time/span.ts'
import type { Picture } from '../../../shared/timing/picture.ts'
import { useCity } from '../../i18n/city.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { partOf, percentOf, ticksOf } from './scale.ts'

/** What is marked across all lanes of a picture. */
export type Marks = Pick<Picture, 'now' | 'stop' | 'pins'>

/** Where two times would run into each other, in px. */
const CLOSE = 44
/** Half of a time: the last one may stand nearer to the edge than that, in px. */
const HALF = 17
/** Half of a word on top of a line, in px. */
const HALF_WORD = 32
/** The names of the zones at the beginning of the axis, in px. */
const CITIES = 58

const isIn = (window: Span, at: Instant) => at >= window.start && at <= window.end

/** The times of all zones along the axis; that of the stop stands out, and nothing stands on top of it. */
export const Axis = memo(function Axis({
  window,
  width,
  marks: { stop },
  zones,
}: {
  readonly window: Span
  readonly width: number
  readonly marks: Marks
  readonly zones: readonly string[]
}) {
  const city = useCity()
  const x = (at: Instant) => width * partOf(window, at)
  const ends = stop !== null && isIn(window, stop) ? stop : null
  const free = ticksOf(window, width).filter(
    (at) =>
      x(at) > CITIES + CLOSE / 2 &&
      x(at) < width - CLOSE / 2 &&
      (ends === null || Math.abs(x(at) - x(ends)) > CLOSE),
  )
  return (
    <div className="ui-tl-axis" aria-hidden="true">
      <p className="ui-tl-cities">
        {zones.map((zone) => (
          <span key={zone}>{city(zone)}</span>
        ))}
      </p>
      {[...free, ...(ends === null ? [] : [ends])].map((at) => (
        <p key={at} data-stop={at === ends} style={{ left: Math.min(x(at), width - HALF) }}>
          {zones.map((zone) => (
            <span key={zone}>{clockText(at, zone)}</span>
          ))}
        </p>
      ))}
    </div>
  )
})

/** Where a word stands at its line. */
type Side = 'start' | 'middle' | 'end'

/** Now and the stop, as lines through all lanes, with a word on top of each. */
export const Lines = memo(function Lines({
  window,
  width,
  marks: { now, stop },
  zone,
}: {
  readonly window: Span
  readonly width: number
  readonly marks: Marks
  readonly zone: string
}) {
  const { t } = useTranslation('timeline')
  const x = (at: Instant) => width * partOf(window, at)
  const apart = stop === null ? null : x(stop) - x(now)
  // At the edge a word stands within it, and side by side with another on its own side of its line.
  const edge = (at: Instant): Side =>
    x(at) > width - HALF_WORD ? 'start' : x(at) < HALF_WORD ? 'end' : 'middle'
  const meet = apart !== null && Math.abs(apart) <= 2 * CLOSE
  const side = meet ? (apart < 0 ? 'end' : 'start') : edge(now)
  return (
    <div className="ui-tl-lines" aria-hidden="true">
      {isIn(window, now) ? (
        <i className="ui-tl-now" style={{ left: percentOf(window, now) }} data-side={side}>
          <b>{t('now', { at: clockText(minuteFloor(now), zone) })}</b>
        </i>
      ) : null}
      {stop === null || !isIn(window, stop) ? null : (
        <i
          className="ui-tl-stop"
          style={{ left: percentOf(window, stop) }}
          data-side={meet && apart < 0 ? 'start' : edge(stop)}
        >
          <b>{t('stop')}</b>
        </i>
      )}
    </div>
  )
})

/** Room for the words at a pin, and for the name of the lane that they stand above, in px. */
const PIN = 122
const NAME = 200

/** Fixed starts, as flags on the lane of the plan; words where there is room for them. */
export const Pins = memo(function Pins({
  window,
  width,
  marks: { pins },
  zone,
}: {
  readonly window: Span
  readonly width: number
  readonly marks: Marks
  readonly zone: string
}) {
  const { t } = useTranslation('timeline')
  let free = NAME
  return pins
    .filter(({ at }) => isIn(window, at))
    .map(({ segment, at }) => {
      const x = width * partOf(window, at)
      const told = x > free && x + PIN < width
      if (told) free = x + PIN
      return (
        <i key={segment} className="ui-tl-pin" style={{ left: percentOf(window, at) }}>
          {told ? <span>{t('pinned', { at: clockText(at, zone) })}</span> : null}
        </i>
      )
    })
})
