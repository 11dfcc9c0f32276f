import { expect, test } from 'vitest'
import { compareLatestStarts, compareProjections } from './worlds.ts'

test('T1, T1b, T1c, T2, T3, T3b, P6, P6b: many random shows, lived through second by second: every projection agrees with the naive simulator', () => {
  expect(compareProjections(10_000)).toContain('startShow')
})

test('T4: many random shows, lived through second by second: latest starts agree with those found by trying', () => {
  expect(() => compareLatestStarts(10_000)).not.toThrow()
})
