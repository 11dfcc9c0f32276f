import { expect, it } from 'vitest'
import { reuseUnchanged } from '../../../../client/ui/agenda/useDerived.ts'

const row = (id: string, at: number) => ({ id, at, who: [{ name: id, lang: 'en' }] })

it('data without a difference is the very object that was there', () => {
  const before = { rows: [row('a', 1), row('b', 2)], next: null }
  expect(reuseUnchanged(before, { rows: [row('a', 1), row('b', 2)], next: null })).toBe(before)
})

it('only what changed is new, and all that holds it', () => {
  const before = { rows: [row('a', 1), row('b', 2)], next: { id: 'b' } }
  const after = { rows: [row('a', 1), row('b', 3)], next: { id: 'b' } }
  const kept = reuseUnchanged(before, after)
  expect(kept).toEqual(after)
  expect(kept).not.toBe(before)
  expect(kept).toHaveProperty(
    'rows[0]',
    expect.toSatisfy((one) => one === before.rows[0]),
  )
  expect(kept).toHaveProperty(
    'rows[1].who',
    expect.toSatisfy((one) => one === before.rows[1]?.who),
  )
  expect(kept).toHaveProperty(
    'next',
    expect.toSatisfy((one) => one === before.next),
  )
})

it('a field or an entry that came or went is a difference', () => {
  expect(reuseUnchanged({ a: 1 }, { a: 1, b: undefined })).toEqual({ a: 1, b: undefined })
  expect(reuseUnchanged({ a: undefined }, { b: undefined })).toHaveProperty('b')
  expect(reuseUnchanged({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 })
  expect(reuseUnchanged([1, 2], [1])).toEqual([1])
  expect(reuseUnchanged([1], { 0: 1 })).toEqual({ 0: 1 })
  expect(reuseUnchanged({ 0: 1 }, [1])).toEqual([1])
  expect(reuseUnchanged(null, { a: 1 })).toEqual({ a: 1 })
  expect(reuseUnchanged({ a: 1 }, null)).toBeNull()
})
