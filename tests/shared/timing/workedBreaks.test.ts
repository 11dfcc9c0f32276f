import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { breakUntil } from '../../../shared/run/breakToClockTime.ts'
import { type Case, given } from '../../support/given.ts'
import { founding, showOf, withSegment } from '../../support/shows.ts'

/** The founding dialogue, whose third talk ends 9 minutes early: its break begins at 16:11, and the panel is pinned at 16:25. */
const early = (agenda: Agenda = founding()): Case =>
  given(agenda)
    .onPlanUntil('talk-yan')
    .at('15:46')
    .does('next')
    .at('15:56')
    .does('next')
    .at('16:06')
    .does('finish')
    .at('16:11')
    .does('next')

/** A show of these blocks, whose first is a talk, then a break of 5 that begins at 15:10. */
function breakThen(...blocks: readonly string[]): Case {
  const show = given(showOf(['15:00 talk 10, break pause 5', ...blocks].join(' | ')))
  return show.begins('15:00').at('15:10').does('next')
}

/** The clock time to which the break lasts, or null. */
function clockTimeOf({ state, now, asPublished }: Case): string | null {
  const until = state.published && breakUntil(state.published, state.run, now)
  const zone = asPublished.zones[0] ?? 'UTC'
  return until === null
    ? null
    : new Date(until).toLocaleTimeString('en-GB', { timeZone: zone, timeStyle: 'short' })
}

test('T1c: a break that is reached early: once it runs over, what comes next starts now', () => {
  early().at('16:27').starts({ 'case-taizhou': '16:27' }).ends('17:32', -2).drifts(2)
})

test('T1c: a break that is reached early keeps its slack and its own end for what is reckoned', () => {
  const show = breakThen('15:30 panel 10')
  expect(show.timeline().segments[0]?.slackLeft).toBe(0)
  show.starts({ panel: '15:30' }).ends('15:40', null)
})

/** How long an item is or was to be on, in minutes. */
const lasts = (show: Case, id: string) =>
  (show.timeline().rows.find(({ item }) => item.id === id)?.lasts ?? 0) / 60_000

test('T1c: a break that lasted to a clock time: not one that reached its own end as late as that', () => {
  const show = given(founding()).onPlanUntil('water-break-item').at('16:27').does('next')
  expect(lasts(show, 'water-break-item')).toBe(5)
})

test('T1c: time cannot be given or taken while a break lasts to a clock time: it is refused with the clock time', () => {
  const show = early()
  const until = show.instantOf('16:25')
  for (const press of ['giveTime', 'takeTime'] as const)
    show.when(press, 'water-break-item', 1).refuses('held-until', { until })
})

describe('T1c: what holds a break', () => {
  test('not slack alone, nor a clock time that slack has passed', () => {
    expect(
      clockTimeOf(early(withSegment(founding(), 'panel', { start: { type: 'follows' } }))),
    ).toBeNull()
    const show = given(showOf('15:00 for 20 break pause 5 | 15:15 panel 10'))
    show.begins('15:00').shows('5:00').starts({ panel: '15:20' })
  })

  test('a clock time at which its slack ends', () => {
    const show = given(showOf('15:00 for 20 break pause 5 | 15:20 panel 10'))
    expect(clockTimeOf(show.begins('15:00'))).toBe('15:20')
  })

  test('not a clock time that is not behind its own end', () => {
    expect(clockTimeOf(breakThen('15:15 panel 10'))).toBeNull()
  })

  test('that of a dropped segment between, and of an empty one, before its budget', () => {
    const dropped = breakThen('15:30 panel 10', 'closing 5').does('drop', 'panel')
    expect(clockTimeOf(dropped.starts({ closing: '15:30' }))).toBe('15:30')
    const gap = breakThen('15:30 for 10', 'closing 5')
    expect(clockTimeOf(gap.starts({ closing: '15:40' }))).toBe('15:30')
  })

  test('not one that a gap before it outlasts', () => {
    expect(clockTimeOf(breakThen('for 25', '15:20 panel 10').starts({ panel: '15:40' }))).toBeNull()
  })

  test('not that of a segment that was run before its turn', () => {
    const show = given(showOf('15:00 talk 10 | break pause 5 | 15:30 panel 10 | closing 5'))
    show.at('15:00').does('startShow').does('goTo', 'panel').at('15:10').does('goTo', 'pause')
    expect(clockTimeOf(show)).toBeNull()
  })

  test('nothing, where nothing follows, and for what is no break', () => {
    expect(clockTimeOf(breakThen())).toBeNull()
    expect(clockTimeOf(given(founding()).onPlanUntil('talk-wang').at('16:11'))).toBeNull()
  })
})

/** A talk of 10, a break of 10 until 15:25, and a talk of 10 behind it; the stop is at 15:40. */
const agenda = showOf('15:00 talk 10, break rest 10 until 15:25, more 10', { stop: '15:40' })

/** The break began at a time. */
const resting = (at: string): Case => given(agenda).begins('15:00').at(at).does('next')

/** How long the break is or was to be, in minutes. */
const restLasts = (show: Case) =>
  (show.timeline().rows.find(({ item }) => item.id === 'rest')?.lasts ?? 0) / 60_000

describe('R13: an item that lasts until a clock time', () => {
  test('stands in standby before it with what is left until then', () => {
    given(agenda)
      .begins('15:00')
      .at('15:12')
      .does('finish')
      .shows('13:00')
      .at('15:26')
      .shows('0:00')
  })

  test('is backtimed by its planned length (T4)', () => {
    const show = given(agenda).begins('15:00')
    const rest = show.timeline().rows.find(({ item }) => item.id === 'rest')
    expect(rest?.latest).toBe(show.instantOf('15:20'))
  })

  test('once it is over is measured by that time', () => {
    expect(restLasts(resting('15:12').at('15:26').does('next'))).toBe(13)
    expect(restLasts(resting('15:12').at('15:20').does('next').at('15:23'))).toBe(13)
  })
})

const change = (from: string | null, to: string | null) => (show: Case) => {
  const at = (time: string | null) => time && show.instantOf(time)
  return {
    type: 'editUntil',
    item: 'rest',
    until: at(to) || null,
    was: at(from) || null,
  } as const
}

test('R13: until when it lasts is changed live, on both sides, and back', () => {
  const show = resting('15:10')
  show.does(change('15:25', '15:30')(show)).shows('20:00')
  expect(show.state.draft?.agenda).toEqual(show.state.published?.agenda)
  show.does(change('15:30', null)(show)).shows('10:00')
  expect(show.state.published?.agenda.segments[0]?.items[1]).not.toHaveProperty('until')
  show.does('undo').shows('20:00').does('undo').shows('15:00')
  expect(show.state.draft?.agenda).toEqual(agenda)
})
