import { describe, expect, test } from 'vitest'
import { clockText } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { countdown } from '../../../shared/timing/countdown.ts'
import { shownAt, shownPlan, shownStart } from '../../../shared/timing/landing.ts'
import { momentOf } from '../../../shared/timing/moment.ts'
import { type Case, given } from '../../support/given.ts'
import { showOf } from '../../support/shows.ts'

const text = (at: Instant) => clockText(at, 'Asia/Shanghai')
const start = (show: Case, item: string) => text(shownStart(show.timeline(), show.row(item)))
const plan = (show: Case, item: string) => text(shownPlan(show.timeline(), show.row(item)))

/** Two talks of half minutes and a closing without length, from 15:00 to 15:12:30. */
function halves(): Case {
  return given(showOf('15:00 a 5.5, b 7, closing closing 0', { stop: '15:20' }))
}

describe('the minute that a time is shown as', () => {
  test('T5: a start rounds down, that of a closing without length reads as the end that it is', () => {
    const show = halves().onPlanUntil('a').at('15:01')
    expect([start(show, 'b'), start(show, 'closing')]).toEqual(['15:05', '15:13'])
    expect([plan(show, 'b'), plan(show, 'closing')]).toEqual(['15:05', '15:13'])
    show.ends('15:13', 7)
    expect(text(shownAt(show.timeline(), show.instantOf('15:12:30')))).toBe('15:13')
    expect(text(shownAt(show.timeline(), show.instantOf('15:12:31')))).toBe('15:12')
  })

  test('T5: what ran reads as it began, in fact, what is dropped as it was planned', () => {
    const show = halves().begins('15:02')
    show.at('15:09:40').does('next').does('drop', 'closing')
    expect([start(show, 'a'), start(show, 'b'), start(show, 'closing')]).toEqual([
      '15:02',
      '15:09',
      '15:13',
    ])
  })

  test('T7: the audience is told of what is dropped as it was planned', () => {
    halves().at('15:04').does('startShow').does('drop', 'b').tells({ a: '~15:04', b: '15:05' })
  })
})

describe('what is on', () => {
  test('T1: ends when its time is used up, in overrun now; its time was to end before', () => {
    const show = halves().onPlanUntil('a')
    const ends = () => {
      const count = countdown(show.state, show.now)
      return count.status === 'running' ? count.endsAt : null
    }
    const until = () => momentOf(show.state, show.now)?.until ?? null
    expect(ends()).toBe(show.instantOf('15:05:30'))
    show.at('15:05:30')
    expect([ends(), until()]).toEqual([show.now, show.instantOf('15:05')])
    show.at('15:08')
    expect([ends(), until()]).toEqual([show.now, show.instantOf('15:05')])
  })
})
