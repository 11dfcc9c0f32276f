import { expect, it } from 'vitest'
import {
  newKeyedList,
  updateKeyedList,
} from '../../../../../client/views/planner/editor/fields/useStableKeys.ts'

const keysAfter = (...lists: readonly string[][]) => {
  const [first = [], ...others] = lists
  return others.reduce(updateKeyedList, newKeyedList(first)).keys
}

it.each([
  {
    is: 'one edited in its place',
    lists: [
      ['a', 'b', 'c'],
      ['a', 'B', 'c'],
    ],
    keys: [0, 1, 2],
  },
  {
    is: 'one taken out',
    lists: [
      ['a', 'b', 'c'],
      ['a', 'c'],
    ],
    keys: [0, 2],
  },
  { is: 'one more at the end', lists: [['a'], ['a', 'b']], keys: [0, 1] },
  {
    is: 'one more at the start',
    lists: [
      ['a', 'b'],
      ['x', 'a', 'b'],
    ],
    keys: [2, 0, 1],
  },
  { is: 'the same twice', lists: [['a'], ['a', 'a']], keys: [0, 1] },
  { is: 'one gone and another come', lists: [['a', 'b'], ['a'], ['a', 'b']], keys: [0, 2] },
])('keys of entries that have no ids: $is', ({ lists, keys }) => {
  expect(keysAfter(...lists)).toEqual(keys)
})

it('keys of entries that have no ids never come twice in one list', () => {
  const keys = keysAfter(['a', 'a', 'a'], ['a', 'a'], ['a', 'a', 'a', 'a'])
  expect(new Set(keys).size).toBe(4)
})
