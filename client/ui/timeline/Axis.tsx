import { memo } from 'react'
import { clockText } from '../../../shared/time/format.ts'
import { type Instant, minuteFloor, type Span } from '../../../shared/time/instant.ts'
import type { Picture } from '../../../shared/timing/timelinePicture.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { widthOf } from './labels.ts'
import { partOf, percentOf, ticksOf } from './scale.ts'
import css from './timelinePicture.module.css'

/** What is marked across all lanes of a picture. */
export type Marks = Pick<Picture, 'now' | 'stop' | 'pins' | 'ends'>

/** What is drawn across lanes: the stretch of time, the room in px, the marks, and how many times as large letters are. */
type Drawn = {
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
/** Whether a moment lies in a window. */
const isIn = (window: Span, at: Instant) => at >= window.start && at <= window.end

/** The times of all zones along the axis; that of the stop is bold, and no other time covers it. */
export const Axis = memo(function Axis({
  window,
  width,
  marks: { stop },
  scale,
  zones,
}: Drawn & { readonly zones: readonly string[] }) {
  const x = (at: Instant) => width * partOf(window, at)
  const ends = stop !== null && isIn(window, stop) ? stop : null
  const [close, half] = [CLOSE * scale, HALF * scale]
  const placed = (at: Instant) => Math.min(Math.max(x(at), half), width - half)
  const free = ticksOf(window, width / scale).filter(
    (at) => ends === null || Math.abs(placed(at) - placed(ends)) > close,
  )
  return [...free, ...(ends === null ? [] : [ends])].map((at) => (
    <p key={at} className={css.time} data-stop={at === ends} style={{ left: placed(at) }}>
      {zones.map((zone) => (
        <span key={zone}>{clockText(at, zone)} </span>
      ))}
    </p>
  ))
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
    <>
      {shown[0] ? (
        <i className={css.now} style={{ left: at[0] }}>
          <b style={{ left: placed[0] - at[0] }}>{words[0]}</b>
        </i>
      ) : null}
      {shown[1] ? (
        <i className={css.stop} style={{ left: at[1] }}>
          <b style={{ left: placed[1] - at[1] }}>{words[1]}</b>
        </i>
      ) : null}
    </>
  )
})

/** Beside a flag, and between two, in px. */
const BESIDE = 10

type Flag = {
  readonly is: 'pinned' | 'mustEnd'
  readonly x: number
  readonly words: string
  /** From where to where its words stand, in px. */
  readonly from: number
  readonly to: number
}

/** The flags in their order, each with whether its words have room behind the last ones. */
function withRoom(flags: readonly Flag[], width: number) {
  let free = 0
  return flags
    .toSorted((a, b) => a.x - b.x)
    .map((flag) => {
      const fits = flag.from >= free && flag.to <= width
      if (fits) free = flag.to
      return { ...flag, fits }
    })
}

/** Fixed starts, and times by which segments must end, as flags on the lane of the plan; words where there is room for them: behind what begins, before what ends. */
export const Flags = memo(function Flags({
  window,
  width,
  marks: { pins, ends },
  scale,
  zone,
}: Drawn & { readonly zone: string }) {
  const { t } = useTranslation('timeline')
  const flags = (['pinned', 'mustEnd'] as const).flatMap((is) =>
    (is === 'pinned' ? pins : ends)
      .filter(({ at }) => isIn(window, at))
      .map(({ at }): Flag => {
        const x = width * partOf(window, at)
        const words = t(is, { at: clockText(at, zone) })
        const room = widthOf(words, scale) + BESIDE
        return is === 'pinned'
          ? { is, x, words, from: x, to: x + room }
          : { is, x, words, from: x - room, to: x }
      }),
  )
  return withRoom(flags, width).map(({ is, x, words, fits }) => (
    <i key={`${is} ${x}`} className={css.flag} data-is={is} style={{ left: x }}>
      {fits ? <span>{words}</span> : null}
    </i>
  ))
})

/** The times by which segments must end, across one lane, behind the names on it. */
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
