import fc from 'fast-check'

/** Returns random cases that are the same in every run, whatever its seed. As examples of a property they make what a test counts occur. */
export const pinned = <T>(cases: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(cases, { seed: 1, numRuns: count })
