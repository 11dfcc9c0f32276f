import { describe, expect, test } from 'vitest'
import { given } from '../../support/given.ts'
import { undo } from '../../support/press.ts'
import { showOf } from '../../support/shows.ts'
import { drafted, published } from './planUndone.ts'

/** One segment of several items; whole shows of two are in `planUndone`. */
const row = () => given(showOf('15:00 a 10, b 10, e 10, f 10, g 10 | 16:00 c 10'))

/** The show once `a` was moved behind `b`, and the undo of that. */
function moved() {
  const show = row().as('one').does('moveBehind', 'a', 'b')
  return { show: show.as('two'), back: undo(show.lastStep) }
}

describe('R8c: undo of a move of an item that others moved things around', () => {
  test('goes by the neighbour before it, and by the one behind it', () => {
    const reordered = moved()
    reordered.show.does('moveBehind', 'g', 'a')
    expect(published(reordered.show)).toBe('b a g e f | c')
    expect(published(reordered.show.does(reordered.back))).toBe('a b g e f | c')
    const before = moved()
    before.show.does('moveBehind', 'g', 'b')
    expect(published(before.show)).toBe('b g a e f | c')
    expect(published(before.show.does(before.back))).toBe('a b g e f | c')
  })

  test('counts no neighbour that was inserted since', () => {
    const { show, back } = moved()
    const after = show.does('insertBehind', 'a', 5).lastStep
    const before = show.does('insertBehind', 'b', 5).lastStep
    expect(published(show)).toBe(`b ${before}/0 a ${after}/0 e f g | c`)
    expect(published(show.does(back))).toBe(`a b ${before}/0 ${after}/0 e f g | c`)
  })

  test('is refused where both neighbours are others', () => {
    const show = row().as('one').does('moveBehind', 'a', 'e')
    const back = undo(show.lastStep)
    show.as('two').does('moveBehind', 'a', 'b')
    show.when(back).refuses('changed-since', { by: 'two' })
    show.does('moveBehind', 'a', 'g').when(back).refuses('changed-since', { by: 'two' })
  })

  test('puts two that were swapped back in their old order, whatever was put between', () => {
    const show = row().does('swap', 'e', 'b')
    const back = undo(show.lastStep)
    show.does('moveBehind', 'g', 'e')
    expect(published(show)).toBe('a e g b f | c')
    expect(published(show.does(back))).toBe('a b e g f | c')
  })
})

describe('R8c: undo of a move once the run went on', () => {
  test('lands behind what is on, and before all that waits', () => {
    const show = row().does('moveBehind', 'a', 'c')
    const back = undo(show.lastStep)
    show.begins('15:00').does(back).isOn('b')
    expect([published(show), drafted(show)]).toEqual(['b a e f g | c', 'b a e f g | c'])
  })

  test('leaves what was passed over where it is', () => {
    const show = row().does('moveBehind', 'a', 'b')
    const back = undo(show.lastStep)
    show.at('15:00').does('startShow').does('goTo', 'c').when(back).refuses('changed-since')
    expect(published(show)).toBe('b a e f g | c')
  })

  test('moves what was dropped, too', () => {
    const { show, back } = moved()
    expect(published(show.does('drop', 'a').does(back))).toBe('a b e f g | c')
  })

  test('is refused once the item was taken out', () => {
    const { show, back } = moved()
    const a = show.row('a').item
    show.as('planner').edits({ type: 'removeItem', was: a })
    show.does('publish').as('one').when(back).refuses('changed-since', { by: 'planner' })
  })
})
