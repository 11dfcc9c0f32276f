import { describe, expect, it } from 'vitest'
import { viewOf } from '../../../../client/ui/layout/RowList.tsx'

/** Rows of 20 px, the third of them 60 px high. */
const EDGES = [20, 40, 100, 120, 140]

describe('a list of whole rows', () => {
  it('shows all rows if they fit', () => {
    expect(viewOf(EDGES, { scrolled: 0, free: 140, more: 30 })).toEqual({
      height: null,
      above: 0,
      below: 0,
    })
  })

  it('is as high as the rows that fit above More, and counts the others', () => {
    const at = (scrolled: number, free = 135) => viewOf(EDGES, { scrolled, free, more: 30 })
    expect(at(0)).toEqual({ height: 100, above: 0, below: 2 })
    expect(at(20)).toEqual({ height: 100, above: 1, below: 1 })
    expect(at(0, 80)).toEqual({ height: 40, above: 0, below: 3 })
  })

  it('is full of the last rows at its end, however far it is scrolled', () => {
    const at = (scrolled: number, height = 0) =>
      viewOf(EDGES, { scrolled, height, free: 135, more: 30 })
    expect(at(40)).toEqual({ height: 100, above: 2, below: 0 })
    expect(at(100)).toEqual({ height: 100, above: 2, below: 0 })
    expect(at(30, 110)).toEqual({ height: 100, above: 2, below: 0 })
  })

  it('scrolls a row that is higher than the list', () => {
    expect(viewOf(EDGES, { scrolled: 40, free: 80, more: 30 })).toEqual({
      height: 50,
      above: 2,
      below: 2,
    })
  })
})
