import { expect, it } from 'vitest'
import { givenText, withRoom } from '../../../../client/ui/timeline/labels.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'

it('words above a lane are shown from left to right where they cover no others and end within the picture', () => {
  const words = [
    { from: 60, to: 90 },
    { from: 0, to: 50 },
    { from: 40, to: 70 },
    { from: 95, to: 110 },
  ]
  expect(withRoom(words, 100).map(({ from, fits }) => [from, fits])).toEqual([
    [0, true],
    [40, false],
    [60, true],
    [95, false],
  ])
})

it('what was given is stated in minutes and halves', () => {
  expect([3, 2.5, 0.5].map((minutes) => givenText(minutes * MINUTE))).toEqual(['+3', '+2½', '+½'])
})
