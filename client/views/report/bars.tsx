/** The style of a bar by its meaning: used, given, overrun, saved or planned time. */
const FILLS = {
  plain: { fill: 'var(--ink)' },
  given: { fill: 'var(--paper)', stroke: 'var(--ink)' },
  over: { fill: 'url(#rp-hatch)' },
  won: { fill: 'var(--calm)' },
  plan: { fill: 'var(--edge)' },
} as const
export type Fill = keyof typeof FILLS

/** The hatch of overrun, which bars use by its id; a page needs it once. */
export function Hatch() {
  return (
    <svg className="unseen" aria-hidden="true">
      <defs>
        <pattern
          id="rp-hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="3" height="6" style={{ fill: 'var(--over)' }} />
        </pattern>
      </defs>
    </svg>
  )
}

/** A bar from one position to another; all sizes are percentages of its drawing. */
export function Bar({
  from,
  to,
  fill,
  top = 32,
  height = 36,
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
      style={FILLS[fill]}
      x={`${left}%`}
      width={`${right - left}%`}
      y={`${top}%`}
      height={`${height}%`}
    />
  )
}
