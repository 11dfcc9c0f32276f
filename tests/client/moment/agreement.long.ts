import { expect, test } from 'vitest'
import { compareScreensInAll, compareScreensInTime } from './worlds.ts'

test('the screens of many random shows never contradict each other in minutes, counts, names, ends or what is next', () => {
  expect(compareScreensInTime(2_000)).toBeGreaterThan(10_000)
})

test('the screens of many random shows never contradict each other, whatever happens to them', () => {
  expect(compareScreensInAll(400)).toBeGreaterThan(10_000)
})
