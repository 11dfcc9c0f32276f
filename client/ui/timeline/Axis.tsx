import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { clockText } from '../../../shared/time/format.ts'
import { type Instant, minuteFloor } from '../../../shared/time/instant.ts'
import type { Span } from '../../../shared/time/span.ts'
import type { Picture } from '../../../shared/timing/picture.ts'
import { useCity } from '../../i18n/city.ts'
import { partOf, percentOf, ticksOf } from './scale.ts'

/** What is marked across all lanes of a picture. */
export type Marks = Pick<Picture, 'now' | 'stop' | 'pins'>

/** Where two times would run into each other, in px. */
const CLOSE = 44
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
        <p key={at} data-stop={at === ends} style={{ left: percentOf(window, at) }}>
          {zones.map((zone) => (
            <span key={zone}>{clockText(at, zone)}</span>
          ))}
        </p>
      ))}
    </div>
  )
})

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
  const apart = stop === null ? 0 : width * (partOf(window, stop) - partOf(window, now))
  // Side by side each word stands on its own side of its line.
  const side = Math.abs(apart) > 2 * CLOSE ? 'middle' : apart < 0 ? 'end' : 'start'
  return (
    <div className="ui-tl-lines" aria-hidden="true">
      {isIn(window, now) ? (
        <i className="ui-tl-now" style={{ left: percentOf(window, now) }} data-side={side}>
          <b>{t('now', { at: clockText(minuteFloor(now), zone) })}</b>
        </i>
      ) : null}
      {stop === null || !isIn(window, stop) ? null : (
        <i className="ui-tl-stop" style={{ left: percentOf(window, stop) }}>
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
