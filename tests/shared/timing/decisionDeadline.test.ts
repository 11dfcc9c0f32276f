import { describe, expect, test } from 'vitest'
import { clockText } from '../../../shared/time/format.ts'
import { type Instant, MINUTE } from '../../../shared/time/instant.ts'
import { type DecisionDeadline, decisionDeadline } from '../../../shared/timing/decisionDeadline.ts'
import { nextFixedTime, startMark } from '../../../shared/timing/fixedTime.ts'
import { missedStop } from '../../../shared/timing/missedStop.ts'
import { landingOf } from '../../../shared/timing/moment.ts'
import { type Case, given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { founding, showOf, smallShow, withItem } from '../../support/shows.ts'
import { movableTo } from './recovery/scenes.ts'

const at = (time: Instant) => clockText(time, 'Asia/Shanghai')

function lossText({ loss, stopOf }: DecisionDeadline): string {
  if (loss.is !== 'stop') return `${loss.is} ${loss.item}`
  const to = loss.movableTo === null ? '' : `, movable to ${at(loss.movableTo)}`
  return `${stopOf ?? 'the hard stop'} not kept${to}`
}

/** The point told of, in short: `panel by 16:55 (least, in 14), else lose case-taizhou`. */
function deadlineText(show: Case): string | null {
  const point = decisionDeadline(show.state, show.timeline())
  if (point === null) return null
  const { missed, opens, item, by, tier: as, minutes, leastDeadline } = point
  const until = leastDeadline === null ? '' : `, still by ${at(leastDeadline)}`
  const what = `${opens ?? item} ${missed ? 'not' : 'by'} ${at(by)} (${as}, ${minutes})`
  return `${what}: ${lossText(point)}${until}`
}

/** The founding show in which the third talk went on until 16:30, and the two behind it had ten minutes each. */
const late = () =>
  given(founding()).onPlanUntil('talk-yan').at('16:30').does('next').at('16:40').does('next')

describe('decision deadlines', () => {
  test('T8: the panel has to start by 16:55, or a case is lost: shown from 15 minutes before', () => {
    const show = late()
    // Wang is on from 16:40 to 16:50; then the break and, at 16:55, the panel.
    expect(show.starts({ 'case-taizhou': '16:55' }).row('case-taizhou').latestLeast).toBe(
      show.instantOf('16:55'),
    )
    expect(deadlineText(show.at('16:40'))).toBe('panel by 16:55 (least, 15): lose case-taizhou')
    expect(deadlineText(show.at('16:50:30'))).toBe('panel by 16:55 (least, 5): lose case-taizhou')
    expect(deadlineText(show.at('16:55'))).toBe('panel by 16:55 (least, 0): lose case-taizhou')
  })

  test('T8: what was missed is shown for two minutes', () => {
    const show = late()
    expect(deadlineText(show.at('16:55:01'))).toBe('panel not 16:55 (least, 0): lose case-taizhou')
    expect(deadlineText(show.at('16:57'))).toBe('panel not 16:55 (least, -2): lose case-taizhou')
    expect(deadlineText(show.at('16:57:01'))).toBe(null)
  })

  test('T8: it is not shown while the projection leaves more than 3 minutes', () => {
    // With Wang over at 16:46 and the break 5 min the panel begins at 16:51, 4 before its last moment.
    const early = late().does('takeTime', 'talk-wang', 4)
    expect(deadlineText(early.at('16:45'))).toBe(null)
    expect(deadlineText(early.at('16:47'))).toBe('panel by 16:55 (least, 8): lose case-taizhou')
  })

  test('T8: a point that cannot be kept any more is not announced; it went with the one before it', () => {
    // Barra should have begun by 16:00; Wang by 16:10 would take Barra's ten minutes.
    expect(deadlineText(given(founding()).onPlanUntil('talk-yan').at('16:06'))).toBe(null)
  })

  test('T8: it shows to when the hard stop may move', () => {
    const agenda = founding()
    const stop = present(agenda.hardStop)
    const movable = { ...stop, movableTo: (stop.at + 900_000) as Instant }
    const show = given({ ...agenda, hardStop: movable }).onPlanUntil('open-discussion')
    expect(deadlineText(show.at('17:19'))).toBe(
      'questions by 17:20 (least, 1): the hard stop not kept, movable to 17:45',
    )
  })

  test('T8: each stop has its own deadline, shown and missed in its turn', () => {
    const show = given(showOf('15:00 a 10 | by 15:30 b 20 | c 30, qa d 10', { stop: '16:20' }))
    const on = show.begins('15:00')
    expect(deadlineText(on.at('15:08'))).toBe('b by 15:10 (least, 2): lose b')
    expect(deadlineText(on.at('15:10:01'))).toBe('b not 15:10 (least, 0): lose b')
    // The first stop is lost, the hard stop is not yet.
    expect(deadlineText(on.at('15:18'))).toBe('b by 15:20 (planned, 2): shorten d, still by 15:25')
    expect(deadlineText(on.at('15:20:30'))).toBe(
      'b not 15:20 (planned, 0): shorten d, still by 15:25',
    )
    expect(deadlineText(on.at('15:23'))).toBe('b by 15:25 (least, 2): lose b')
    expect(deadlineText(on.at('15:25:30'))).toBe('b not 15:25 (least, 0): lose b')
    expect(deadlineText(on.at('15:27:30'))).toBe(null)
  })

  test('T8: of two missed deadlines the later one is shown', () => {
    const plan = showOf('15:00 a 10 | by 15:30 b 20 | by 15:51 c 20 | d 5', { stop: '18:00' })
    const on = given(plan).begins('15:00')
    expect(deadlineText(on.at('15:11:30'))).toBe('b not 15:11 (least, 0): lose b')
  })

  test('T8: a later stop is shown in time, though what comes before it has to start for it', () => {
    const show = given(showOf('15:00 a 10, b 20 | by 16:00 c 20, d 10 | e 20', { stop: '18:00' }))
    const on = show.begins('15:00')
    expect(deadlineText(on.at('15:09'))).toBe('b by 15:10 (least, 1): lose d')
    expect(deadlineText(on.at('15:10:30'))).toBe('b not 15:10 (least, 0): lose d')
  })

  test('T8: it was missed before the live item began if that cannot end by it even at its least', () => {
    const show = given(showOf('15:00 a 5, qa q 10, b 20', { stop: '15:30' })).begins('15:00')
    expect(deadlineText(show.at('15:04').does('next').at('15:06'))).toBe(
      'b by 15:10 (least, 4): lose b',
    )
    const late = given(showOf('15:00 a 5, qa q 10, b 20', { stop: '15:30' })).begins('15:00')
    expect(deadlineText(late.at('15:06').does('next').at('15:08'))).toBe(null)
  })

  test('T8: what is dropped or lost is a whole item, and a movable hard stop moves no other stop', () => {
    const short = { slimming: { least: 5 * MINUTE, dropRank: 1 } }
    const plan = withItem(showOf('15:00 a 10, break x 5, c 10', { stop: '15:26' }), 'x', short)
    expect(deadlineText(given(plan).begins('15:00').at('15:09'))).toMatch(/: drop x, still/)
    const begun = given(showOf('15:00 a 2, b 12, c 20', { stop: '15:50' })).begins('15:00')
    begun.at('15:02').does('next').at('15:10').does('previous')
    expect(deadlineText(begun.at('15:24'))).toBe('b by 15:26 (least, 2): lose c')
    const stops = showOf('15:00 a 10 | by 15:30 qa b 20 | break lunch 30', { stop: '18:00' })
    const movable = given(movableTo('18:30', stops)).begins('15:00')
    expect(deadlineText(movable.at('15:19'))).toBe('b by 15:20 (least, 1): block-2 not kept')
  })

  test('T8: a stop that a clock time makes impossible has no point', () => {
    const show = given(showOf('15:00 a 10, qa b 10 | 15:30 by 15:40 c 20', { stop: '18:00' }))
    const on = show.begins('15:00')
    for (const at of ['15:09', '15:12', '15:20:30']) expect(deadlineText(on.at(at))).toBe(null)
  })

  test('T8: nothing is shown with time to spare, without a stop, and after the end', () => {
    expect(deadlineText(given(founding()).onPlanUntil('talk-wende'))).toBe(null)
    expect(deadlineText(given(showOf('15:00 a 10')).at('15:00'))).toBe(null)
    expect(deadlineText(late().at('16:54').does('finish').does('endShow'))).toBe(null)
    const short = given(showOf('15:00 a 10, b 20', { stop: '15:30' }))
    const on = short.begins('15:00').at('15:10:30').does('finish')
    expect(deadlineText(on)).not.toBe(null)
    expect(deadlineText(on.at('15:11').does('endShow'))).toBe(null)
  })

  test('T8: before Start as well', () => {
    expect(deadlineText(given(founding()).at('15:03'))).toBe(
      'introduction-item by 15:05 (planned, 2): shorten water-break-item, still by 15:40',
    )
  })
})

const BEIJING = 'Asia/Shanghai'

/** The fixed time as the head shows it: segment, projected start, minutes to spare or late. */
function fixed(show: Case): string {
  const time = nextFixedTime(show.state, show.timeline())
  if (time === null) return 'none'
  const { segment, at, minutes } = time
  const words = minutes < 0 ? `${-minutes} late` : `${minutes} to spare`
  return `${segment.id} ${clockText(at, BEIJING)}, ${words}`
}

/** The mark on the agenda's rows. */
function mark(show: Case): string {
  const found = startMark(show.state, show.timeline())
  if (found === null) return 'none'
  const words = found.is === 'late' ? `${found.minutes} late` : `by ${clockText(found.at, BEIJING)}`
  return `${found.item} ${words}`
}

const until = (item: string, time: string) => given(founding()).onPlanUntil(item).at(time)

test.each([
  ['before Start: the slack of the talks', () => given(founding()), 'panel 16:25, 5 to spare'],
  [
    'used slack counts in whole minutes',
    () => until('talk-wende', '15:44:40').does('next'),
    'panel 16:25, 1 to spare',
  ],
  ['all slack used', () => until('talk-wende', '15:45').does('next'), 'panel 16:25, 0 to spare'],
  ['the talk runs over', () => until('talk-yan', '16:08'), 'panel 16:33, 8 late'],
  ['in the break before it', () => until('water-break-item', '16:21'), 'panel 16:25, 0 to spare'],
  [
    'in standby before it',
    () => until('water-break-item', '16:23').does('finish'),
    'panel 16:25, 2 to spare',
  ],
  ['after the last', () => until('case-taizhou', '16:26'), 'none'],
  ['after the end', () => until('talk-bai', '15:15').does('endShow'), 'none'],
] as const)('T9: the next fixed time of the dialogue, %s', (_, show, words) => {
  expect(fixed(show())).toBe(words)
})

test('T9: of a segment that is over or dropped no slack is waited for', () => {
  const show = smallShow({
    blocks: [
      { notBefore: '15:00', minutes: 45, items: { a: 10 } },
      { items: { b: 10 } },
      { minutes: 30, items: { gap: 5 } },
      { notBefore: '15:40', items: { c: 10 } },
    ],
  })
  const on = given(show).begins('15:00').at('15:10').does('next').does('drop', 'gap')
  expect(fixed(on)).toBe('block-4 15:40, 20 to spare')
})

test('T4: a stop is missed by the minute in which its segment ends', () => {
  const on = given(showOf('15:00 by 15:30 a 10, b 20 | c 10')).begins('15:00')
  on.at('15:10:20').does('next')
  const line = on.timeline()
  expect(missedStop(line, landingOf(on.state, line))).toMatchObject({ minutes: 1 })
})

test.each([
  ['before Start', () => given(founding()), 'none'],
  ['two minutes before it', () => until('talk-yan', '15:58'), 'talk-barra by 16:00'],
  ['past it', () => until('talk-yan', '16:08'), 'talk-barra 8 late'],
  [
    'with the first minutes of slack used, the break is nearest',
    () => until('talk-wende', '15:41').does('next'),
    'water-break-item by 16:20',
  ],
] as const)('T9: the marked row of the dialogue, %s', (_, show, words) => {
  expect(mark(show())).toBe(words)
})
