import { describe, expect, test } from 'vitest'
import { clockText } from '../../../shared/time/format.ts'
import { type Instant, instant, MINUTE } from '../../../shared/time/instant.ts'
import { type Block, pictureOf } from '../../../shared/timing/timelinePicture.ts'
import { type Bound, calmShow, wholeShow } from '../../../shared/timing/wholeShow.ts'
import { type Case, given } from '../../support/given.ts'
import { founding, showOf } from '../../support/shows.ts'

const clock = (at: Instant) => clockText(at, 'Asia/Shanghai')

/** A block in a line: `done talk-yan 15:40–15:55`. */
const blockText = ({ kind, item, from, to }: Block) =>
  [kind, item, `${clock(from)}–${clock(to)}`].filter((part) => part !== null).join(' ')

function pictured(show: Case) {
  const line = show.timeline()
  const picture = pictureOf(line, show.state.published?.agenda.hardStop?.at ?? null)
  return {
    ...picture,
    planned: picture.plan.blocks.map(blockText),
    runs: picture.run.blocks.map(blockText),
    left: picture.run.dropped.map(({ item, at }) => `${item} ${clock(at)}`),
  }
}

/** The third talk on since its planned 15:40, at 16:07, twelve minutes over. */
const twelveOver = () => given(founding()).onPlanUntil('talk-yan').at('16:07')

describe('the plan', () => {
  test('P4, P6: items where they were planned, with the slack their segment leaves', () => {
    expect(pictured(given(founding())).planned).toEqual([
      'waiting introduction-item 15:00–15:01',
      'waiting welcome-zhu 15:01–15:04',
      'waiting welcome-hagemann 15:04–15:07',
      'waiting welcome-wang 15:07–15:10',
      'waiting talk-bai 15:10–15:20',
      'waiting talk-wende 15:20–15:40',
      'waiting talk-yan 15:40–15:55',
      'waiting talk-barra 15:55–16:05',
      'waiting talk-wang 16:05–16:15',
      'slack 16:15–16:20',
      'break water-break-item 16:20–16:25',
      'waiting case-taizhou 16:25–16:30',
      'waiting case-dresden 16:30–16:35',
      'waiting case-chengdu 16:35–16:40',
      'waiting case-paris 16:40–16:45',
      'waiting case-korea 16:45–16:50',
      'waiting open-discussion 16:50–17:10',
      'waiting questions 17:10–17:30',
    ])
  })

  test('P5: so do the times by which segments must end', () => {
    const show = given(showOf('15:00 by 15:35 a 30 | b 30', { stop: '18:00' }))
    expect(pictured(show).ends.map(({ segment, at }) => [segment, clock(at)])).toEqual([
      ['block-1', '15:35'],
    ])
  })

  test('P1: fixed starts stand on it, but for that of the show', () => {
    expect(pictured(given(founding())).pins.map(({ segment, at }) => [segment, clock(at)])).toEqual(
      [['panel', '16:25']],
    )
  })
})

