/** The six dots of a handle. */
export function Grip() {
  return (
    <svg width="8" height="14" viewBox="0 0 8 14" fill="currentColor" aria-hidden="true">
      {[2, 7, 12].flatMap((y) =>
        [2, 6].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.2" />),
      )}
    </svg>
  )
}

/** Three dots: more can be done. */
export function More() {
  return (
    <svg width="16" height="4" viewBox="0 0 16 4" fill="currentColor" aria-hidden="true">
      {[2, 8, 14].map((x) => (
        <circle key={x} cx={x} cy="2" r="1.6" />
      ))}
    </svg>
  )
}
