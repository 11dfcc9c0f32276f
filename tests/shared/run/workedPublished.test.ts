import { describe, expect, test } from 'vitest'
import { given, unpublished } from '../../support/given.ts'
import { founding, showOf } from '../../support/shows.ts'

const until = (item: string) => given(founding()).onPlanUntil(item)

describe('the show as published', () => {
  test('P7: Start is refused before publication', () => {
    const show = unpublished(founding()).at('15:00')
    show.when('startShow').refuses('not-published')
    expect(show.state.published).toBeNull()
    show.does('publish').does('startShow').standsBy(null)
  })

  test('P7: a live edit changes the published agenda and the draft that agreed with it', () => {
    const was = founding().segments[2]?.items[2]?.title ?? {}
    const title = { en: 'Parks' }
    const show = until('talk-bai').does({ type: 'editTitle', item: 'talk-yan', title, was })
    const titles = [show.state.published?.agenda, show.state.draft?.agenda].map(
      (agenda) => agenda?.segments[2]?.items[2]?.title,
    )
    expect(titles).toEqual([title, title])
    expect(show.state.draft?.findings).toEqual([])
  })

  test('P7: where the draft holds something else it keeps it, and the planner gets a finding', () => {
    const agenda = showOf('15:00 a 10, b 10')
    const other = showOf('15:00 a 10, b 20')
    const show = given(agenda).drafts(other)
    show.does('editLength', 'b', 5)
    expect(show.state.published?.agenda.segments[0]?.items[1]?.planned).toBe(300_000)
    expect(show.state.draft?.agenda.segments[0]?.items[1]?.planned).toBe(1_200_000)
    expect(show.state.draft?.findings).toMatchObject([{ kind: 'draft-differs', item: 'b' }])
  })

  test('P7: what is done or live cannot be removed by publishing', () => {
    const agenda = showOf('15:00 a 10, b 10, c 5')
    const without = showOf('15:00 b 10, c 5')
    const show = given(agenda).onPlanUntil('b')
    show.drafts(without)
    show.when('publish').refuses('has-begun', { item: 'a' })
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
