import { describe, expect, test } from 'vitest'
import { clockText } from '../../../shared/time/format.ts'
import { type Instant, MINUTE } from '../../../shared/time/instant.ts'
import { countdown, countdownDigits, nextDigitChange } from '../../../shared/timing/countdown.ts'
import { momentOf, shownStart } from '../../../shared/timing/moment.ts'
import { type Case, given } from '../../support/given.ts'
import { founding, showOf } from '../../support/shows.ts'

/** One item of so many minutes, on since 15:00. */
const on = (minutes: number): Case =>
  given(showOf(`15:00 a ${minutes}`, { stop: '18:00' })).onPlanUntil('a')

const yan = () => given(founding()).onPlanUntil('talk-yan')

describe('digits', () => {
  test('T5: in standby the next item’s time stands ready, and nothing before Start', () => {
    const show = given(founding()).at('14:59').shows('').at('15:00').does('startShow').shows('1:00')
    show.at('15:03').shows('1:00')
  })

  test('R5: in standby before an item of no length there is no figure, as zero would mean that time is up', () => {
    const show = given(founding()).onPlanUntil('questions').at('17:29').does('finish').shows('')
    show.does('giveTime', 'closing-item', 2).shows('2:00')
  })

  test('T5: paused, the digits stand', () => {
    const show = yan().at('15:45:30.4').does('pause').shows('9:30').at('15:52').shows('9:30')
    show.does('resume').at('15:52:00.6').shows('9:29')
  })

  test('T5: between two changes the digits never change, and at one the figure does', () => {
    // Two seconds around every kind of boundary, looked at millisecond by millisecond; the last item
    // lasts 10.001 s, so that its bounds lie between milliseconds.
    for (const [minutes, from] of [
      [10, '15:00:00'],
      [10, '15:07:59'],
      [10, '15:08:59'],
      [10, '15:09:59'],
      [10, '15:10:00'],
      [10_001 / 60_000, '15:00:07'],
      [10_001 / 60_000, '15:00:08.5'],
    ] as const) {
      const show = on(minutes).at(from)
      const figure = (at = show.now) => {
        const count = countdown(show.state, at)
        return `${countdownDigits(count)} ${'phase' in count ? count.phase : ''}`
      }
      const until = show.now + 2_000
      while (show.now < until) {
        const next = nextDigitChange(countdown(show.state, show.now), show.now) ?? show.now
        expect(next).toBeGreaterThan(show.now)
        const before = figure()
        for (let at = show.now; at < next; at = (at + 1) as typeof at)
          expect(`${at} ${figure(at)}`).toBe(`${at} ${before}`)
        expect(figure(next)).not.toBe(before)
        show.now = next
      }
    }
  })
})

describe('displayed times', () => {
  test('T5: starts round down, the end rounds up', () => {
    const show = yan().at('16:02:20').starts({ 'talk-barra': '16:02', 'case-taizhou': '16:27' })
    show.drifts(7).ends('17:33', -3)
  })

  test('T5: an end within the minute of the stop is on time', () => {
    const show = given(showOf('15:00 a 9.5', { stop: '15:10' }))
      .ends('15:10', 0)
      .at('15:00:30')
    show.ends('15:10', 0).at('15:00:31').ends('15:11', -1)
  })

  test('T5: drift is the difference of displayed times, also of plans off the minute', () => {
    // b is planned for 15:01:30, shown 15:01; at 15:03:10 it shows 15:03: 2, though it is 1:40.
    const show = given(showOf('15:00 a 1.5, b 5'))
    show.onPlanUntil('a').at('15:03:10').starts({ b: '15:03' }).drifts(2)
  })

  test('T5: half a minute early is shown as 1 early where the displayed minutes differ', () => {
    given(founding()).onPlanUntil('talk-bai').at('15:19:30').does('next').drifts(-1)
  })

  test('T5: 59 s late is not yet shown', () => {
    given(founding()).onPlanUntil('talk-bai').at('15:20:59').drifts(0).at('15:21').drifts(1)
  })
})

test('T6: green, amber, red: a paused item keeps its phase', () => {
  on(10).at('15:08:30').does('pause').isIn('amber').at('15:20').isIn('amber')
})

test('T7: what the audience sees: planned while the minute shown elsewhere is less than 2 off, else about, rounded down as everywhere', () => {
  const show = yan().at('15:56:59').tells({ 'talk-barra': '15:55' }).at('15:57')
  show.tells({ 'talk-barra': '~15:57' }).at('15:57:29').tells({ 'talk-barra': '~15:57' })
  show.at('15:57:31').tells({ 'talk-barra': '~15:57' }).at('15:58')
  show.tells({ 'talk-barra': '~15:58' })
  show.tells({ 'water-break-item': '16:20', 'closing-item': '17:30' })
})

