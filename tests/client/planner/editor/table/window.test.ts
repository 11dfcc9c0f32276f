import { expect, it } from 'vitest'
import { windowAt } from '../../../../../client/views/planner/editor/table/useTableInput.ts'

it('rows on the page are those in sight and a few more, by steps', () => {
  expect(windowAt(0, 600, 30, 1_000)).toEqual({ first: 0, last: 36 })
  expect(windowAt(3_000, 600, 30, 1_000)).toEqual({ first: 84, last: 132 })
  expect(windowAt(3_030, 600, 30, 1_000)).toEqual({ first: 84, last: 138 })
  expect(windowAt(29_400, 600, 30, 1_000).last).toBe(1_000)
})
