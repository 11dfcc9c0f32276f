import { describe, expect, test } from 'vitest'
import { elapsed } from '../../../shared/time/stopwatch.ts'
import { type Case, given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

const until = (item: string) => given(founding()).onPlanUntil(item)

/** The open discussion since 16:50, with the floor given to Wei Bai for 2 min at 16:55. */
function floorGiven(): Case {
  return until('open-discussion')
    .at('16:55')
    .does({ type: 'giveFloor', item: 'open-discussion', person: 'wei-bai', limit: 120_000 })
}

function floorTime({ state, now }: Case): number | null {
  return state.run.floor && elapsed(state.run.floor.watch, now) / 1_000
}

describe('the floor', () => {
  test('R7: a floor turn is a second stopwatch and never changes the projection', () => {
    const show = floorGiven().at('16:58')
    expect(floorTime(show)).toBe(180)
    show.starts({ questions: '17:10' }).ends('17:30', 0).drifts(0).shows('12:00')
  })

  test('R7: it stops while the item is paused', () => {
    const show = floorGiven().at('16:56').does('pause').at('17:00')
    expect(floorTime(show)).toBe(60)
    expect(floorTime(show.does('resume').at('17:00:30'))).toBe(90)
  })

  test('R7: it ends with its item', () => {
    expect(floorGiven().at('17:00').does('next').state.run.floor).toBeNull()
    expect(floorGiven().at('17:00').does('finish').state.run.floor).toBeNull()
    expect(floorGiven().at('17:00').does('goTo', 'closing-item').state.run.floor).toBeNull()
    expect(floorGiven().at('17:00').does('endShow').state.run.floor).toBeNull()
  })

  test('R7: it can be ended alone', () => {
    const show = floorGiven()
    const turn = show.state.run.floor?.id ?? ''
    show.when({ type: 'endFloor', turn }).emits('floorEnded').has({ 'open-discussion': 'live' })
    show.when({ type: 'endFloor', turn }).refuses('unknown', { what: 'floor-turn' })
  })

  test('R7: it is given inside the live item only', () => {
    const show = until('open-discussion')
    show
      .when({ type: 'giveFloor', item: 'questions', person: 'wei-bai', limit: null })
      .refuses('stale-place')
    show
      .does('finish')
      .when({ type: 'giveFloor', item: 'open-discussion', person: 'wei-bai', limit: null })
      .refuses('nothing-live')
  })

  test('R7: a floor turn given while paused stands until the pause is over', () => {
    const show = until('open-discussion').at('16:55').does('pause')
    show.does({ type: 'giveFloor', item: 'open-discussion', person: 'wei-bai', limit: null })
    show.at('16:57')
    expect(floorTime(show)).toBe(0)
    expect(floorTime(show.does('resume').at('16:58'))).toBe(60)
  })

  test('R7: raised hands outlive items', () => {
    const show = until('open-discussion').as('bai', 'wei-bai')
    show.does({ type: 'raiseHand', wants: 'floor' })
    show.when({ type: 'raiseHand', wants: 'floor' }).refuses('already-asked')
    show.as('moderator').does('next')
    expect(show.state.hands).toMatchObject([{ person: 'wei-bai', wants: 'floor' }])
  })

  test('R7: a hand that somebody else lowers is declined; one that is granted or taken back is not', () => {
    const asked = () => {
      const show = until('talk-yan').as('yan', 'wentao-yan')
      return show.does({ type: 'raiseHand', wants: 'minute' })
    }
    const lowering = ({ state }: Case) => {
      return { type: 'lowerHand', hand: state.hands[0]?.id ?? 'none' } as const
    }
    const last = ({ log }: Case) => log.findLast(({ event }) => event.type === 'handLowered')?.event
    const mine = asked()
    expect(last(mine.does(lowering(mine)))).not.toHaveProperty('declined')
    const granted = asked().as('moderator').does('giveTime', 'talk-yan', 1)
    expect(last(granted)).not.toHaveProperty('declined')
    const no = asked().as('moderator')
    expect(last(no.does(lowering(no)))).toMatchObject({ declined: true })
  })

  test('R7: here / not here never changes the projection', () => {
    const show = until('talk-bai')
    show.does({ type: 'markAttendance', person: 'wolfgang-wende', mark: 'not-here' })
    show.starts({ 'talk-wende': '15:20', 'water-break-item': '16:20' }).ends('17:30', 0)
  })
})

describe('after the end', () => {
  test('R9: only reopen and undo of the end', () => {
    const show = until('questions').at('17:20').does('endShow').at('17:21')
    show.when('startShow').refuses('ended')
    show.when({ type: 'next', from: { at: 'item', item: 'questions' } }).refuses('ended')
    show.when({ type: 'finish', item: 'questions' }).refuses('ended')
    show
      .when({ type: 'goTo', item: 'closing-item', from: { at: 'standby', after: 'questions' } })
      .refuses('ended')
    show.when('giveTime', 'closing-item', 1).refuses('ended')
    show.when('drop', 'closing-item').refuses('ended')
    show.when('insertBehind', 'closing-item', 1).refuses('ended')
    show.when({ type: 'markAttendance', person: 'wei-bai', mark: 'here' }).refuses('ended')
    show.when('reopen').emits('showReopened')
  })

  test('R9: reopen gives standby; closed time counts to nobody', () => {
    const show = until('questions').at('17:20').does('endShow').at('17:40').shows('')
    show.ends('17:20', 10).does('reopen').standsBy('questions').spent('questions', 10)
    show.has({ questions: 'done' }).starts({ 'closing-item': '17:40' }).ends('17:40', -10)
    show.does('goTo', 'questions').shows('10:00')
  })

  test('R9: the show that has not ended cannot be reopened', () => {
    until('questions').when('reopen').refuses('not-ended')
  })

  test('R9, T3b: End out of standby: the show is over since its last item was', () => {
    until('closing-item').at('17:31').does('finish').at('17:32').does('endShow').ends('17:31', -1)
  })

  test('R9: End says where its sender saw the run', () => {
    const show = until('questions')
    show
      .when({ type: 'endShow', from: { at: 'item', item: 'open-discussion' } })
      .refuses('stale-place')
    expect(show.state.run.position.status).toBe('live')
  })
})
