import { expect, test } from 'vitest'
import { given } from '../../support/given.ts'
import { undo } from '../../support/press.ts'
import { runs } from '../../support/runs.ts'
import { showOf, smallShow } from '../../support/shows.ts'
import { liveThrough } from './moveStories.ts'
import { drafted, findings, inserted, published } from './planUndone.ts'

const row = () => given(showOf('15:00 a 10, b 10, c 10, d 10'))

test('R8c: what another moved again stays, also where it has its old neighbour', () => {
  const show = row().as('one').does('moveBehind', 'd', 'b')
  const back = undo(show.lastStep)
  const x = `${show.as('two').does('insertBehind', 'b', 5).lastStep}/0`
  show.does('moveBehind', 'd', 'b')
  expect(published(show)).toBe(`a b d ${x} c`)
  show.as('one').when(back).refuses('changed-since', { by: 'two' })
})

test('R8c: a move since is not wholly undone, and an item goes back past none that nobody moved', () => {
  const show = row().as('one').does('moveBehind', 'a', 'b')
  const back = undo(show.lastStep)
  show.as('two').does('moveBehind', 'c', 'b')
  expect(published(show)).toBe('b c a d')
  show.as('one').when(back).refuses('changed-since', { by: 'two' })
  const swapped = row().as('one').does('swap', 'b', 'c')
  const unswap = undo(swapped.lastStep)
  swapped.as('two').does('moveFirst', 'b', 'block-1')
  expect(published(swapped)).toBe('b a c d')
  swapped.as('one').when(unswap).refuses('changed-since', { by: 'two' })
})

test('R8c: a heading returns whatever moved since among segments that its move did not touch', () => {
  const items = [{ a: 5 }, { b: 5, c: 5 }, { d: 5 }, { e: 5, f: 5 }, { g: 5 }, { h: 5 }]
  const blocks = items.map((one, n) => ({ ...(n ? {} : { notBefore: '15:00' }), items: one }))
  const show = given(smallShow({ blocks })).as('one').does('moveBehind', 'a', 'b')
  const back = undo(show.lastStep)
  show.as('two').does('moveBehind', 'd', 'f').does('swap', 'g', 'h')
  expect(published(show.as('one').does(back))).toBe('a | b c | e f | d | h | g')
})

test('R8c: a planner’s move of the draft stays too, and is found', () => {
  const show = row().as('one').does('moveBehind', 'd', 'b')
  const back = undo(show.lastStep)
  const was = { segment: 'block-1', after: 'x' }
  const to = { segment: 'block-1', after: 'b' }
  show.as('planner').edits(inserted('x', 'block-1', 'b'))
  show.edits({ type: 'moveItem', item: 'd', to, was })
  expect(published(show.as('one').does(back))).toBe('a b c d')
  expect(drafted(show)).toBe('a b d x c')
  expect(findings(show)).toMatchObject([{ what: 'order', item: 'd' }])
})

test('R8c: what came back between by another undo is not passed either', () => {
  const show = row().as('one').does('moveBehind', 'a', 'd')
  const back = undo(show.lastStep)
  const again = undo(show.does('moveBehind', 'b', 'c').does('moveFirst', 'b', 'block-1').lastStep)
  expect(published(show.does(back))).toBe('b a c d')
  show.when(again).refuses('changed-since')
})

test.each([1, 10, 500])(
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

test('R8c: whoever moves what, no undo turns back what another moved, nor moves what its step did not', () => {
  const stories = runs(200)
  expect(liveThrough(stories)).toBeGreaterThan(stories / 2)
}, 30_000)
