import { describe, expect, it } from 'vitest'
import { headlineAt } from '../../../../client/views/moderator/bar/headline.ts'
import { gaugeMinutes } from '../../../../client/views/moderator/timeline/Gauge.tsx'
import { type Case, given } from '../../../support/given.ts'
import { present } from '../../../support/present.ts'
import { founding } from '../../../support/shows.ts'

const headOf = (show: Case) => present(headlineAt({ show: show.state }, show.now))

describe('the headline', () => {
  it('before the show lands on the stop', () => {
    const show = given(founding()).at('14:50')
    expect(headOf(show)).toMatchObject({
      status: { is: 'notStarted' },
      lands: { end: show.instantOf('17:30'), minutes: 0 },
    })
  })

  it('tells drift, landing and what is left of the slack', () => {
    const show = given(founding()).onPlanUntil('talk-wende').at('15:44').does('next')
    expect(headOf(show)).toMatchObject({
      status: { is: 'behind', minutes: 4 },
      lands: { minutes: 0 },
      slack: { left: 1, whole: 5 },
      planned: show.instantOf('15:40'),
      fixed: { segment: { id: 'panel' }, at: show.instantOf('16:25'), minutes: 1 },
    })
    expect(headOf(given(founding()).onPlanUntil('welcome-zhu')).slack).toBeNull()
  })

  it('after the end compares the end with the stop, not a projection', () => {
    const show = given(founding()).onPlanUntil('talk-yan').at('15:50:30').does('endShow')
    expect(headOf(show)).toMatchObject({
      status: { is: 'ended' },
      lands: { end: show.instantOf('15:50'), minutes: 100 },
      fixed: null,
      took: { minutes: 50, planned: 145, slack: 5 },
    })
  })

  it('keeps the mark on the gauge', () => {
    expect([gaugeMinutes(0), gaugeMinutes(-2), gaugeMinutes(3)]).toEqual([-0, 2, -3])
    expect([gaugeMinutes(-45), gaugeMinutes(45)]).toEqual([10, -10])
  })
})
