import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'

/** Compares what is compared again and again: Vitest, which takes ten times as long, is asked only for a difference. */
export function expectSame<T>(actual: T, expected: T): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected)
}
