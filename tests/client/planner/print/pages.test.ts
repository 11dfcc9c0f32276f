import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cardPages,
  type Piece,
  pagesOf,
  sheetsFor,
} from '../../../../client/views/planner/print/model/pages.ts'

const piece = (key: string, height: number, group = key, heads = false): Piece => ({
  key,
  height,
  group,
  heads,
})
const ROOM = { first: 60, later: 100 }

describe('pages', () => {
  test('the first has less room, and a group goes on whole', () => {
    const pieces = [piece('a', 40), piece('b', 15, 'b'), piece('b2', 15, 'b'), piece('c', 71)]
    expect(pagesOf(pieces, ROOM)).toEqual([['a'], ['b', 'b2'], ['c']])
  })

  test('take one sheet each, but more where a piece is higher than paper', () => {
    expect(sheetsFor([piece('a', 40), piece('b', 60)], 100)).toBe(1)
    expect(sheetsFor([piece('a', 201)], 100)).toBe(3)
    // Before anything is measured there is no telling.
    expect(sheetsFor([piece('a', 40)], Number.POSITIVE_INFINITY)).toBe(1)
    expect(sheetsFor([piece('a', 40)], 0)).toBe(1)
  })

  test('a heading is never the last on its page', () => {
    const pieces = [
      piece('a', 50),
      piece('day', 5, 'day', true),
      piece('h', 5, 'h', true),
      piece('b', 20),
    ]
    expect(pagesOf(pieces, ROOM)).toEqual([['a'], ['day', 'h', 'b']])
  })

  test('a group longer than a page is parted, its heading with its first piece', () => {
    const pieces = [piece('h', 10, 'h', true), piece('a', 40, 'a'), piece('a2', 80, 'a')]
    expect(pagesOf(pieces, ROOM)).toEqual([['h', 'a'], ['a2']])
  })

  test('what is higher than a page has one of its own', () => {
    expect(pagesOf([piece('a', 10), piece('b', 300), piece('c', 10)], ROOM)).toEqual([
      ['a'],
      ['b'],
      ['c'],
    ])
  })

  test('of any pieces none is lost, none is moved, and no page is fuller than it can be', () => {
    const pieces = fc.array(
      fc.record({
        height: fc.integer({ min: 1, max: 33 }),
        group: fc.constantFrom('x', 'y', 'z'),
        heads: fc.boolean(),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(pieces, (some) => {
        const all = some.map((one, n) => ({ ...one, key: String(n) }))
        const pages = pagesOf(all, ROOM)
        expect(pages.flat()).toEqual(all.map(({ key }) => key))
        for (const [n, page] of pages.entries()) {
          const height = all
            .filter(({ key }) => page.includes(key))
            .reduce((sum, one) => sum + one.height, 0)
          const headings = all.filter(({ key, heads }) => page.includes(key) && heads).length
          const room = n === 0 ? ROOM.first : ROOM.later
          // Only headings that follow one another can be more than a page holds.
          if (headings < 2) expect(height).toBeLessThanOrEqual(room)
        }
      }),
      { numRuns: 500 },
    )
  })
})

test('cards take quarters, and a page is full with four of them', () => {
  const cards = [20, 30, 10, 25, 80, 120].map((height, n) => ({ key: String(n), height }))
  expect(cardPages(cards, 100)).toEqual([
    [
      { key: '0', quarters: 1 },
      { key: '1', quarters: 2 },
      { key: '2', quarters: 1 },
    ],
    [{ key: '3', quarters: 1 }],
    [{ key: '4', quarters: 4 }],
    [{ key: '5', quarters: 4 }],
  ])
})
