import { describe, expect, test } from 'vitest'
import { slimmingFor } from '../../../shared/agenda/defaults.ts'
import { type Instant, MINUTE } from '../../../shared/time/instant.ts'
import { type Moment, momentOf, shownSlack } from '../../../shared/timing/moment.ts'
import { turnCount } from '../../../shared/timing/turns.ts'
import { type Case, given, unpublished } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { founding, showOf } from '../../support/shows.ts'

const minutes = (ms: number) => ms / 60_000

describe('the plan', () => {
  test('P2: slack is what the budget leaves over: 5 min behind the talks, none elsewhere', () => {
    const { segments } = given(founding()).timeline()
    expect(segments.map(({ slack }) => minutes(slack))).toEqual([0, 0, 5, 0, 0, 0])
  })

  test.each([
    ['break', 5, 0, 1],
    ['discussion', 20, 0, 2],
    ['qa', 20, 10, null],
    ['qa', 30, 15, null],
    ['talk', 15, 15, null],
    ['case', 5, 5, null],
    ['welcome', 3, 3, null],
    ['opening', 1, 1, null],
    ['panel', 30, 30, null],
    ['closing', 0, 0, null],
    ['other', 7, 7, null],
  ] as const)('P3: %s of %d min: least %d, drop rank %s', (kind, planned, least, dropRank) => {
    expect(slimmingFor(kind, planned * 60_000)).toEqual({ least: least * 60_000, dropRank })
  })

  test('P3: half of an odd Q&A is in whole minutes', () => {
    expect(minutes(slimmingFor('qa', 15 * 60_000).least) % 1).toBe(0)
  })

  test('P5: landing is measured against the hard stop', () => {
    given(showOf('15:00 a 10', { stop: '15:30' })).ends('15:10', 20)
  })

  test('P6: an item inserted live has length 0 in the plan', () => {
    const show = given(founding()).onPlanUntil('talk-yan').does('insertBehind', 'talk-yan', 6)
    show.plans({ 'talk-barra': '15:55', 'water-break-item': '16:20' })
    show.starts({ 'talk-barra': '16:01', 'water-break-item': '16:21', 'case-taizhou': '16:26' })
    show.ends('17:31', -1)
  })
})

const bai = () => given(founding()).onPlanUntil('talk-bai')

describe('what is on', () => {
  test('T1: once over it ends now, second by second', () => {
    const show = bai().at('15:22:30').starts({ 'talk-wende': '15:22:30' }).at('15:22:31')
    show.starts({ 'talk-wende': '15:22:31', 'talk-yan': '15:42:31' })
  })

  test('T1: time taken to nothing ends what is on now', () => {
    bai().at('15:12').does('takeTime', 'talk-bai', 10).starts({ 'talk-wende': '15:12' })
  })
})

test('T1b: before Start and in standby: standby before a pinned segment waits for its time', () => {
  const show = given(founding()).onPlanUntil('water-break-item').at('16:22').does('finish')
  show.starts({ 'case-taizhou': '16:25' }).at('16:26').starts({ 'case-taizhou': '16:26' })
  show.ends('17:31', -1)
})

test('T1b: before Start and in standby: the rest of a segment dropped, its slack still holds the next one', () => {
  const show = given(founding()).onPlanUntil('talk-barra').does('drop', 'talk-wang')
  show.starts({ 'water-break-item': '16:10' }).at('16:05').does('finish').at('16:08')
  show.starts({ 'water-break-item': '16:10', 'case-taizhou': '16:25' })
})

test('T2: segments: holding never blocks Start: the panel can begin before 16:25', () => {
  const show = given(founding()).onPlanUntil('water-break-item').at('16:22').does('next')
  show.starts({ 'case-dresden': '16:27', 'closing-item': '17:27' }).ends('17:27', 3)
})

const moment = (show: Case): Moment => present(momentOf(show.state, show.now))

describe('the status of a show', () => {
  const status = (show: Case) => moment(show).scheduleStatus
  const plan = (stop?: string) =>
    given(showOf('15:00 a 5, b 10', { ...(stop === undefined ? {} : { stop }) }))

  test('T3: not before it has begun, and not after its end', () => {
    const show = given(founding()).at('15:03')
    expect(status(show)).toEqual({ is: 'notStarted' })
    show.does('startShow').does('next').at('15:20').does('endShow')
    expect(status(show)).toEqual({ is: 'ended' })
  })

  test('T3, T5: behind and ahead by the minutes that are displayed', () => {
    const show = given(founding()).onPlanUntil('talk-yan')
    expect(status(show)).toEqual({ is: 'onTime' })
    expect(status(show.at('16:07'))).toEqual({ is: 'behind', minutes: 12 })
    const early = given(founding()).onPlanUntil('talk-yan').at('15:50').does('next')
    expect(status(early)).toEqual({ is: 'ahead', minutes: 5 })
  })

  test('T3: less than a minute late is shown only where it is enough to end past the stop', () => {
    const late = (stop?: string) => plan(stop).begins('15:00:30')
    expect(status(late('15:15'))).toEqual({ is: 'under' })
    expect(status(late('15:16'))).toEqual({ is: 'onTime' })
    expect(status(late())).toEqual({ is: 'onTime' })
    // A plan that ends past its stop is not late for that, and not on time either.
    expect(status(plan('15:10').begins('15:00'))).toEqual({ is: 'soFar' })
  })
})

