import { expect, it } from 'vitest'
import { glides } from '../../../../client/views/moderator/agenda/Glide.tsx'

const places = (...lines: ReadonlyArray<readonly [string, number]>) => new Map(lines)

it('lines whose order changed glide from where they stood; others stand', () => {
  const before = places(['a', 0], ['b', 27], ['c', 54], ['d', 81])
  const after = places(['a', 0], ['c', 27], ['b', 54], ['d', 81])
  expect([...glides(before, after)]).toEqual([
    ['c', 27],
    ['b', -27],
  ])
})

it('what makes room for a new line glides; the new line does not', () => {
  const after = places(['a', 0], ['new', 27], ['b', 54])
  expect([...glides(places(['a', 0], ['b', 27]), after)]).toEqual([['b', -27]])
})

it('nothing glides at first, nor when lines only grow', () => {
  const wide = places(['a', 0], ['b', 27])
  expect(glides(places(), wide).size).toBe(0)
  expect(glides(wide, places(['a', 0], ['b', 44])).size).toBe(0)
})
