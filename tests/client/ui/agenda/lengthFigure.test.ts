import { expect, it } from 'vitest'
import { lengthFigure, withDecimals } from '../../../../client/ui/agenda/useLength.ts'

it('writes a length one way: minutes and halves, else m:ss', () => {
  expect([0, 30, 60, 990, 600, 61].map((seconds) => lengthFigure(seconds * 1000))).toEqual([
    ...['0', '½', '1', '16½', '10', '1:01'],
  ])
})

it('reads a typed half as the number it is', () => {
  expect(['½', '16½', '16 ½', '16.5', '16'].map(withDecimals)).toEqual([
    ...['0.5', '16.5', '16.5', '16.5', '16'],
  ])
})
