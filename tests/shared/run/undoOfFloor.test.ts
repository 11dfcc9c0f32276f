import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../../shared/time/instant.ts'
import { elapsed } from '../../../shared/time/stopwatch.ts'
import { type Case, given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

/** The open discussion, on since 16:50. */
const discussion = () => given(founding()).onPlanUntil('open-discussion')

/** Gives the floor inside an item to one of its people, for two minutes. */
function giveFloor(show: Case, person: string, item = 'open-discussion'): Case {
  return show.does({ type: 'giveFloor', item, person, limit: 2 * MINUTE })
}

function endFloor(show: Case): Case {
  return show.does({ type: 'endFloor', turn: show.state.run.floor?.id ?? '' })
}

/** Who has the floor, and how many minutes of it they have used. */
function floor({ state, now }: Case): string | null {
  const { floor: turn } = state.run
  return turn && `${turn.person} ${elapsed(turn.watch, now) / MINUTE}`
}

describe('R8c: a floor turn once a step is taken back', () => {
  test('that the step ended runs on as though it had never stopped', () => {
    const show = giveFloor(discussion().at('16:55'), 'wei-bai').at('16:57').does('next')
    expect(floor(show)).toBeNull()
    expect(floor(show.at('16:58').does('undo'))).toBe('wei-bai 3')
  })

  test('that stood in a pause is as though there had been none', () => {
    const show = giveFloor(discussion().at('16:55'), 'wei-bai').at('16:56').does('pause')
    expect(floor(show.at('16:58'))).toBe('wei-bai 1')
    expect(floor(show.does('undo'))).toBe('wei-bai 3')
  })

  test('that was given meanwhile goes on in what is on again, in place of the one from before', () => {
    const show = giveFloor(discussion().at('16:55'), 'wei-bai').at('17:00').does('next')
    giveFloor(show.at('17:01'), 'shu-zhu', 'questions').at('17:02').does('undo')
    expect(show.has({ 'open-discussion': 'live' }).isOn('open-discussion')).toBe(true)
    expect(floor(show)).toBe('shu-zhu 1')
    expect(floor(show.at('17:03'))).toBe('shu-zhu 2')
  })

  test('that was given meanwhile stands in a pause that is back, and runs once one is gone', () => {
    const show = discussion().at('16:55').does('pause').at('16:56').does('resume')
    giveFloor(show, 'wei-bai').at('16:57').does('undo')
    expect(floor(show.has({ 'open-discussion': 'paused' }).at('16:59'))).toBe('wei-bai 1')
    const paused = giveFloor(discussion().at('16:55').does('pause'), 'wei-bai')
    paused.at('16:57').does('undo').has({ 'open-discussion': 'live' })
    expect(floor(paused.at('16:59'))).toBe('wei-bai 2')
  })

  test('that a moderator ended stays ended: the step had not ended it', () => {
    const show = giveFloor(discussion().at('16:55'), 'wei-bai').at('16:56').does('pause')
    endFloor(show.at('16:57')).at('16:58').does('undo')
    expect(floor(show.has({ 'open-discussion': 'live' }))).toBeNull()
  })

  test('does not go on where nothing is on', () => {
    const show = discussion().at('16:55').does('finish').at('16:56').does('goTo', 'open-discussion')
    giveFloor(show.at('16:57'), 'wei-bai').at('16:58').does('undo')
    expect(floor(show.standsBy('open-discussion'))).toBeNull()
  })
})
