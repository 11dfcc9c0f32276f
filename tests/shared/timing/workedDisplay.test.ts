import { describe, expect, test } from 'vitest'
import { countdown, countdownDigits, nextDigitChange } from '../../../shared/timing/countdown.ts'
import { type Case, given } from '../../support/given.ts'
import { founding, showOf, withItem } from '../../support/shows.ts'

/** One item of so many minutes, on since 15:00. */
const on = (minutes: number): Case =>
  given(showOf(`15:00 a ${minutes}`, { stop: '18:00' })).onPlanUntil('a')

const yan = () => given(founding()).onPlanUntil('talk-yan')

describe('digits', () => {
  test('T5: remaining counts a part of a second, overrun does not', () => {
    const show = on(10).at('15:00').shows('10:00').at('15:00:00.1').shows('10:00').at('15:01:24')
    show.shows('8:36').at('15:01:24.001').shows('8:36').at('15:01:25').shows('8:35').at('15:09:59')
    show.shows('0:01').at('15:09:59.9').shows('0:01').at('15:10').shows('0:00').at('15:10:00.9')
    show.shows('+0:00').at('15:10:01').shows('+0:01').at('15:10:12.999').shows('+0:12')
    show.at('15:11:05').shows('+1:05')
  })

  test('T5: from an hour on hours are shown', () => {
    const show = on(90).shows('1:30:00').at('15:30').shows('1:00:00').at('15:30:01').shows('59:59')
    show.at('17:30').shows('+1:00:00')
  })

  test('T5: in standby the next item’s time stands ready, and nothing before Start', () => {
    const show = given(founding()).at('14:59').shows('').at('15:00').does('startShow').shows('1:00')
    show.at('15:03').shows('1:00')
  })

  test('R5: in standby before an item of no length there is no figure, as zero would say that time is up', () => {
    const show = given(founding()).onPlanUntil('questions').at('17:29').does('finish').shows('')
    show.does('giveTime', 'closing-item', 2).shows('2:00')
  })

  test('T5: paused, the digits stand', () => {
    const show = yan().at('15:45:30.4').does('pause').shows('9:30').at('15:52').shows('9:30')
    show.does('resume').at('15:52:00.6').shows('9:29')
  })

  test('T5: paused, in standby and before Start no digit changes', () => {
    const show = yan().at('15:46').does('pause')
    const change = () => nextDigitChange(countdown(show.state, show.now), show.now)
    expect(change()).toBeNull()
    show.does('finish')
    expect(change()).toBeNull()
    const planned = given(founding())
    expect(nextDigitChange(countdown(planned.state, planned.now), planned.now)).toBeNull()
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

test.each([
  { minutes: 1, amber: '15:00:45', red: '15:00:54' },
  { minutes: 3, amber: '15:02:15', red: '15:02:42' },
  { minutes: 5, amber: '15:03:45', red: '15:04:30' },
  { minutes: 10, amber: '15:08', red: '15:09' },
  { minutes: 20, amber: '15:18', red: '15:19' },
])('T6: green, amber, red: $minutes min: amber $amber, red $red', ({ minutes, amber, red }) => {
  const show = on(minutes).isIn('calm')
  const [turnsAmber, turnsRed] = [show.instantOf(amber), show.instantOf(red)]
  const phaseAt = (at: number) => countdown(show.state, at as typeof show.now)
  expect(phaseAt(turnsAmber - 1)).toMatchObject({ phase: 'calm' })
  expect(phaseAt(turnsAmber)).toMatchObject({ phase: 'amber' })
  expect(phaseAt(turnsRed - 1)).toMatchObject({ phase: 'amber' })
  expect(phaseAt(turnsRed)).toMatchObject({ phase: 'red' })
  const end = show.instantOf('15:00') + minutes * 60_000
  expect(phaseAt(end - 1)).toMatchObject({ phase: 'red' })
  expect(phaseAt(end)).toMatchObject({ phase: 'red' })
  expect(phaseAt(end + 1)).toMatchObject({ phase: 'over' })
})

test('T6: green, amber, red bounds follow what is granted', () => {
  // 3 + 5 = 8 min: amber at 2 min (25 %), red at 48 s (10 %).
  const show = on(3).does('giveTime', 'a', 5).at('15:05:59').isIn('calm').at('15:06')
  show.isIn('amber').at('15:07:11').isIn('amber').at('15:07:12').isIn('red')
})

test('T6: green, amber, red bounds of its own come first', () => {
  const thresholds = { amber: 300_000, red: 120_000 }
  const show = given(withItem(showOf('15:00 a 10'), 'a', { thresholds })).onPlanUntil('a')
  show.at('15:04:59').isIn('calm')
  show.at('15:05').isIn('amber').at('15:08').isIn('red')
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
