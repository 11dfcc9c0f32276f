import { expect } from 'vitest'
import { isSame } from './isSame.ts'

/** Compares what is compared again and again: Vitest, which takes longest, is asked only for a difference. */
export function expectSame<T>(actual: T, expected: T): void {
  if (!isSame(actual, expected)) expect(actual).toEqual(expected)
}
