import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { CommandOf } from '../../../shared/run/command.ts'
import type { Step } from '../../../shared/run/step.ts'
import { type Case, given, unpublished } from '../../support/given.ts'
import { undo } from '../../support/press.ts'
import { founding, showOf } from '../../support/shows.ts'

const lasting = (b: number) => showOf(`15:00 a 10, b ${b}, c 5`)

/** Replaces the draft and publishes it. */
function publishing(show: Case, agenda: Agenda): Case {
  return show.drafts(agenda).does('publish')
}

function publications({ state }: Case): readonly Step[] {
  return state.steps.filter(({ command }) => command === 'publish')
}

function takeBack(show: Case): CommandOf<'undo'> {
  const newest = publications(show).findLast(({ undone }) => !undone)?.id ?? 'none'
  return undo(newest)
}

/** What is published, by the length of `b` in minutes. */
function published({ state }: Case): number | undefined {
  const b = state.published?.agenda.segments[0]?.items.find(({ id }) => id === 'b')
  return b && b.planned / 60_000
}

describe('taking a publication back', () => {
  test('R8d: the one before stands again, with its slack and the findings', () => {
    const show = given(lasting(10))
    const before = show.state.published
    show.drafts(lasting(20)).does('editLength', 'b', 5)
    const live = show.state.published
    const findings = show.state.draft?.findings
    expect(findings).toHaveLength(1)
    show.does('publish')
    expect(published(show)).toBe(20)
    expect(show.state.draft?.findings).toEqual([])
    show.does(takeBack(show))
    expect(show.state.published).toEqual(live)
    expect(show.state.published).not.toEqual(before)
    expect(show.state.draft?.findings).toEqual(findings)
    expect(show.state.draft?.agenda).toEqual(lasting(20))
  })

  test('R8d: the first cannot be taken back', () => {
    const show = given(founding())
    show.when(takeBack(show)).refuses('nothing-to-undo')
    expect(show.state.published).not.toBeNull()
  })

  test('R8d: one after the other, down to the first', () => {
    const show = publishing(publishing(given(lasting(10)), lasting(20)), lasting(30))
    expect(published(show.does(takeBack(show)))).toBe(20)
    expect(published(show.does(takeBack(show)))).toBe(10)
    show.when(takeBack(show)).refuses('nothing-to-undo')
  })

  test('R8d: only the newest, and once', () => {
    const show = publishing(publishing(given(lasting(10)), lasting(20)), lasting(30))
    const [, second, third] = publications(show)
    show.when(undo(second?.id ?? '')).refuses('stale-step', { newest: third?.id ?? '' })
    show.does(takeBack(show))
    show.when(undo(third?.id ?? '')).refuses('stale-step')
  })

  test('R8d: not once the show has started, and again once that was taken back', () => {
    const show = publishing(given(lasting(10)), lasting(20)).does('startShow')
    show.when(takeBack(show)).refuses('already-started')
    show.does('undo')
    expect(published(show.does(takeBack(show)))).toBe(10)
  })

  test('R8d: only while what is published is exactly what it wrote', () => {
    const show = publishing(given(lasting(10)), lasting(20)).does('editLength', 'b', 7)
    show.when(takeBack(show)).refuses('stale-value', { field: 'published' })
    show.does('undo')
    expect(published(show.does(takeBack(show)))).toBe(10)
  })

  test('R8d: also after many steps of the draft', () => {
    const show = publishing(given(lasting(10)), lasting(20))
    for (let n = 0; n < 60; n += 1) {
      show.drafts(lasting(21 + n))
    }
    expect(published(show.does(takeBack(show)))).toBe(10)
  })
})

describe('the console’s undo', () => {
  test('R8d: never takes a publication back: before the start there is nothing to undo', () => {
    const show = publishing(given(lasting(10)), lasting(20))
    show.when('undo').refuses('nothing-to-undo')
    expect(published(show)).toBe(20)
  })

  test('R8d: finds its own newest step under a publication', () => {
    const show = given(lasting(10)).does('startShow').does('next')
    publishing(show, lasting(20)).does('undo').standsBy(null)
    expect(published(show)).toBe(20)
  })

  test('R8d: a change of the plan that a publication has overwritten stays as published', () => {
    const show = given(lasting(10)).does('editLength', 'b', 7)
    publishing(show, lasting(20)).when('undo').refuses('changed-since', { by: 'moderator' })
    expect(published(show)).toBe(20)
    show.does(takeBack(show)).does('undo')
    expect(published(show)).toBe(10)
  })

  test('R8d: nothing goes back onto an item that a publication took out', () => {
    const show = given(lasting(10)).does('startShow').does('next').does('next').at('15:01')
    show.does('previous')
    const without = showOf('15:00 a 10, c 5')
    publishing(show, without).when('undo').refuses('changed-since')
    expect(show.isOn('a')).toBe(true)
  })
})

describe('publishing', () => {
  test('P7: is given against the newest step of the run or publication, so that what was taken back is seen first', () => {
    const show = publishing(given(lasting(10)), lasting(20))
    const { state } = show
    const step = publications(show).at(-1)?.id ?? ''
    const given20 = { type: 'publish' as const, revision: state.draft?.revision ?? -1, step }
    show.does(takeBack(show))
    show.when(given20).refuses('stale-step')
    expect(published(show.does('publish'))).toBe(20)
  })

  test('P7: an agenda without an item is not published, first or later', () => {
    const empty = showOf('15:00')
    const show = unpublished(empty)
    show.when('publish').refuses('nothing-to-run')
    expect(show.state.published).toBeNull()
    const later = given(lasting(10)).drafts(empty)
    later.when('publish').refuses('nothing-to-run')
    expect(published(later)).toBe(10)
  })
})

test('R8d: with a publication goes what it lowered that had been taken (R5)', () => {
  const taken = { granted: 0, taken: 8 * 60_000 }
  const show = given(lasting(10)).does('takeTime', 'b', 8)
  publishing(show, lasting(5))
  expect(show.state.run.adjustments['b']).toEqual({ ...taken, taken: 5 * 60_000 })
  show.does(takeBack(show))
  expect(show.state.run.adjustments['b']).toEqual(taken)
})
