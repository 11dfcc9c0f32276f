import { describe, expect, test } from 'vitest'
import type { DraftChange } from '../../../shared/agenda/draft/change.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { countdown } from '../../../shared/timing/countdown.ts'
import { type Case, given } from '../../support/given.ts'
import { founding, showOf } from '../../support/shows.ts'

/** Two blocks of which the second has five minutes over. */
const BLOCKS = '15:00 a 10 | for 15 c 10'

/** `c` was live for three minutes from 15:05, and waits again after `a`, which is live. */
const returned = () =>
  given(showOf(BLOCKS)).begins('15:00').at('15:05').does('next').at('15:08').does('previous')

const longer = (id: string, to: number, was: number): DraftChange => ({
  type: 'setValue',
  of: 'item',
  id,
  field: 'planned',
  value: to * MINUTE,
  was: was * MINUTE,
})

const slackOf = ({ state }: Case, n: number) => {
  const id = state.published?.agenda.segments[n]?.id ?? ''
  return (state.published?.slack[id] ?? 0) / MINUTE
}

describe('P2: slack is fixed again only where no item has begun', () => {
  test('one that was on and waits again has begun', () => {
    const show = returned().as('planner')
    show.edits(longer('c', 12, 10)).does('publish')
    expect(slackOf(show, 1)).toBe(5)
  })

  test('one that was never on has not', () => {
    const show = given(showOf(BLOCKS)).as('planner')
    show.edits(longer('c', 12, 10)).does('publish')
    expect(slackOf(show, 1)).toBe(3)
  })
})

describe('P3: what recovery may do follows the length', () => {
  const least = (show: Case, id: string) =>
    (findItem(show.state.published?.agenda ?? founding(), id)?.item.slimming?.least ?? -1) / MINUTE

  test('a protected item stays protected, longer or shorter', () => {
    const show = given(founding()).does('editLength', 'talk-yan', 20)
    expect(least(show, 'talk-yan')).toBe(20)
    expect(least(show.does('editLength', 'talk-yan', 12), 'talk-yan')).toBe(12)
  })

  test('another keeps its least, as far as it is long enough', () => {
    const show = given(founding()).does('editLength', 'questions', 30)
    expect(least(show, 'questions')).toBe(10)
    expect(least(show.does('editLength', 'questions', 8), 'questions')).toBe(8)
  })
})

describe('R6: what was used is kept', () => {
  test('by a drop and by the restore of it', () => {
    const show = returned().does('drop', 'c').spent('c', 3)
    show.does('restore', 'c').spent('c', 3)
  })

  test('in the figure of standby before it goes on', () => {
    returned().at('15:10').does('finish').shows('7:00').does('next').shows('7:00')
  })
})

describe('R11: move start to now', () => {
  test('leaves a draft alone that has other times, and tells its planner', () => {
    const show = given(showOf(BLOCKS, { stop: '16:00' }))
    const stop = show.state.draft?.agenda.hardStop ?? null
    show
      .as('planner')
      .edits({ type: 'setValue', of: 'show', id: null, field: 'hardStop', value: null, was: stop })
    const draft = show.state.draft?.agenda
    show.as('moderator').at('14:20').does('runNow')
    expect(show.state.draft?.agenda).toEqual(draft)
    expect(show.state.draft?.findings).toMatchObject([{ what: 'schedule', item: null }])
    show.plans({ a: '14:21' })
  })
})

describe('T1b, T3: behind the last item', () => {
  test('standby uses the slack up as it passes', () => {
    const show = given(showOf('15:00 for 15 a 10'))
    show.begins('15:00').at('15:10').does('finish')
    const left = () => (show.timeline().segments[0]?.slackLeft ?? -1) / MINUTE
    expect(left()).toBe(5)
    show.at('15:12')
    expect(left()).toBe(3)
    show.at('15:20')
    expect(left()).toBe(0)
  })

  test('drift is that of the end', () => {
    const show = given(showOf('15:00 a 10, b 10'))
    show.begins('15:00').at('15:10').does('next')
    show.at('15:15').drifts(0).at('15:24').drifts(4)
  })
})

describe('T5, T6: at the edge', () => {
  const onTalk = () => given(founding()).onPlanUntil('talk-yan')

  test('with nothing left it is the last minute, and over behind that', () => {
    onTalk().at('15:55').isIn('red').shows('0:00').at('15:55:00.001').isIn('over')
  })

  test('what is over ends now, and never before', () => {
    const show = onTalk().at('15:58')
    expect(countdown(show.state, show.now)).toMatchObject({ endsAt: show.now })
  })
})
