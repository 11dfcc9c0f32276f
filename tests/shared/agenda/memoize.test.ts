import { expect, test } from 'vitest'
import { memoize, memoizeTwo } from '../../../shared/agenda/memoize.ts'

test('an answer is worked out once for each thing, and anew for another that is like it', () => {
  const asked: object[] = []
  const countOf = memoize((list: readonly string[]) => {
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

test('an answer about two things is worked out once for each pair', () => {
  const asked: string[] = []
  const withSign = memoizeTwo((list: readonly string[], sign: string) => {
    asked.push(sign)
    return list.map((one) => `${one}${sign}`)
  })
  const list = ['a', 'b']
  expect(withSign(list, '?')).toBe(withSign(list, '?'))
  expect(withSign(list, '!')).toEqual(['a!', 'b!'])
  expect(asked).toEqual(['?', '!'])
})
