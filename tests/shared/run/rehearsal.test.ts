import { describe, expect, test } from 'vitest'
import type { CommandOf } from '../../../shared/run/command.ts'
import { NOT_BEGUN } from '../../../shared/run/state.ts'
import { HOUR, instant } from '../../../shared/time/instant.ts'
import { type Case, given, rehearsal, unpublished } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

const AGAIN = { type: 'beginAgain' } as const

function forward(show: Case, time: string): CommandOf<'setClock'> {
  const { rate, paused } = show.state.clock
  return { type: 'setClock', rate, paused, forwardTo: show.instantOf(time) }
}

const until = (item: string) => rehearsal(founding()).onPlanUntil(item)

describe('R12: the clock of a rehearsal', () => {
  test('is set forward, also past an end, which is overrun', () => {
    const show = until('talk-yan').at('15:45')
    show.does(forward(show, '15:58'))
    expect(show.state.clock.anchor).toBe(show.instantOf('15:58'))
    show.at('15:58').isIn('over').shows('+3:00')
  })

  test('is never set back', () => {
    const show = until('talk-yan').at('15:45')
    show.when(forward(show, '15:44')).refuses('out-of-range', { earliest: show.now })
  })

  test('is no real show’s', () => {
    const show = given(founding()).onPlanUntil('talk-yan')
    show.when(forward(show, '15:58')).refuses('not-rehearsal')
    show.when(AGAIN).refuses('not-rehearsal')
  })
})

describe('R12: begin again', () => {
  test('is a new run from before the start, and the plan stays', () => {
    const show = until('talk-yan').does('giveTime', 'questions', 1).does('drop', 'open-discussion')
    const { published, draft } = show.state
    show.at('15:45').does(AGAIN)
    expect(show.state.run).toEqual(NOT_BEGUN)
    expect(show.state.clock.anchor).toBe(show.instantOf('14:58'))
    expect([show.state.published, show.state.draft]).toEqual([published, draft])
    show.begins('15:00').starts({ 'welcome-zhu': '15:01' })
  })

  test('goes forward to that too, from a day before', () => {
    const show = rehearsal(founding())
    const day = show.instantOf('14:58')
    show.now = instant(day - 24 * HOUR)
    expect(show.does('startShow').does('next').does(AGAIN).state.clock.anchor).toBe(day)
  })

  test('works after the end too', () => {
    const show = until('questions').at('17:20').does('endShow').does(AGAIN)
    expect(show.state.run.position.status).toBe('planned')
  })

  test('is no step, and leaves none of the run before; those of the draft stay', () => {
    const show = until('talk-yan')
    const title = { en: 'Another title' }
    show.drafts({ ...show.draft, title }).does(AGAIN)
    expect(show.state.steps.map(({ side }) => side)).toEqual(['publication', 'draft'])
    show.when('undo').refuses('nothing-to-undo')
    show.at('15:00').does('startShow')
  })

  test('not before it has begun', () => {
    rehearsal(founding()).when(AGAIN).refuses('not-started')
  })

  test('closes what was open: cues, hands, a floor turn', () => {
    const show = until('open-discussion')
    show.does({ type: 'giveFloor', item: 'open-discussion', person: 'wei-bai', limit: null })
    show.as('bai', 'wei-bai').does({ type: 'raiseHand', wants: 'floor' })
    show.as('moderator').does(AGAIN)
    expect(show.state).toMatchObject({ hands: [], cues: [], lastMove: null })
  })
})

describe('R12: a rehearsal', () => {
  test('runs faster from where it is, or stands there, until it has ended', () => {
    const show = until('talk-yan').at('15:45')
    const clock = { rate: 4, paused: false }
    const set: CommandOf<'setClock'> = { type: 'setClock', ...clock, forwardTo: null }
    show.when(set).emits('clockSet')
    expect(show.state.clock).toMatchObject({ ...clock, anchor: show.instantOf('15:45') })
    show.when(forward(show, '15:45')).emits('clockSet')
    show.does('endShow').when(set).refuses('ended')
  })

  test('begins again only of what is published', () => {
    unpublished(founding(), true).when(AGAIN).refuses('not-published')
  })
})
