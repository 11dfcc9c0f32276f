import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../../shared/time/instant.ts'
import { given } from '../../support/given.ts'
import { founding, showOf } from '../../support/shows.ts'

describe('drift and landing', () => {
  test('T3: drift is that of what comes next, not of what is on', () => {
    given(founding()).onPlanUntil('talk-wang').at('16:18').drifts(0).at('16:23').drifts(3)
  })

  test('T3: with nothing to come drift is that of the end', () => {
    given(founding()).onPlanUntil('closing-item').at('17:34').drifts(4).ends('17:34', -4)
  })

  test('T3: in standby after the last item the end is when that ended', () => {
    const show = given(founding()).onPlanUntil('closing-item').at('17:31').does('finish')
    show.at('17:40').ends('17:31', -1)
  })

  test('T3b: with nothing to come the end is when the last item run ended, rounded down', () => {
    const show = given(founding()).onPlanUntil('closing-item').at('17:31:40').does('finish')
    show.at('17:40').ends('17:31', -1).drifts(1).does('endShow').at('17:50').ends('17:31', -1)
    show.drifts(1)
  })

  test('T3b: an item that End ends is the last one run; where none was, the End press is the end', () => {
    given(founding()).onPlanUntil('questions').at('17:32:40').does('endShow').ends('17:32', -2)
    const show = given(founding()).at('15:00').does('startShow').at('15:07:30').does('endShow')
    show.ends('15:07', 143)
  })

  test('P6b: with nothing next drift is measured at the planned end of what is on, not of what was dropped', () => {
    const show = given(founding()).onPlanUntil('open-discussion').does('drop', 'questions')
    show.does('drop', 'closing-item').drifts(0).at('17:16').drifts(6).ends('17:16', 14)
  })

  test('P6b: nor does it count in the drift to the millisecond', () => {
    const show = given(founding()).onPlanUntil('open-discussion').does('drop', 'questions')
    show.does('drop', 'closing-item').at('17:16')
    expect(show.timeline().drift).toBe(6 * MINUTE)
  })

  test('T3b: an end that is a fact lies against its plan rounded down as it is', () => {
    const show = given(showOf('15:00 a 9.5'))
    show.onPlanUntil('a').at('15:09:30').does('finish').drifts(0)
  })

  test('P5: without a hard stop there is no landing', () => {
    given(showOf('15:00 a 10')).ends('15:10', null)
  })
})

describe('gaps', () => {
  test('P6b: a segment without items is a gap: its budget is slack', () => {
    const gap = showOf('15:00 a 10 | for 15 | b 10', { stop: '16:00' })
    given(gap).plans({ b: '15:25' }).starts({ b: '15:25' }).ends('15:35', 25)
    const show = given(gap).onPlanUntil('a').at('15:18').starts({ b: '15:25' }).at('15:30')
    show.starts({ b: '15:30' })
    given(gap).onPlanUntil('a').at('15:10').does('finish').at('15:20').starts({ b: '15:25' })
  })

  test('P6b: the clock time of a segment without items holds what follows', () => {
    const pinned = showOf('15:00 a 10 | 15:30 for 5 | b 10')
    given(pinned).onPlanUntil('a').at('15:12').starts({ b: '15:35' })
    given(pinned).onPlanUntil('a').at('15:33').starts({ b: '15:35' })
    given(pinned).onPlanUntil('a').at('15:36').starts({ b: '15:36' })
  })

  test('P6b: a segment whose items ran before its turn holds neither slack nor clock time', () => {
    const early = showOf('15:00 a 10 | 15:30 for 20 b 10 | c 10')
    const show = given(early).at('15:00').does('startShow').does('goTo', 'b').at('15:05')
    show.does('goTo', 'a').starts({ c: '15:15' })
  })

  test('T2: a segment of which one item ran before its turn still comes with the rest, at its clock time', () => {
    const show = given(showOf('15:00 a 10 | 15:30 b 10, c 10'))
      .at('15:00')
      .does('startShow')
      .does('goTo', 'b')
    show.at('15:05').does('goTo', 'a').starts({ c: '15:30' })
    const starts = show.timeline().segments.map(({ projectedStart }) => projectedStart)
    expect(starts).toEqual([null, show.instantOf('15:30')])
  })
})
