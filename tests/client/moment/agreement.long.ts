import { describe, expect, test } from 'vitest'
import { compareScreensInAll, compareScreensInTime } from './worlds.ts'

describe('the screens of many random shows', () => {
  test('never contradict each other in minutes, counts, names, ends or what is next', () => {
    expect(compareScreensInTime(2_000)).toBeGreaterThan(10_000)
  })

  test('nor whatever else happens to them', () => {
    expect(compareScreensInAll(400)).toBeGreaterThan(10_000)
  })
})
