import { expect, test } from 'vitest'
import { oncePer } from '../../../shared/agenda/oncePer.ts'

test('an answer is worked out once for each thing, and anew for another that is like it', () => {
  const asked: object[] = []
  const countOf = oncePer((list: readonly string[]) => {
    asked.push(list)
    return { count: list.length }
  })
  const [one, alike] = [
    ['a', 'b'],
    ['a', 'b'],
  ]
  expect(countOf(one)).toBe(countOf(one))
  expect(countOf(alike)).toEqual({ count: 2 })
  expect(asked).toEqual([one, alike])
})