test('T5: the minutes of what is on: until when it lasts, and since when it is paused', () => {
  const show = given(founding()).onPlanUntil('talk-yan').at('15:50:20')
  const times = () => [moment(show).until, moment(show).pausedSince]
  expect(times()).toEqual([show.instantOf('15:55'), null])
  show.does('pause').at('15:51')
  expect(times()).toEqual([show.instantOf('15:55'), show.instantOf('15:50')])
  show.does('resume').does('finish')
  expect(times()).toEqual([null, null])
})

test('R5: the minutes of what is on: nothing sets an end to what has no length', () => {
  expect(moment(given(showOf('15:00 a 0, b 5')).onPlanUntil('a')).until).toBeNull()
})

test('P7: the minutes of what is on: there is no moment before anything is published; the same one is not worked out twice', () => {
  expect(momentOf(unpublished(founding()).state, given(founding()).now)).toBeNull()
  const show = given(founding()).at('14:50')
  expect(moment(show)).toBe(moment(show))
  expect(moment(show)).not.toBe(moment(show.at('14:51')))
})

describe('from which dates moments are counted', () => {
  const DAY_AFTER = '2023-06-22T07:00:00Z'
  const from = (show: Case) => moment(show).dates
  const datesOf = (times: Instant, plan: Instant, clocks: Instant) => ({ times, plan, clocks })

  test('Z3: from that of its begin; clocks before it by their own', () => {
    const show = given(founding())
    const begin = show.instantOf('15:00')
    expect(from(show.at('14:50:30'))).toEqual(datesOf(begin, begin, show.instantOf('14:50')))
    expect(from(show.at('15:00'))).toEqual(datesOf(begin, begin, begin))
    expect(from(show.begins('15:04'))).toEqual(datesOf(begin, begin, begin))
  })

  test('Z3: from its second day on by what it is now, until it has ended', () => {
    const show = given(founding()).begins('15:00')
    const begin = show.now
    const later = show.instantOf(DAY_AFTER)
    show.now = later
    expect(from(show)).toEqual(datesOf(later, later, later))
    show.does('endShow')
    expect(from(show)).toEqual(datesOf(begin, begin, later))
  })

  test('Z3: of one that runs on another day, the plan by its own', () => {
    const show = given(founding()).at('14:00')
    const planned = show.instantOf('15:00')
    show.begins(DAY_AFTER)
    expect(from(show)).toEqual(datesOf(show.now, planned, show.now))
  })

  test('Z3: of one that has not begun by then, by when it can begin; what is dropped begins nothing', () => {
    const show = given(founding()).at('14:00').does('drop', 'introduction-item')
    const planned = show.instantOf('15:00')
    show.at(DAY_AFTER)
    expect(from(show)).toEqual(datesOf(show.now, planned, show.now))
  })

  test('Z3: twelve hours off its plan are another day, a minute less is none', () => {
    const begun = (time: string) => {
      const show = given(founding()).at('14:00')
      const planned = show.instantOf('15:00')
      const { plan, times } = from(show.begins(time))
      return [plan === planned, times === planned]
    }
    expect(begun('02:59+1')).toEqual([true, true])
    expect(begun('03:00+1')).toEqual([true, false])
  })
})

describe('which turn of its segment an item is', () => {
  const show = () => given(founding()).at('14:50')
  const count = (on: Case, id: string) => {
    const { item } = on.row(id)
    return turnCount(on.asPublished, on.state.run, item)
  }

  test('R6: among those of its segment without dropped ones', () => {
    expect(count(show(), 'talk-yan')).toEqual({ index: 3, total: 5 })
    expect(count(show(), 'talk-bai')).toEqual({ index: 1, total: 5 })
    const without = show().does('drop', 'talk-bai')
    expect(count(without, 'talk-yan')).toEqual({ index: 2, total: 4 })
    expect(count(without, 'talk-bai')).toBeNull()
  })

  test('P1: the only one of a segment is not counted, nor what is not there', () => {
    expect(count(show(), 'introduction-item')).toBeNull()
    const { item } = show().row('talk-yan')
    const { asPublished, state } = show()
    expect(turnCount(asPublished, state.run, { ...item, id: 'none' })).toBeNull()
  })
})

describe('the slack that is shown', () => {
  const [row] = given(founding())
    .timeline()
    .segments.filter(({ slack }) => slack > 0)
  const shown = (slack: number, slackLeft: number | null) =>
    row && shownSlack({ ...row, slack, slackLeft })

  test('T5: counts what is used up by whole minutes, and never less than none', () => {
    expect(shown(5 * MINUTE, 5 * MINUTE)).toEqual({ whole: 5, left: 5 })
    expect(shown(5 * MINUTE, 3.5 * MINUTE)).toEqual({ whole: 5, left: 4 })
    expect(shown(5.5 * MINUTE, 0)).toEqual({ whole: 5, left: 0 })
    expect(shown(1.5 * MINUTE, -MINUTE)).toEqual({ whole: 1, left: 0 })
  })

  test('P2: none is shown where there is less than a minute, and nothing left of a segment that is over', () => {
    expect(shown(0.9 * MINUTE, 0)).toBeNull()
    expect(shown(5 * MINUTE, null)).toEqual({ whole: 5, left: null })
  })
})
