import { memo } from 'react'
import { clockText } from '../../../shared/time/format.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { type Drawn, isIn } from './Axis.tsx'
import { widthOf } from './labels.ts'
import { partOf, percentOf } from './scale.ts'
import css from './timelinePicture.module.css'

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
