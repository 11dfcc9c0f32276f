import { expect, it } from 'vitest'
import {
  scrolledTo,
  windowAt,
} from '../../../../../client/views/planner/editor/table/useTableScroll.ts'

it('rows on the page are those in sight and a few more, by steps', () => {
  expect(windowAt(0, 600, 30, 1_000)).toEqual({ first: 0, last: 36 })
  expect(windowAt(3_000, 600, 30, 1_000)).toEqual({ first: 84, last: 132 })
  expect(windowAt(3_030, 600, 30, 1_000)).toEqual({ first: 84, last: 138 })
  expect(windowAt(29_400, 600, 30, 1_000).last).toBe(1_000)
})

it('rows on the page are scrolled to where they are not whole in sight', () => {
  const seen = { top: 300, height: 600, row: 30 }
  expect(scrolledTo(10, seen)).toBeNull()
  expect(scrolledTo(9, seen)).toBe(240)
  expect(scrolledTo(29, seen)).toBeNull()
  expect(scrolledTo(30, seen)).toBe(360)
})
