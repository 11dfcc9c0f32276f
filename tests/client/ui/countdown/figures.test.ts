import { expect, it } from 'vitest'
import { digitMinutes } from '../../../../client/ui/countdown/figures.ts'

it.each([
  ['+12:04', '+12'],
  ['+59:59', '+59'],
  ['1:02:00', '62'],
  ['+1:02:59', '+62'],
  ['10:00:30', '600'],
])('figures in whole minutes leave the seconds of %s out: %s', (figures, minutes) => {
  expect(digitMinutes(figures)).toBe(minutes)
})
