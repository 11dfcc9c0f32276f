import { expect, test } from 'vitest'
import { runs } from '../../support/runs.ts'
import { compareScreensInAll, compareScreensInTime } from './worlds.ts'

test('T5: the screens of a show never contradict each other in minutes, counts, names, ends or what is next', () => {
  const stories = runs(3, 2_000)
  expect(compareScreensInTime(stories)).toBeGreaterThanOrEqual(20 * stories)
}, 900_000)

test('the screens of a show never contradict each other, whatever happens to it', () => {
  const shows = runs(2, 400)
  expect(compareScreensInAll(shows)).toBeGreaterThanOrEqual(30 * shows)
}, 900_000)
