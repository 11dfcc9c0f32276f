import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { CommandOf } from '../../../shared/run/command.ts'
import type { Step } from '../../../shared/run/step.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { type Case, given, unpublished } from '../../support/given.ts'
import { present } from '../../support/present.ts'
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
})

test('R8d: the console’s undo never takes a publication back: before the start there is nothing to undo', () => {
  const show = publishing(given(lasting(10)), lasting(20))
  show.when('undo').refuses('nothing-to-undo')
  expect(published(show)).toBe(20)
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

test('P7: refusals of publishing: an agenda without an item is not published, first or later', () => {
  const empty = showOf('15:00')
  const show = unpublished(empty)
  show.when('publish').refuses('nothing-to-run')
  expect(show.state.published).toBeNull()
  const later = given(lasting(10)).drafts(empty)
  later.when('publish').refuses('nothing-to-run')
  expect(published(later)).toBe(10)
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

const slack = ({ state }: Case) => (state.published?.slack['block-1'] ?? 0) / MINUTE

describe('publishing', () => {
  test('changes something, in an agenda that is one', () => {
    given(PLAN).when('publish').refuses('no-change')
    const segment = present(PLAN.segments[0])
    const chaired = { ...PLAN, segments: [{ ...segment, chair: 'nobody' }] }
    unpublished(chaired).when('publish').refuses('bad-agenda', { path: 'segments.0.chair' })
    const show = given(PLAN)
    show
      .when({ type: 'replaceDraft', agenda: chaired, revision: 0 })
      .refuses('bad-agenda', { path: 'segments.0.chair' })
  })

  test('P7: neither loses nor moves what is on or done', () => {
    const show = given(PLAN).does('startShow').does('next')
    drafting(show, planOf('b 5')).when('publish').refuses('has-begun', { item: 'a' })
    drafting(show, planOf('b 5, a 5, c 5')).does('publish').does('next')
    drafting(show, planOf('c 5, a 5, b 5')).when('publish').refuses('has-begun', { item: 'a' })
    drafting(show, planOf('a 5, b 5, c 5')).does('publish')
  })

  test('P2: fixes the slack again, except of what has begun', () => {
    expect(slack(drafting(given(PLAN), planOf('a 5, b 10')).does('publish'))).toBe(5)
    const done = given(PLAN).does('startShow').does('next').does('finish').spent('a', 0)
    expect(slack(drafting(done, planOf('a 5, b 10')).does('publish'))).toBe(10)
    const on = given(PLAN).does('startShow').does('next')
    expect(slack(drafting(on, planOf('a 5, b 10')).does('publish'))).toBe(10)
  })

  test('R9: is over with the show', () => {
    const show = drafting(given(PLAN).does('startShow'), planOf('a 5'))
    show.does('endShow').when('publish').refuses('ended')
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

test('R11: run now moves something, from a time that is fixed, and is about no item', () => {
  const show = given(PLAN).does('runNow')
  expect(show.state.steps.at(-1)?.items).toEqual([])
  show.when('runNow').refuses('no-change')
  const segments = PLAN.segments.map((one) => ({ ...one, start: { type: 'follows' } as const }))
  const old = given(PLAN)
  old.record([{ type: 'agendaPublished', v: 1, agenda: { ...PLAN, segments }, slack: {} }])
  old.when('runNow').refuses('no-fixed-start')
})

describe('the show as published', () => {
  test('P7: Start is refused before publication', () => {
    const show = unpublished(founding()).at('15:00')
    show.when('startShow').refuses('not-published')
    expect(show.state.published).toBeNull()
    show.does('publish').does('startShow').standsBy(null)
  })

  test('P7: publishing keeps places, actuals and grants', () => {
    const agenda = showOf('15:00 a 10, b 10, c 5')
    const longer = showOf('15:00 a 10, b 10, c 9')
    const show = given(agenda).onPlanUntil('b').does('giveTime', 'b', 2)
    show.drafts(longer).does('publish')
    show.has({ a: 'done', b: 'live' }).shows('12:00').at('15:15').spent('b', 5)
    show.starts({ c: '15:22' }).ends('15:31', null)
  })

  test('P7: publish is given against the draft’s revision and the newest step of the run', () => {
    const show = given(founding())
    show.when({ type: 'publish', revision: 7, step: null }).refuses('stale-value')
    show
      .when({ type: 'publish', revision: show.state.draft?.revision ?? -1, step: 'another' })
      .refuses('stale-step')
  })
})
