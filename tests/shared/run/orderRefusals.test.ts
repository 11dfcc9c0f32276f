import { describe, expect, test } from 'vitest'
import { given, unpublished } from '../../support/given.ts'
import { founding, showOf } from '../../support/shows.ts'

const PLAN = showOf('15:00 a 10, b 10, c 10 | d 10, e 10')

const at = (segment: string, after: string | null) => ({ segment, after })

describe('R6: an order that would be the same', () => {
  test('is none: an item behind itself, or where it stands', () => {
    const show = given(PLAN)
    const was = at('block-1', 'a')
    show.when('moveBehind', 'b', 'a').refuses('no-change')
    show.when('moveFirst', 'd', 'block-2').refuses('no-change')
    show.when({ type: 'reorder', item: 'b', to: at('block-1', 'b'), was }).refuses('no-change')
    show
      .when({ type: 'reorder', item: 'b', to: at('block-2', 'd'), was: at('block-1', null) })
      .refuses('stale-value', { field: 'order', actual: was })
    show
      .when({ type: 'reorder', item: 'd', to: at('block-1', null), was: at('block-2', 'b') })
      .refuses('stale-value', { actual: at('block-2', null) })
  })

  test('R3: is none for what comes next already, whatever is left out before it', () => {
    const show = given(PLAN).does('startShow').does('next').does('drop', 'b')
    show.when('putNext', 'c').refuses('no-change')
    const from = { at: 'standby', after: null } as const
    show.when({ type: 'putNext', item: 'd', from }).refuses('stale-place')
    show.when('putNext', 'd').emits('itemsOrdered', 'itemsOrdered')
    show.does('next').has({ d: 'live', c: 'waiting' })
  })
})

describe('R3: what comes next', () => {
  test('before the first item is put before it', () => {
    const show = given(PLAN).does('startShow')
    show.when('putNext', 'd').emits('itemsOrdered', 'itemsOrdered')
    expect(show.state.steps.at(-1)?.items).toEqual(['d'])
    show.does('next').has({ d: 'live', a: 'waiting' })
  })

  test('is what is restored behind what is on, where it stands', () => {
    const show = given(PLAN).does('startShow').does('goTo', 'c').does('drop', 'd').does('drop', 'e')
    show.when('restore', 'e').emits('itemRestored')
    show.when('restore', 'd').emits('itemRestored')
    show.does('next').has({ d: 'live', e: 'waiting' })
  })

  test('is not what is restored of what was passed while others wait', () => {
    const show = given(PLAN).does('startShow').does('goTo', 'c').does('drop', 'a')
    show.when('restore', 'a').emits('itemRestored')
  })

  test('R4: what is done behind it is nothing to go back to', () => {
    const show = given(PLAN).does('startShow').does('next').does('next').does('goTo', 'a')
    show.when('previous').refuses('nothing-before')
    show.does('finish').does('previous').has({ a: 'live', b: 'done' })
  })
})

describe('a move', () => {
  test('R2: with nothing behind it is about what was on alone', () => {
    const show = given(PLAN).does('startShow').does('goTo', 'e').does('next')
    expect(show.state.steps.at(-1)?.items).toEqual(['e'])
  })

  test('R1: is none of a show that is not on', () => {
    const show = given(founding())
    for (const type of ['pause', 'resume', 'finish'] as const)
      show.when({ type, item: 'introduction-item' }).refuses('not-started')
    unpublished(founding()).when('swap', 'talk-bai', 'talk-yan').refuses('not-published')
    unpublished(founding()).when('reopen').refuses('not-published')
    show.when('reopen').refuses('not-ended')
    show.does('startShow').does('next').does('endShow')
    for (const type of ['pause', 'finish'] as const)
      show.when({ type, item: 'introduction-item' }).refuses('ended')
  })
})