describe('as it runs', () => {
  test('R5: what an item was given lies at the end of its time, before what it is over', () => {
    const show = given(founding()).onPlanUntil('talk-yan').at('15:50')
    show.does('giveTime', 'talk-yan', 3)
    const drawn = () => pictured(show).runs.filter((block) => block.includes('talk-yan'))
    expect(drawn()).toEqual([
      'on talk-yan 15:40–15:50',
      'on talk-yan 15:50–15:55',
      'given talk-yan 15:55–15:58',
    ])
    show.at('15:56')
    expect(drawn()).toEqual([
      'on talk-yan 15:40–15:55',
      'given talk-yan 15:55–15:56',
      'given talk-yan 15:56–15:58',
    ])
    show.at('16:02').does('next').at('16:04')
    expect(drawn()).toEqual([
      'done talk-yan 15:40–15:55',
      'given talk-yan 15:55–15:58',
      'over talk-yan 15:58–16:02',
    ])
  })

  test('T2: with the break dropped the panel is at 16:27, with a mark where the break was', () => {
    const { runs, left } = pictured(twelveOver().does('drop', 'water-break-item'))
    expect(runs.slice(9, 11)).toEqual([
      'waiting talk-wang 16:17–16:27',
      'waiting case-taizhou 16:27–16:32',
    ])
    expect(runs.at(-1)).toBe('past questions 17:30–17:32')
    expect(left).toEqual(['water-break-item 16:27'])
    const later = twelveOver().does('drop', 'water-break-item').does('goTo', 'case-taizhou')
    expect(pictured(later).left).toEqual([])
  })

  test('T1b: a show that starts late has a gap before it', () => {
    expect(pictured(given(founding()).begins('15:06').at('15:06:30')).runs.slice(0, 2)).toEqual([
      'gap 15:00–15:06',
      'on introduction-item 15:06–15:06',
    ])
  })

  test('T2: early, what a fixed start holds is slack', () => {
    const show = given(showOf('15:00 a 10 | 15:20 b 5'))
    show.onPlanUntil('a').at('15:04').does('finish')
    expect(pictured(show).runs).toEqual([
      'done a 15:00–15:04',
      'slack 15:04–15:20',
      'waiting b 15:20–15:25',
    ])
  })

  test('what was planned for another day does not stretch the axis', () => {
    const show = given(founding()).begins('10:00+1')
    const { from, to } = pictured(show)
    expect([clock(from), clock(to)]).toEqual(['10:00', '12:25'])
  })
})

describe('the whole show as a line', () => {
  const whole = (show: Case) =>
    wholeShow(show.timeline(), show.state.published?.agenda.hardStop?.at ?? null)
  const calm = (show: Case) => calmShow(show.timeline())
  const clockOf = ({ at }: Bound) => clock(at)
  const clocks = ({ from, at, to }: ReturnType<typeof calm>) => [from, at, to].map(clock)

  test('T3: to the projected end, with the stop in it', () => {
    expect(clocks(whole(twelveOver()))).toEqual(['15:00', '16:07', '17:37'])
    expect(whole(twelveOver()).bounds.map(clockOf)).toEqual(['15:01', '15:10', '16:27', '16:32'])
  })

  /** Begun at this time, and gone on to the welcome two minutes later. */
  const begunAt = (time: string) => {
    const show = given(founding()).begins(time)
    show.now = instant(show.now + 2 * MINUTE)
    return show.does('next')
  }

  test('T3: from its plan where it begins late, from its begin where that is earlier or on another day', () => {
    const late = whole(begunAt('15:06'))
    expect(clocks(late)[0]).toBe('15:00')
    expect(late.bounds.map(clockOf).slice(0, 2)).toEqual(['15:08', '15:17'])
    expect(clocks(whole(begunAt('14:50')))[0]).toBe('14:50')
    expect(clocks(whole(begunAt('21:00')))[0]).toBe('15:00')
    expect(clocks(whole(begunAt('21:01')))[0]).toBe('21:01')
  })

  test('T3: now lies within it, before and after too', () => {
    const show = given(founding()).at('14:00')
    expect(clocks(whole(show))).toEqual(['15:00', '15:00', '17:30'])
    show.begins('15:00').at('15:20').does('endShow').at('18:00')
    expect(clocks(whole(show))).toEqual(['15:00', '17:30', '17:30'])
  })

  test('T3: a stop that lies hours behind is not in it', () => {
    const stopping = (stop?: string) => {
      const agenda = showOf('15:00 a 60', stop === undefined ? {} : { stop })
      return clocks(whole(given(agenda).at('14:00')))[2]
    }
    expect(stopping()).toBe('16:00')
    expect(stopping('22:00')).toBe('22:00')
    expect(stopping('22:01')).toBe('16:00')
  })

  test('T7: two minutes of drift are no small one', () => {
    const bounds = (time: string) => calm(given(founding()).begins(time)).bounds
    expect(bounds('15:01').map(clockOf).slice(0, 2)).toEqual(['15:01', '15:10'])
    expect(bounds('15:02').map(clockOf).slice(0, 2)).toEqual(['15:03', '15:12'])
  })
})
