type DotsProps = Readonly<Record<'width' | 'height' | 'r', number>> & {
  readonly at: readonly (readonly [number, number])[]
}

/** The dots of an icon: six for a handle, three for a menu. */
export function Dots({ width, height, r, at }: DotsProps) {
  return (
    <svg {...{ width, height }} viewBox={`0 0 ${width} ${height}`} fill="currentColor" aria-hidden>
      {at.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={r} />
      ))}
    </svg>
  )
}

/** Three dots, the icon of a menu. */
export function MoreDots() {
  return <Dots width={16} height={4} r={1.6} at={[2, 8, 14].map((x) => [x, 2] as const)} />
}
