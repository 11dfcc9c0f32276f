import { describe, expect, test } from 'vitest'
import type { Agenda, Segment } from '../../../shared/agenda/model.ts'
import { breakUntil } from '../../../shared/run/breakToClockTime.ts'
import { countdown } from '../../../shared/timing/countdown.ts'
import { runLane } from '../../../shared/timing/timelinePicture.ts'
import { type Case, given } from '../../support/given.ts'
import { founding, showOf } from '../../support/shows.ts'

/** The founding dialogue, whose third talk ends 9 minutes early: its break begins at 16:11, and the panel is pinned at 16:25. */
function early(agenda: Agenda = founding()): Case {
  return given(agenda)
    .onPlanUntil('talk-yan')
    .at('15:46')
    .does('next')
    .at('15:56')
    .does('next')
    .at('16:06')
    .does('finish')
    .at('16:11')
    .does('next')
}

/** A show of these blocks, whose first is a talk, then a break of 5 that begins at 15:10. */
function breakThen(...blocks: readonly string[]): Case {
  const show = given(showOf(['15:00 talk 10, break pause 5', ...blocks].join(' | ')))
  return show.begins('15:00').at('15:10').does('next')
}

/** The clock time to which the break lasts, or null. */
function held({ state, now, asPublished }: Case): string | null {
  const until = state.published && breakUntil(state.published, state.run, now)
  const zone = asPublished.zones[0] ?? 'UTC'
  return until === null
    ? null
    : new Date(until).toLocaleTimeString('en-GB', { timeZone: zone, timeStyle: 'short' })
}

function withSegment(agenda: Agenda, id: string, change: Partial<Segment>): Agenda {
  const segments = agenda.segments.map((one) => (one.id === id ? { ...one, ...change } : one))
  return { ...agenda, segments }
}

describe('T1c: a break that is reached early', () => {
  test('counts to the pinned start behind it, and what comes next stays there', () => {
    const show = early().shows('14:00').starts({ 'case-taizhou': '16:25' }).drifts(0)
    show.ends('17:30', 0)
    expect(show.timeline().on).toMatchObject({ lasts: 14 * 60_000, allotted: 5 * 60_000 })
    expect(show.timeline().on?.projected?.end).toBe(show.instantOf('16:25'))
  })

  test('turns amber and red by that whole length, and runs over from its end', () => {
    early().at('16:22:59').isIn('calm').at('16:23').isIn('amber').shows('2:00')
    early().at('16:23:59').isIn('amber').at('16:24').isIn('red').shows('1:00')
    early().at('16:25').shows('0:00').at('16:26:30').isIn('over').shows('+1:30')
  })

  test('once it runs over, what comes next starts now', () => {
    early().at('16:27').starts({ 'case-taizhou': '16:27' }).ends('17:32', -2).drifts(2)
  })

  test('keeps its slack and its own end for what is reckoned', () => {
    const show = breakThen('15:30 panel 10')
    expect(show.timeline().segments[0]?.slackLeft).toBe(0)
    show.starts({ panel: '15:30' }).ends('15:40', null)
  })
})

/** How long an item is or was to be on, in minutes. */
const lasts = (show: Case, id: string) =>
  (show.timeline().rows.find(({ item }) => item.id === id)?.lasts ?? 0) / 60_000

describe('T1c: a break that was held', () => {
  test('was to be on until then, also once it is over, and whatever came after', () => {
    const show = early().at('16:26:30').does('next')
    expect(lasts(show, 'water-break-item')).toBe(14)
    show.at('16:31').does('finish').does('drop', 'case-dresden').at('16:33').does('next')
    expect(lasts(show, 'water-break-item')).toBe(14)
    expect(lasts(show.at('17:40').does('finish').does('endShow'), 'water-break-item')).toBe(14)
  })

  test('to the clock time that was set in place of that', () => {
    const show = early()
    const was = show.instantOf('16:25')
    show.does({ type: 'goOnAt', item: 'water-break-item', at: show.instantOf('16:20'), was })
    show.at('16:21').does('next')
    expect(lasts(show, 'water-break-item')).toBe(9)
  })

  test('not one that reached its own end as late as that', () => {
    const show = given(founding()).onPlanUntil('water-break-item').at('16:27').does('next')
    expect(lasts(show, 'water-break-item')).toBe(5)
  })

  test('runs over on the timeline from there', () => {
    const stop = founding().hardStop?.at ?? null
    const { blocks } = runLane(early().at('16:26:30').does('next').timeline(), stop)
    const over = blocks.filter(({ kind }) => kind === 'over')
    expect(over.map(({ from, to }) => to - from)).toEqual([90_000])
  })
})