test('T7: what the audience sees: early by 2 min counts as well', () => {
  const taken = (minutes: number) => yan().at('15:50').does('takeTime', 'talk-yan', minutes)
  // What begins as the live item ends has the minute of that end.
  taken(1).tells({ 'talk-barra': '~15:54', 'talk-wang': '16:05' })
  taken(2).tells({ 'talk-barra': '~15:53', 'talk-wang': '~16:03' })
})

describe('drift and landing', () => {
  test('T3: drift is that of what comes next, not of what is on', () => {
    given(founding()).onPlanUntil('talk-wang').at('16:18').drifts(0).at('16:23').drifts(3)
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
    given(showOf('15:00 a 9.5')).onPlanUntil('a').at('15:09:30').does('finish').drifts(0)
  })
})

test('P6b: gaps: a segment without items is a gap: its budget is slack', () => {
  const gap = showOf('15:00 a 10 | for 15 | b 10', { stop: '16:00' })
  given(gap).plans({ b: '15:25' }).starts({ b: '15:25' }).ends('15:35', 25)
  const show = given(gap).onPlanUntil('a').at('15:18').starts({ b: '15:25' }).at('15:30')
  show.starts({ b: '15:30' })
  given(gap).onPlanUntil('a').at('15:10').does('finish').at('15:20').starts({ b: '15:25' })
})

test('T2: gaps: a segment of which one item ran before its turn still comes with the rest, at its clock time', () => {
  const show = given(showOf('15:00 a 10 | 15:30 b 10, c 10'))
    .at('15:00')
    .does('startShow')
    .does('goTo', 'b')
  show.at('15:05').does('goTo', 'a').starts({ c: '15:30' })
  const starts = show.timeline().segments.map(({ projectedStart }) => projectedStart)
  expect(starts).toEqual([null, show.instantOf('15:30')])
})

const text = (at: Instant) => clockText(at, 'Asia/Shanghai')
const start = (show: Case, item: string) => text(shownStart(show.timeline(), show.row(item)))

/** Two talks of half minutes and a closing without length, from 15:00 to 15:12:30. */
const halves = (): Case => given(showOf('15:00 a 5.5, b 7, closing closing 0', { stop: '15:20' }))

test('T5: the minute that a time is shown as: what ran reads as it began, in fact, what is dropped as it was planned', () => {
  const show = halves().begins('15:02')
  show.at('15:09:40').does('next').does('drop', 'closing')
  expect([start(show, 'a'), start(show, 'b'), start(show, 'closing')]).toEqual([
    '15:02',
    '15:09',
    '15:13',
  ])
})

test('T7: the minute that a time is shown as: the audience sees a dropped item as it was planned', () => {
  halves().at('15:04').does('startShow').does('drop', 'b').tells({ a: '~15:04', b: '15:05' })
})

test('T1: what is on ends when its time is used up, in overrun now; its time was to end before', () => {
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

const BEIJING = 'Asia/Shanghai'
const BERLIN = 'Europe/Berlin'

describe('over midnight', () => {
  const late = () => given(showOf('23:00 for 80 a 30, b 45 | c 25', { stop: '00:45+1' }))

  test('T4: over midnight: latest starts on both sides of it', () => {
    late().latest({ c: '00:20', b: '23:35', a: '23:05' })
  })
})

describe('Berlin’s change to winter time during a show (2023-10-29, 03:00 CEST becomes 02:00 CET)', () => {
  // Three hours from 01:30 CEST (23:30 UTC) on; 04:00 CET is 03:00 UTC: half an hour to spare.
  const night = () =>
    given(
      showOf('01:30 a 60, b 60, c 60', {
        date: '2023-10-29',
        zones: [BERLIN, BEIJING],
        stop: '04:00',
      }),
    )

  test('T4: winter time: latest starts count elapsed time', () => {
    // 03:00 CET, 02:00 CET (the moment of the change) and 02:00 CEST, an hour before it.
    night().latest({ c: '03:00', b: '02:00', a: '02:00' })
  })

  test('R1: winter time: a pause across it is as long as it was', () => {
    const show = night().onPlanUntil('b').at('2023-10-29T02:50:00+02:00').does('pause')
    show.at('2023-10-29T02:20:00+01:00').does('resume').spent('b', 20).shows('40:00')
    show.reads('c', BERLIN, '03:00').ends('04:00', 0)
  })

  test('P1: winter time: a show in Beijing that morning, read in Berlin', () => {
    const show = given(
      showOf('08:30 a 60 | 09:30 b 60', {
        date: '2023-10-29',
        zones: [BEIJING, BERLIN],
        stop: '10:30',
      }),
    )
    show.reads('a', BERLIN, '02:30').reads('b', BERLIN, '02:30').starts({ b: '09:30' })
    show.ends('10:30', 0)
  })
})
