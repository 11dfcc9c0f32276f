import { expect, test } from 'vitest'
import { z } from 'zod'
import { untilFault } from '../../../shared/agenda/untilFault.ts'

/** Short words, and how many were read so far. */
function shortWords() {
  let read = 0
  const word = z
    .string()
    .trim()
    .refine((text) => {
      read += 1
      return text.length <= 3
    }, 'too long')
  return { words: untilFault(z.strictObject({ word }), 1_000), read: () => read }
}

test('a list is read to its end, each of it as its schema gives it', () => {
  const { words } = shortWords()
  expect(words.parse([{ word: ' one ' }, { word: 'two' }])).toEqual([
    { word: 'one' },
    { word: 'two' },
  ])
})

test('of a thousand faults the first is reported with its place, and nothing behind it is read', () => {
  const { words, read } = shortWords()
  const long = Array.from({ length: 999 }, () => ({ word: 'longer' }))
  const { error } = words.safeParse([{ word: 'one' }, ...long])
  expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([
    [[1, 'word'], 'too long'],
  ])
  expect(read()).toBe(2)
})

test('an empty list, a list that is too long and what is no list are refused', () => {
  const { words, read } = shortWords()
  const many = Array.from({ length: 1_001 }, () => ({ word: 'one' }))
  for (const each of [[], many, { word: 'one' }]) expect(words.safeParse(each).success).toBe(false)
  expect(read()).toBe(0)
})
