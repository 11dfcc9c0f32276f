import { describe, expect, test } from 'vitest'
import { moveItem, reorder, setText } from '../../support/changes.ts'
import { given } from '../../support/given.ts'
import { undo } from '../../support/press.ts'
import { runs } from '../../support/runs.ts'
import { showOf, smallShow } from '../../support/shows.ts'
import { liveThrough } from './moveStories.ts'
import { drafted, findings, inserted, published, segmentId, show } from './planUndone.ts'

describe('R8c: undo of a move of an item', () => {
  test('never doubles an item that was moved on to another segment, and adds a finding for the planner', () => {
    const one = show().does('moveBehind', 'a', 'b')
    one
      .as('planner')
      .edits(
        moveItem('a', { segment: segmentId(1), after: 'b' }, { segment: segmentId(2), after: 'd' }),
      )
    one.as('moderator').does('undo')
    expect(published(one)).toBe('a b | c d')
    expect(drafted(one)).toBe('b | c d a')
    expect(findings(one)).toMatchObject([{ what: 'order', item: 'a' }])
    one.does('publish')
    expect(published(one)).toBe('b | c d a')
  })

  test('never lands before what is on: right behind it, or not at all', () => {
    const one = show().does(
      reorder('a', { segment: segmentId(1), after: null }, { segment: segmentId(2), after: 'd' }),
    )
    const move = undo(one.lastStep)
    one.begins('15:00').does(move)
    expect([published(one), drafted(one)]).toEqual(['b a | c d', 'b a | c d'])
    const again = show().does('moveBehind', 'a', 'd')
    const other = undo(again.lastStep)
    again.begins('15:00').at('15:30').does('next')
    again.when(other).refuses('changed-since')
    expect(published(again)).toBe('b | c d a')
  })
})

test('R8c: undo of an insert leaves the draft’s, where a planner has worked on it, and adds a finding', () => {
  const one = show().does('insertBehind', 'a', 5)
  const id = one.state.steps.at(-1)?.items[0] ?? ''
  one.as('planner').edits(setText('item', id, 'title', 'en', 'Inserted', 'Now with a name'))
  one.as('moderator').does('undo')
  expect(published(one)).toBe('a b | c d')
  expect(drafted(one)).toBe(`a ${id} b | c d`)
  expect(findings(one)).toMatchObject([{ what: 'insert', item: id }])
})

/** One segment of several items; whole shows of two are in `planUndone`. */
const row = () => given(showOf('15:00 a 10, b 10, e 10, f 10, g 10 | 16:00 c 10'))

/** The show once `a` was moved behind `b`, and the undo of that. */
function moved() {
  const show = row().as('one').does('moveBehind', 'a', 'b')
  return { show: show.as('two'), back: undo(show.lastStep) }
}

test('R8c: undo of a move of an item that others moved things around goes by the neighbour before it, and by the one behind it', () => {
  const reordered = moved()
  reordered.show.does('moveBehind', 'g', 'a')
  expect(published(reordered.show)).toBe('b a g e f | c')
  expect(published(reordered.show.does(reordered.back))).toBe('a b g e f | c')
  const before = moved()
  before.show.does('moveBehind', 'g', 'b')
  expect(published(before.show)).toBe('b g a e f | c')
  expect(published(before.show.does(before.back))).toBe('a b g e f | c')
})

test('R8c: undo of a move of an item that others moved things around counts no neighbour that was inserted since', () => {
  const { show, back } = moved()
  const after = show.does('insertBehind', 'a', 5).lastStep
  const before = show.does('insertBehind', 'b', 5).lastStep
  expect(published(show)).toBe(`b ${before}/0 a ${after}/0 e f g | c`)
  expect(published(show.does(back))).toBe(`a b ${before}/0 ${after}/0 e f g | c`)
})

test('R8c: undo of a move once the run went on lands behind what is on, and before all that waits', () => {
  const show = row().does('moveBehind', 'a', 'c')
  const back = undo(show.lastStep)
  show.begins('15:00').does(back).isOn('b')
  expect([published(show), drafted(show)]).toEqual(['b a e f g | c', 'b a e f g | c'])
})

test('R8c: undo of a move once the run went on is refused once the item was taken out', () => {
  const { show, back } = moved()
  const a = show.row('a').item
  show.as('planner').edits({ type: 'removeItem', was: a })
  show.does('publish').as('one').when(back).refuses('changed-since', { by: 'planner' })
})

const four = () => given(showOf('15:00 a 10, b 10, c 10, d 10'))

test('R8c: a swap is not undone where an item that another moved since would lose its place', () => {
  const show = four().as('one').does('swap', 'c', 'b')
  const back = undo(show.lastStep)
  show.as('two').does('moveBehind', 'd', 'a')
  expect(published(show)).toBe('a d c b')
  show.as('one').when(back).refuses('changed-since', { by: 'two' })
})

test('R8c: a planner’s move of the draft stays too, and is found', () => {
  const show = four().as('one').does('moveBehind', 'd', 'b')
  const back = undo(show.lastStep)
  const was = { segment: 'block-1', after: 'x' }
  const to = { segment: 'block-1', after: 'b' }
  show.as('planner').edits(inserted('x', 'block-1', 'b'))
  show.edits(moveItem('d', was, to))
  expect(published(show.as('one').does(back))).toBe('a b c d')
  expect(drafted(show)).toBe('a b d x c')
  expect(findings(show)).toMatchObject([{ what: 'order', item: 'd' }])
})

test('R8c: what came back between by another undo is not passed either', () => {
  const show = four().as('one').does('moveBehind', 'a', 'd')
  const back = undo(show.lastStep)
  const again = undo(show.does('moveBehind', 'b', 'c').does('moveFirst', 'b', 'block-1').lastStep)
  expect(published(show.does(back))).toBe('b a c d')
  show.when(again).refuses('changed-since')
})

test.each([1, 500])(
  'R8: a step of a move stores what it touches, with segments of %i items of 500',
  (size) => {
    const id = (n: number) => `item-${String(n).padStart(19, '0')}`
    const blocks = Array.from({ length: 500 / size }, (_, n) => {
      const items = Array.from({ length: size }, (_, m) => [id(n * size + m), 1])
      return { ...(n === 0 ? { notBefore: '00:00' } : {}), items: Object.fromEntries(items) }
    })
    const show = given(smallShow({ blocks })).does('moveBehind', id(252), id(253))
    const bytes = () => JSON.stringify(show.state.steps).length
    expect(bytes()).toBeLessThan(5_000)
    for (let n = 1; n < 50; n += 1)
      show.tries('moveBehind', id((n * 197) % 500), id((n * 331 + 7) % 500))
    // A page that joins gets no more than 2 MiB at once.
    expect(bytes()).toBeLessThan(1_200_000)
  },
)

test('R8c: no undo turns back what another moved, nor moves what its step did not', () => {
  const stories = runs(40, 14_000)
  expect(liveThrough(stories)).toBeGreaterThan(stories / 2)
}, 900_000)
