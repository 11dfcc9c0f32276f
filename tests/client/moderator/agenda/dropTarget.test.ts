import { expect, it } from 'vitest'
import { glides } from '../../../../client/views/moderator/agenda/Glide.tsx'
import {
  type DropTarget,
  dropResult,
  type LineBand,
  spotAt,
  targetAt,
} from '../../../../client/views/moderator/agenda/RowDrag.tsx'
import { published } from '../../../shared/run/planUndone.ts'
import { given } from '../../../support/given.ts'
import { showOf } from '../../../support/shows.ts'
import { consoleContextOf } from '../consoleContextOf.ts'

const agenda = () => showOf('15:00 a 10, b 10, c 10 | d 10, e 10')

const at = (kind: DropTarget['kind'], id: string, edge: DropTarget['edge']): DropTarget => ({
  kind,
  id,
  edge,
})

/** Lines of 20 px, a heading above each block. */
const BANDS: readonly LineBand[] = (
  [
    ['segment', 'block-1'],
    ['item', 'a'],
    ['item', 'b'],
    ['item', 'c'],
    ['segment', 'block-2'],
    ['item', 'd'],
    ['item', 'e'],
  ] as const
).map(([kind, id], n) => ({ kind, id, top: n * 20, bottom: n * 20 + 20 }))

it.each([
  [-30, at('segment', 'block-1', 'before')],
  [24, at('item', 'a', 'before')],
  [36, at('item', 'a', 'after')],
  [84, at('segment', 'block-2', 'before')],
  [96, at('segment', 'block-2', 'after')],
  [999, at('item', 'e', 'after')],
])('the edge under the pointer: at %d px', (y, target) => {
  expect(targetAt(BANDS, y)).toEqual(target)
})

it('the edge under the pointer is none where there are no lines', () => {
  expect(targetAt([], 10)).toBeNull()
})

it.each([
  [at('item', 'd', 'before'), { segment: 'block-2', after: null }],
  [at('item', 'd', 'after'), { segment: 'block-2', after: 'd' }],
  [at('item', 'c', 'before'), { segment: 'block-1', after: 'b' }],
  [at('segment', 'block-2', 'before'), { segment: 'block-1', after: 'c' }],
  [at('segment', 'block-2', 'after'), { segment: 'block-2', after: null }],
  [at('segment', 'block-1', 'before'), { segment: 'block-1', after: null }],
])('the spot of an edge: %o', (target, spot) => {
  expect(spotAt(agenda(), target)).toEqual(spot)
})

it('R6b: letting go moves a row as a whole, and makes one beside another', () => {
  const rows = showOf('15:00 a 10, b 10 | c 5 | d 5')
  const show = given(rows)
  const drop = (item: string, target: DropTarget) => {
    const landing = dropResult(consoleContextOf(show), item, target)
    if (landing.is !== 'move') return landing.is
    show.does(landing.command)
    return published(show)
  }
  expect(drop('d', at('item', 'c', 'after'))).toBe('here')
  expect(drop('d', at('item', 'c', 'before'))).toBe('a b | d | c')
  expect(drop('b', at('item', 'd', 'after'))).toBe('a | d | b | c')
  expect(drop('c', at('segment', 'block-1', 'before'))).toBe('c | a | d | b')
})

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
