import { describe, expect, test } from 'vitest'
import { compareScreensInAll, compareScreensInTime } from './worlds.ts'

describe('the screens of a show', () => {
  test('T5: never contradict each other in minutes, counts, names, ends or what is next', () => {
    expect(compareScreensInTime(15, true)).toBeGreaterThanOrEqual(300)
  }, 60_000)

  test('nor whatever else happens to it', () => {
    expect(compareScreensInAll(6, true)).toBeGreaterThanOrEqual(180)
  }, 60_000)
})
