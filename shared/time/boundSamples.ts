/** A measured limit: at local time `at` the offset was at least, or at most, `offset`; both in ms. */
export type BoundSample = { readonly at: number; readonly offset: number }

/** The side of the offset that a sample limits: at least (1) or at most (-1). */
export type BoundSide = 1 | -1

/** How much the drift may vary over `MAX_AGE`, in ms per ms: quartz varies by 0.1 ppm, and by a few ppm while a machine warms up. */
const DRIFT_VARIATION = 2e-6

/** How long samples are stored, in ms: longer than any pause between exchanges. And how many per side. */
const MAX_AGE = 7_200_000
const MAX_SAMPLES = 32

/** Returns by how much a sample is tighter than another, in ms, with both loosened by their age. */
function tightness(sample: BoundSample, other: BoundSample, side: BoundSide): number {
  return side * (sample.offset - other.offset) + DRIFT_VARIATION * (sample.at - other.at)
}

/** Whether a sample never limits more than its two neighbours, at any drift. */
function isRedundant(one: BoundSample, before: BoundSample, after: BoundSample, side: BoundSide) {
  const chord = tightness(after, before, side) * (one.at - before.at)
  return chord >= tightness(one, before, side) * (after.at - before.at)
}

/** Returns the samples with a new one. If there are too many, the oldest redundant one goes: newer ones are needed once older ones expire. */
export function withBoundSample(
  samples: readonly BoundSample[],
  sample: BoundSample,
  side: BoundSide,
): readonly BoundSample[] {
  const all = [...samples.filter(({ at }) => at >= sample.at - MAX_AGE), sample]
  if (all.length <= MAX_SAMPLES) return all
  const idle = all.findIndex((one, index) => {
    const [before, after] = [all[index - 1], all[index + 1]]
    return before !== undefined && after !== undefined && isRedundant(one, before, after, side)
  })
  return all.toSpliced(Math.max(0, idle), 1)
}

/** Returns the limit that samples set at local time `now` to an offset that drifts by `drift` ms per ms. */
export function boundOf(
  samples: readonly BoundSample[],
  side: BoundSide,
  drift: number,
  now: number,
): number {
  const rate = drift - side * DRIFT_VARIATION
  let bound = side * Number.NEGATIVE_INFINITY
  for (const { at, offset } of samples) {
    const value = offset + rate * (now - at)
    if (side * value > side * bound) bound = value
  }
  return bound
}
