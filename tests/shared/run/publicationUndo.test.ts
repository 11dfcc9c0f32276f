import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { CommandOf } from '../../../shared/run/command.ts'
import type { Step } from '../../../shared/run/step.ts'
import { type Case, given, unpublished } from '../../support/given.ts'
import { undo } from '../../support/press.ts'
import { founding, showOf } from '../../support/shows.ts'

const lasting = (b: number) => showOf(`15:00 a 10, b ${b}, c 5`)

/** Replaces the draft and publishes it. */
const publishing = (show: Case, agenda: Agenda): Case => show.drafts(agenda).does('publish')

const publications = ({ state }: Case): readonly Step[] =>
  state.steps.filter(({ command }) => command === 'publish')

const takeBack = (show: Case): CommandOf<'undo'> =>
  undo(publications(show).findLast(({ undone }) => !undone)?.id ?? 'none')

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

  test('R8d: only the newest, and once', () => {
    const show = publishing(publishing(given(lasting(10)), lasting(20)), lasting(30))
    const [, second, third] = publications(show)
    show.when(undo(second?.id ?? '')).refuses('stale-step', { newest: third?.id ?? '' })
    show.does(takeBack(show))
    show.when(undo(third?.id ?? '')).refuses('stale-step')
  })
})

test('R8d: the console’s undo: nothing goes back onto an item that a publication took out', () => {
  const show = given(lasting(10)).does('startShow').does('next').does('next').at('15:01')
  show.does('previous')
  publishing(show, showOf('15:00 a 10, c 5')).when('undo').refuses('changed-since')
  expect(show.isOn('a')).toBe(true)
})

test('P7: refusals of publishing is given against the newest step of the run or publication, so that what was taken back is seen first', () => {
  const show = publishing(given(lasting(10)), lasting(20))
  const { state } = show
  const step = publications(show).at(-1)?.id ?? ''
  const given20 = { type: 'publish' as const, revision: state.draft?.revision ?? -1, step }
  show.does(takeBack(show))
  show.when(given20).refuses('stale-step')
  expect(published(show.does('publish'))).toBe(20)
})

test('R8d: with a publication goes what it lowered that had been taken (R5)', () => {
  const taken = { granted: 0, taken: 8 * 60_000 }
  const show = given(lasting(10)).does('takeTime', 'b', 8)
  publishing(show, lasting(5))
  expect(show.state.run.adjustments['b']).toEqual({ ...taken, taken: 5 * 60_000 })
  show.does(takeBack(show))
  expect(show.state.run.adjustments['b']).toEqual(taken)
})

/** A block of 20 minutes, part of which its items leave over. */
const planOf = (items: string) => showOf(`15:00 for 20 ${items}`)

const PLAN = planOf('a 5, b 5')

const drafting = (show: Case, agenda: Agenda): Case => show.drafts(agenda)

describe('publishing', () => {
  test('P7: neither loses nor moves what is on or done', () => {
    const show = given(PLAN).does('startShow').does('next')
    drafting(show, planOf('b 5')).when('publish').refuses('has-begun', { item: 'a' })
    drafting(show, planOf('b 5, a 5, c 5')).does('publish').does('next')
    drafting(show, planOf('c 5, a 5, b 5')).when('publish').refuses('has-begun', { item: 'a' })
    drafting(show, planOf('a 5, b 5, c 5')).does('publish')
  })

  test('is a step about no item, as a whole draft is, which is one revision further', () => {
    const show = drafting(given(PLAN), planOf('a 5')).does('publish')
    expect(show.state.steps.map(({ items }) => items)).toEqual([[], [], []])
    expect(show.state.steps[1]).toMatchObject({ side: 'draft', revision: 1 })
    show
      .when({ type: 'replaceDraft', agenda: PLAN, revision: 0 })
      .refuses('stale-value', { field: 'draft', actual: 1 })
    show.when({ type: 'replaceDraft', agenda: planOf('a 5'), revision: 1 }).refuses('no-change')
  })
})

test('P7: the show as published: Start is refused before publication', () => {
  const show = unpublished(founding()).at('15:00')
  show.when('startShow').refuses('not-published')
  expect(show.state.published).toBeNull()
  show.does('publish').does('startShow').standsBy(null)
})
