/** How a bar is filled: as it was, as given, over, won back, or planned. */
const FILLS = {
  plain: { fill: 'var(--ink)' },
  given: { fill: 'var(--paper)', stroke: 'var(--ink)' },
  over: { fill: 'url(#rp-hatch)' },
  won: { fill: 'var(--calm)' },
  plan: { fill: 'var(--edge)' },
} as const
export type Fill = keyof typeof FILLS

/** The hatch of overrun, which bars are filled with by its name; once on a page. */
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

/** A bar from one place to another, so high and so far from the top, all in percent of its drawing. */
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
