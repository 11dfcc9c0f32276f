import { describe, expect, test } from 'vitest'
import { given } from '../../support/given.ts'
import { undo } from '../../support/press.ts'

import { drafted, findings, inserted, published, segmentId, show, threes } from './planUndone.ts'

describe('R8c: undo of a move of an item', () => {
  test('keeps what a planner put between meanwhile', () => {
    const one = show().does('moveBehind', 'a', 'b')
    one.as('planner').edits(inserted('new', segmentId(1), 'b'))
    expect(drafted(one)).toBe('b new a | c d')
    one.as('moderator').does('undo')
    expect(published(one)).toBe('a b | c d')
    expect(drafted(one)).toBe('a b new | c d')
    expect(findings(one)).toEqual([])
  })

  test('never doubles an item that was moved on to another segment, and tells the planner', () => {
    const one = show().does('moveBehind', 'a', 'b')
    one.as('planner').edits({
      type: 'moveItem',
      item: 'a',
      to: { segment: segmentId(2), after: 'd' },
      was: { segment: segmentId(1), after: 'b' },
    })
    one.as('moderator').does('undo')
    expect(published(one)).toBe('a b | c d')
    expect(drafted(one)).toBe('b | c d a')
    expect(findings(one)).toMatchObject([{ what: 'order', item: 'a' }])
    one.does('publish')
    expect(published(one)).toBe('b | c d a')
  })

  test('brings a swap across segments back on both sides', () => {
    const one = show().does('swap', 'a', 'd')
    expect(published(one)).toBe('d b | c a')
    one.does('undo')
    expect([published(one), drafted(one)]).toEqual(['a b | c d', 'a b | c d'])
  })

  test('never lands before what is on: right behind it, or not at all', () => {
    const one = show().does({
      type: 'reorder',
      item: 'a',
      to: { segment: segmentId(2), after: 'd' },
      was: { segment: segmentId(1), after: null },
    })
    const move = undo(one.lastStep)
    one.begins('15:00').does(move)
    expect([published(one), drafted(one)]).toEqual(['b a | c d', 'b a | c d'])
    const again = show().does('moveBehind', 'a', 'd')
    const other = undo(again.lastStep)
    again.begins('15:00').at('15:30').does('next')
    again.when(other).refuses('changed-since')
    expect(published(again)).toBe('b | c d a')
  })

  test('is refused once another moderator moved it on in the same segment', () => {
    const one = given(threes).as('one').does('moveBehind', 'a', 'e')
    const move = undo(one.lastStep)
    one.as('two').does({
      type: 'reorder',
      item: 'a',
      to: { segment: segmentId(1), after: 'b' },
      was: { segment: segmentId(1), after: 'e' },
    })
    one.as('one').when(move).refuses('changed-since', { by: 'two' })
    expect(published(one)).toBe('b a e')
  })

  test('never moves what is done', () => {
    const one = given(threes).does('moveBehind', 'a', 'b')
    const move = undo(one.lastStep)
    one.begins('15:00').at('15:10').does('next').does('next')
    one.when(move).refuses('changed-since')
    expect(published(one)).toBe('b a e')
  })

  test('never moves what is on', () => {
    const one = show().does('moveBehind', 'a', 'b')
    const move = undo(one.lastStep)
    one.begins('15:00').at('15:10').does('next').isOn('a')
    one.when(move).refuses('changed-since')
    expect(published(one)).toBe('b a | c d')
  })

  test('is refused once another moderator moved the item again', () => {
    const one = show().as('one').does('moveBehind', 'a', 'b')
    const move = one.lastStep
    one.as('two').does({
      type: 'reorder',
      item: 'a',
      to: { segment: segmentId(2), after: 'c' },
      was: { segment: segmentId(1), after: 'b' },
    })
    one.as('one')
    one.when(undo(move)).refuses('changed-since', { by: 'two' })
    expect(published(one)).toBe('b | c a d')
  })
})

describe('R8c: undo of an insert', () => {
  test('leaves an item that was granted a minute', () => {
    const one = show().does('insertBehind', 'a', 5)
    const insert = one.lastStep
    const id = `${insert}/0`
    one.asTimekeeper().does('giveTime', id, 1)
    one.as('moderator')
    one.when(undo(insert)).refuses('changed-since')
    expect(published(one)).toBe(`a ${id} b | c d`)
  })

  test('leaves one that is on', () => {
    const one = show().does('insertBehind', 'a', 5)
    const insert = one.lastStep
    one.begins('15:00').does('next')
    one.when(undo(insert)).refuses('changed-since')
  })

  test('leaves the draft’s, where a planner has worked on it, and tells them', () => {
    const one = show().does('insertBehind', 'a', 5)
    const id = one.state.steps.at(-1)?.items[0] ?? ''
    one.as('planner').edits({
      type: 'setText',
      of: 'item',
      id,
      field: 'title',
      lang: 'en',
      value: 'Now with a name',
      was: 'Inserted',
    })
    one.as('moderator').does('undo')
    expect(published(one)).toBe('a b | c d')
    expect(drafted(one)).toBe(`a ${id} b | c d`)
    expect(findings(one)).toMatchObject([{ what: 'insert', item: id }])
  })
})