describe('T1c: time cannot be given or taken while a break is held', () => {
  test('it is refused with the clock time', () => {
    const show = early()
    const until = show.instantOf('16:25')
    for (const press of ['giveTime', 'takeTime'] as const)
      show.when(press, 'water-break-item', 1).refuses('held-until', { until })
  })

  test('before it is on, and while it is paused, it can', () => {
    given(founding()).onPlanUntil('talk-wang').does('giveTime', 'water-break-item', 1)
    early().does('pause').does('takeTime', 'water-break-item', 1)
  })

  test('what was given before counts, and what it leaves no longer than its own end is not held', () => {
    const show = given(founding()).onPlanUntil('talk-wang').does('giveTime', 'water-break-item', 20)
    show.at('16:20').does('next').shows('25:00')
    show.does('takeTime', 'water-break-item', 1).shows('24:00')
  })
})

describe('T1c: what holds a break', () => {
  test('while it is paused its own time counts; resumed, it is held again', () => {
    early().at('16:12').does('pause').shows('4:00').at('16:14').does('resume').shows('11:00')
  })

  test('not an item of its own segment', () => {
    const show = given(showOf('15:00 break pause 5, talk 5 | 15:30 panel 10'))
    show.begins('15:00').shows('5:00').starts({ talk: '15:05' })
    show.does('drop', 'talk').shows('30:00')
  })

  test('not slack alone, nor a clock time that slack has passed', () => {
    expect(held(early(withSegment(founding(), 'panel', { start: { type: 'follows' } })))).toBeNull()
    const show = given(showOf('15:00 for 20 break pause 5 | 15:15 panel 10'))
    show.begins('15:00').shows('5:00').starts({ panel: '15:20' })
  })

  test('a clock time at which its slack ends', () => {
    const show = given(showOf('15:00 for 20 break pause 5 | 15:20 panel 10'))
    expect(held(show.begins('15:00'))).toBe('15:20')
  })

  test('not a clock time that is not behind its own end', () => {
    expect(held(breakThen('15:15 panel 10'))).toBeNull()
  })

  test('that of a dropped segment between, and of an empty one, before its budget', () => {
    const dropped = breakThen('15:30 panel 10', 'closing 5').does('drop', 'panel')
    expect(held(dropped.starts({ closing: '15:30' }))).toBe('15:30')
    const gap = breakThen('15:30 for 10', 'closing 5')
    expect(held(gap.starts({ closing: '15:40' }))).toBe('15:30')
  })

  test('not one that a gap before it outlasts', () => {
    const show = breakThen('for 25', '15:20 panel 10')
    expect(held(show.starts({ panel: '15:40' }))).toBeNull()
  })

  test('not that of a segment that was run before its turn', () => {
    const show = given(showOf('15:00 talk 10 | break pause 5 | 15:30 panel 10 | closing 5'))
    show.at('15:00').does('startShow').does('goTo', 'panel').at('15:10').does('goTo', 'pause')
    expect(held(show)).toBeNull()
  })

  test('nothing, where nothing follows, and for what is no break', () => {
    expect(held(breakThen())).toBeNull()
    expect(held(given(founding()).onPlanUntil('talk-wang').at('16:11'))).toBeNull()
  })

  test('a break of no length, which then counts down', () => {
    const show = given(showOf('15:00 break pause 0 | 15:10 panel 10'))
    show.begins('15:00').shows('10:00')
    expect(countdown(show.state, show.now)).toMatchObject({ countsUp: false })
  })
})
