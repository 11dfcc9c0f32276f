import { describe, expect, test } from 'vitest'
import { allottedOf, findItem } from '../../../shared/run/lookup.ts'
import { type Case, given } from '../../support/given.ts'
import { showOf } from '../../support/shows.ts'

/** A talk of 10, a break of 10 until 15:25, and a talk of 10 behind it; the stop is at 15:40. */
const agenda = showOf('15:00 talk 10, break rest 10 until 15:25, more 10', { stop: '15:40' })

/** The break began at a time. */
function resting(at: string): Case {
  return given(agenda).begins('15:00').at(at).does('next')
}

/** How long the break is or was to be, in minutes. */
const lasts = (show: Case) =>
  (show.timeline().rows.find(({ item }) => item.id === 'rest')?.lasts ?? 0) / 60_000

describe('R13: an item that lasts until a clock time', () => {
  test('counts to it whenever it began, with phases of that whole length', () => {
    resting('15:10').shows('15:00').at('15:23').isIn('amber').at('15:24').isIn('red').shows('1:00')
    resting('15:15').shows('10:00').starts({ more: '15:25' }).at('15:26').shows('+1:00')
    expect(lasts(resting('15:15'))).toBe(10)
  })

  test('waiting ends then, or when it starts where that is later', () => {
    const show = given(agenda).begins('15:00')
    show.starts({ rest: '15:10', more: '15:25' }).ends('15:35', 5)
    show.at('15:20').starts({ rest: '15:20', more: '15:25' })
    show.at('15:28').starts({ rest: '15:28', more: '15:28' }).ends('15:38', 2)
  })

  test('is over at once where it began later', () => {
    resting('15:30').shows('0:00').at('15:31').shows('+1:00').isIn('over')
  })

  test('has what it is given behind that time, and what is taken before it', () => {
    const show = resting('15:10').does('giveTime', 'rest', 3).shows('18:00')
    show.starts({ more: '15:28' }).does('takeTime', 'rest', 5).shows('13:00')
    const waiting = given(agenda).at('15:00').does('startShow').does('giveTime', 'rest', 2)
    waiting.does('next').starts({ more: '15:27' })
  })

  test('more may be taken of it than it is planned with', () => {
    const show = resting('15:10').does('takeTime', 'rest', 8).does('takeTime', 'rest', 4)
    show
      .shows('3:00')
      .when('takeTime', 'rest', 4)
      .refuses('too-much', { left: 3 * 60_000 })
  })

  test('uses its own time in a pause', () => {
    const show = resting('15:10').at('15:12').does('pause').at('15:17').shows('8:00')
    show.starts({ more: '15:25' }).does('resume').at('15:18').shows('7:00').spent('rest', 3)
  })

  test('ends then whatever start is set for it (R5b)', () => {
    const show = resting('15:12').at('15:14')
    const was = show.instantOf('15:12')
    show.does({ type: 'beganAt', item: 'rest', at: show.instantOf('15:13'), was })
    show.shows('11:00')
  })

  test('over, is allotted what it had until then, and ran over from there', () => {
    const show = resting('15:12').does('giveTime', 'rest', 1).at('15:28').does('next')
    const row = show.timeline().rows.find(({ item }) => item.id === 'rest')
    expect([row?.allotted, row?.lasts, row?.spent]).toEqual([14, 14, 16].map((of) => of * 60_000))
    const taken = show.at('15:30').does('previous').timeline()
    expect(taken.rows.find(({ item }) => item.id === 'rest')?.allotted).toBe(12 * 60_000)
  })

  test('stands in standby before it with what is left until then', () => {
    const show = given(agenda).begins('15:00').at('15:12').does('finish')
    show.shows('13:00')
  })

  test('is backtimed by its planned length (T4)', () => {
    const show = given(agenda).begins('15:00')
    const rest = show.timeline().rows.find(({ item }) => item.id === 'rest')
    expect(rest?.latest).toBe(show.instantOf('15:20'))
  })

  test('once it is over is measured by that time', () => {
    expect(lasts(resting('15:12').at('15:26').does('next'))).toBe(13)
    expect(lasts(resting('15:12').at('15:20').does('next').at('15:23'))).toBe(13)
  })

  test('its one figure is edited by what it differs from, paused or not (R5)', () => {
    const show = resting('15:10').at('15:12').does('editLength', 'rest', 17).shows('15:00')
    show.at('15:14').does('pause').at('15:16')
    const rest = findItem(agenda, 'rest')?.item
    expect(rest && allottedOf(show.state.run, rest)).toBe(17 * 60_000)
    show.does('editLength', 'rest', 15).shows('9:00')
  })

  test('a break is held beyond it where what follows begins later (T1c)', () => {
    const held = showOf('15:00 talk 10, break rest 5 until 15:20 | 15:25 panel 10')
    const show = given(held).begins('15:00').at('15:10').does('next')
    show.shows('15:00').when('giveTime', 'rest', 1).refuses('held-until')
  })
})

describe('R13: until when it lasts is changed', () => {
  const change = (from: string | null, to: string | null) => (show: Case) => {
    const at = (time: string | null) => time && show.instantOf(time)
    return {
      type: 'editUntil',
      item: 'rest',
      until: at(to) || null,
      was: at(from) || null,
    } as const
  }

  test('live, on both sides, and back', () => {
    const show = resting('15:10')
    show.does(change('15:25', '15:30')(show)).shows('20:00')
    expect(show.state.draft?.agenda).toEqual(show.state.published?.agenda)
    show.does(change('15:30', null)(show)).shows('10:00')
    expect(show.state.published?.agenda.segments[0]?.items[1]).not.toHaveProperty('until')
    show.does('undo').shows('20:00').does('undo').shows('15:00')
    expect(show.state.draft?.agenda).toEqual(agenda)
  })

  test('against what it was, and of what is on to no time that has passed', () => {
    const show = resting('15:10')
    show.when(change(null, '15:30')(show)).refuses('stale-value')
    show.when(change('15:25', '15:09')(show)).refuses('out-of-range', { latest: null })
  })

  test('by Run now with every other fixed time, and back (R11)', () => {
    const show = given(agenda).at('14:30').does('runNow')
    const until = () => show.state.published?.agenda.segments[0]?.items[1]?.until
    expect(until()).toBe(show.instantOf('14:56'))
    show.does('undo')
    expect(until()).toBe(show.instantOf('15:25'))
  })
})
