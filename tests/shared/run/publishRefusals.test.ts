import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { type Case, given, unpublished } from '../../support/given.ts'
import { showOf } from '../../support/shows.ts'

/** A block of 20 minutes, part of which its items leave over. */
const planOf = (items: string) => showOf(`15:00 for 20 ${items}`)

const PLAN = planOf('a 5, b 5')

function drafting(show: Case, agenda: Agenda): Case {
  return show.drafts(agenda)
}

const slack = ({ state }: Case) => (state.published?.slack['block-1'] ?? 0) / MINUTE

describe('publishing', () => {
  test('changes something, in an agenda that is one', () => {
    given(PLAN).when('publish').refuses('no-change')
    const [segment] = PLAN.segments
    if (segment === undefined) throw new Error('no segment')
    const chaired = { ...PLAN, segments: [{ ...segment, chair: 'nobody' }] }
    unpublished(chaired).when('publish').refuses('bad-agenda', { path: 'segments.0.chair' })
    const show = given(PLAN)
    show
      .when({ type: 'replaceDraft', agenda: chaired, revision: 0 })
      .refuses('bad-agenda', { path: 'segments.0.chair' })
  })

  test('P7: neither loses nor moves what is on or done', () => {
    const show = given(PLAN).does('startShow').does('next')
    const again = drafting(show, planOf('b 5'))
    again.when('publish').refuses('has-begun', { item: 'a' })
    drafting(show, planOf('b 5, a 5, c 5')).does('publish').does('next')
    drafting(show, planOf('c 5, a 5, b 5')).when('publish').refuses('has-begun', { item: 'a' })
    drafting(show, planOf('a 5, b 5, c 5')).does('publish')
  })

  test('P2: fixes a slack anew, but of what has begun', () => {
    const waits = given(PLAN)
    expect(slack(drafting(waits, planOf('a 5, b 10')).does('publish'))).toBe(5)
    const done = given(PLAN).does('startShow').does('next').does('finish').spent('a', 0)
    expect(slack(drafting(done, planOf('a 5, b 10')).does('publish'))).toBe(10)
    const on = given(PLAN).does('startShow').does('next')
    expect(slack(drafting(on, planOf('a 5, b 10')).does('publish'))).toBe(10)
  })

  test('lowers nothing of what is not planned any more (R5)', () => {
    const show = given(PLAN).does('takeTime', 'b', 5)
    drafting(show, planOf('a 5')).when('publish').emits('agendaPublished')
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

describe('R11: run now', () => {
  test('moves something, from a time that is fixed, and is about no item', () => {
    const show = given(PLAN).does('runNow')
    expect(show.state.steps.at(-1)?.items).toEqual([])
    show.when('runNow').refuses('no-change')
    const segments = PLAN.segments.map((one) => ({ ...one, start: { type: 'follows' } as const }))
    const old = given(PLAN)
    old.record([{ type: 'agendaPublished', v: 1, agenda: { ...PLAN, segments }, slack: {} }])
    old.when('runNow').refuses('no-fixed-start')
  })
})
