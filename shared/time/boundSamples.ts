/** A bound as a point: at local time `at` the offset was at least, or at most, `offset`; both in ms. */
export type BoundSample = { readonly at: number; readonly offset: number }

/** Which side of the offset marks lie on: at least (1) or at most (-1). */
export type BoundSide = 1 | -1

/** How far the drift may wander from its mean while marks are kept, in ms per ms: quartz of computers keeps to 0.1 ppm in a steady room, and follows a machine that warms up by a few. */
const WANDER = 2e-6

/** How long marks are kept, in ms, which is longer than any pause between exchanges; and how many of each side. */
const KEPT = 7_200_000
const MOST = 32

/** How far above the other a mark binds, in ms, each being opened by `WANDER` for its age. */
function above(mark: BoundSample, other: BoundSample, side: BoundSide): number {
  return side * (mark.offset - other.offset) + WANDER * (mark.at - other.at)
}

/** Whether two marks that stay bind as much as the one between them, for any drift. */
function isIdle(
  mark: BoundSample,
  before: BoundSample,
  after: BoundSample,
  side: BoundSide,
): boolean {
  const chord = above(after, before, side) * (mark.at - before.at)
  return chord >= above(mark, before, side) * (after.at - before.at)
}

/** The marks with a newer one. Where there are too many the oldest that is idle goes, so that newer ones stay for when older ones are forgotten. */
export function withBoundSample(
  marks: readonly BoundSample[],
  mark: BoundSample,
  side: BoundSide,
): readonly BoundSample[] {
  const all = [...marks.filter(({ at }) => at >= mark.at - KEPT), mark]
  if (all.length <= MOST) return all
  const idle = all.findIndex((one, index) => {
    const [before, after] = [all[index - 1], all[index + 1]]
    return before !== undefined && after !== undefined && isIdle(one, before, after, side)
  })
  return all.toSpliced(Math.max(0, idle), 1)
}

/** The bound that marks give at local time `now` to an offset that drifts by `drift` ms per ms. */
export function boundOf(
  marks: readonly BoundSample[],
  side: BoundSide,
  drift: number,
  now: number,
): number {
  const rate = drift - side * WANDER
  let bound = side * Number.NEGATIVE_INFINITY
  for (const { at, offset } of marks) {
    const value = offset + rate * (now - at)
    if (side * value > side * bound) bound = value
  }
  return bound
}
