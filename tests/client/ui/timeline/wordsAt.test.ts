import { expect, it } from 'vitest'
import { wordsAt } from '../../../../client/ui/timeline/Axis.tsx'
import { givenText } from '../../../../client/ui/timeline/labels.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'

it('the words on top of now and the stop stand on their lines where they have room', () => {
  expect(wordsAt([100, 700], [30, 28], 840)).toEqual([100, 700])
})

it.each([
  ['in the middle', [400, 410]],
  ['at the end, the stop first', [832, 816]],
  ['at the end, now first', [820, 832]],
  ['at the beginning', [4, 10]],
  ['on the same place', [838, 838]],
] as const)(
  'the words on top of now and the stop stand clear of each other and within the picture %s',
  (_, at) => {
    const half = [30, 28] as const
    const placed = wordsAt(at, half, 840)
    expect(Math.abs(placed[0] - placed[1])).toBeGreaterThanOrEqual(58)
    for (const n of [0, 1] as const) {
      expect(placed[n]).toBeGreaterThanOrEqual(half[n])
      expect(placed[n]).toBeLessThanOrEqual(840 - half[n])
    }
    expect(placed[0] <= placed[1]).toBe(at[0] <= at[1])
  },
)

it('what was given is told in minutes and halves', () => {
  expect([3, 2.5, 0.5].map((minutes) => givenText(minutes * MINUTE))).toEqual(['+3', '+2½', '+½'])
})
