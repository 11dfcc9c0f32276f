import css from './reportTable.module.css'

/** How a bar is filled: as it was, as given, over, or won back. */
export type Fill = 'plain' | 'given' | 'over' | 'won' | 'plan'

/** The hatch of overrun, which bars are filled with by its name; once on a page. */
export function Hatch() {
  return (
    <svg className={css.hatch} width="0" height="0" aria-hidden="true">
      <defs>
        <pattern
          id="rp-hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="3" height="6" className={css.bar} data-fill="hatch" />
        </pattern>
      </defs>
    </svg>
  )
}

/** A bar from one place to another, both in percent, so high and so far from the top, in px. */
export function Bar({
  from,
  to,
  fill,
  top = 5,
  height = 9,
}: {
  readonly from: number
  readonly to: number
  readonly fill: Fill
  readonly top?: number
  readonly height?: number
}) {
  const [left, right] = [Math.min(from, to), Math.max(from, to)]
  return (
    <rect
      className={css.bar}
      data-fill={fill}
      x={`${left}%`}
      width={`${right - left}%`}
      y={top}
      height={height}
      fill={fill === 'over' ? 'url(#rp-hatch)' : undefined}
    />
  )
}
