import { expect, test } from 'vitest'
import { compareScreensInAll, compareScreensInTime } from './worlds.ts'

test('T5: the screens of a show never contradict each other in minutes, counts, names, ends or what is next', () => {
  expect(compareScreensInTime(15, true)).toBeGreaterThanOrEqual(300)
}, 60_000)

test('the screens of a show never contradict each other, whatever happens to it', () => {
  expect(compareScreensInAll(6, true)).toBeGreaterThanOrEqual(180)
}, 60_000)
