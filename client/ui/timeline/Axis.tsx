import { memo } from 'react'
import { clockText } from '../../../shared/time/format.ts'
import { type Instant, minuteFloor, type Span } from '../../../shared/time/instant.ts'
import type { Picture } from '../../../shared/timing/timelinePicture.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { widthOf, withRoom } from './labels.ts'
import { partOf, percentOf, ticksOf } from './scale.ts'
import css from './timelinePicture.module.css'

/** The marks across all lanes of a picture. */
export type Marks = Pick<Picture, 'now' | 'stop' | 'pins' | 'ends'>

/** The visible part of the time, the width in px, the marks, and the scale of letters. */
export type Drawn = {
  readonly window: Span
  readonly width: number
  readonly marks: Marks
  readonly scale: number
}

/** A time at most this far from the time of the stop is not shown, because the two would touch, in px. */
const MIN_DISTANCE = 44
/** Half the width of a time, which is its minimum distance from the edge, in px. */
const HALF_WIDTH = 17
/** The gap between two words on top of lines, in px. */
const MIN_GAP = 8
/** Returns whether a moment is in a window. */
const isIn = (window: Span, at: Instant) => at >= window.start && at <= window.end

/** The times of all zones along the axis. The time of the stop is bold, and no other time covers it. */
export const Axis = memo(function Axis({
  window,
  width,
  marks: { stop },
  scale,
  zones,
}: Drawn & { readonly zones: readonly string[] }) {
  const x = (at: Instant) => width * partOf(window, at)
  const shownStop = stop !== null && isIn(window, stop) ? stop : null
  const [distance, half] = [MIN_DISTANCE * scale, HALF_WIDTH * scale]
  const placeOf = (at: Instant) => Math.min(Math.max(x(at), half), width - half)
  const free = ticksOf(window, width / scale).filter(
    (at) => shownStop === null || Math.abs(placeOf(at) - placeOf(shownStop)) > distance,
  )
  return [...free, ...(shownStop === null ? [] : [shownStop])].map((at) => (
    <p key={at} className={css.time} data-stop={at === shownStop} style={{ left: placeOf(at) }}>
      {zones.map((zone) => (
        <span key={zone}>{clockText(at, zone)} </span>
      ))}
    </p>
  ))
})

/** Now and the stop as labelled lines through all lanes; if they are close, the stop has no label. */
export const Lines = memo(function Lines({
  window,
  width,
  marks: { now, stop },
  scale,
  zone,
}: Drawn & { readonly zone: string }) {
  const { t } = useTranslation('timeline')
  const lineAt = (at: Instant, words: string) => {
    const x = width * partOf(window, at)
    const half = widthOf(words, scale) / 2
    const isShown = isIn(window, at)
    return { x, words, half, isShown, middle: Math.min(Math.max(x, half), width - half) }
  }
  const nowLine = lineAt(now, t('now', { at: clockText(minuteFloor(now), zone) }))
  const end = stop === null ? null : lineAt(stop, t('stop'))
  const gap = end === null ? 0 : Math.abs(nowLine.middle - end.middle) - nowLine.half - end.half
  return (
    <>
      {nowLine.isShown ? (
        <i className={css.now} style={{ left: nowLine.x }}>
          <b className="whole" style={{ left: nowLine.middle - nowLine.x }}>
            {nowLine.words}
          </b>
        </i>
      ) : null}
      {end?.isShown ? (
        <i className={css.stop} style={{ left: end.x }}>
          {nowLine.isShown && gap < MIN_GAP ? null : (
            <b className="whole" style={{ left: end.middle - end.x }}>
              {end.words}
            </b>
          )}
        </i>
      ) : null}
    </>
  )
})

/** The gap between two flags, in px. */
const FLAG_GAP = 10

/** Fixed starts and stops of segments as flags on the plan's lane, with words if they fit. */
export const Flags = memo(function Flags({
  window,
  width,
  marks: { pins, ends },
  scale,
  zone,
}: Drawn & { readonly zone: string }) {
  const { t } = useTranslation('timeline')
  const flags = (['pinned', 'mustEnd'] as const).flatMap((kind) =>
    (kind === 'pinned' ? pins : ends)
      .filter(({ at }) => isIn(window, at))
      .map(({ at }) => {
        const x = width * partOf(window, at)
        const words = t(kind, { at: clockText(at, zone) })
        const room = widthOf(words, scale) + FLAG_GAP
        const from = kind === 'pinned' ? x : x - room
        return { kind, x, words, from, to: from + room }
      }),
  )
  return withRoom(flags, width).map(({ kind, x, words, fits }) => (
    <i key={`${kind} ${x}`} className={css.flag} data-is={kind} style={{ left: x }}>
      {fits ? <span className="medium whole">{words}</span> : null}
    </i>
  ))
})

/** The stops of segments as lines across one lane, behind its names. */
export const Ends = memo(function Ends({
  window,
  ends,
}: Pick<Drawn, 'window'> & Pick<Drawn['marks'], 'ends'>) {
  return ends
    .filter(({ at }) => isIn(window, at))
    .map(({ segment, at }) => (
      <i key={segment} className={css.end} style={{ left: percentOf(window, at) }} />
    ))
})
