import { expect, test } from 'vitest'
import { clockText } from '../../../shared/time/format.ts'
import { nextFixedTime, startMark } from '../../../shared/timing/fixedTime.ts'
import { type Case, given } from '../../support/given.ts'
import { founding, smallShow } from '../../support/shows.ts'

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
  ['on plan in the second talk', () => until('talk-wende', '15:30'), 'panel 16:25, 5 to spare'],
  [
    'four minutes of slack used',
    () => until('talk-wende', '15:44').does('next'),
    'panel 16:25, 1 to spare',
  ],
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

test('T9: given the minutes to spare, the segment still starts on time; one more, and it is late', () => {
  const show = until('talk-yan', '15:42')
  expect(fixed(show)).toBe('panel 16:25, 5 to spare')
  expect(fixed(show.does('giveTime', 'talk-yan', 5))).toBe('panel 16:25, 0 to spare')
  expect(fixed(show.does('giveTime', 'talk-yan', 1))).toBe('panel 16:26, 1 late')
})

test('T9: slack that ends after the clock time is waited for, not used', () => {
  // The gap of 20 minutes is to last until 15:40, past the clock time of b.
  const show = smallShow({
    blocks: [
      { notBefore: '15:00', items: { a: 10 } },
      { minutes: 20, items: { gap: 5 } },
      { notBefore: '15:40', items: { b: 10 } },
    ],
  })
  expect(fixed(given(show).at('15:00').does('startShow').does('next'))).toContain('25 to spare')
})

test('T9: a segment that Go on at moves has that time', () => {
  const show = until('talk-wang', '16:14').does('next').at('16:16')
  const [was, at] = ['16:25', '16:28'].map((time) => show.instantOf(time))
  if (was === undefined || at === undefined) throw new Error('two times')
  show.does({ type: 'goOnAt', item: 'water-break-item', at, was })
  expect(fixed(show)).toBe('panel 16:28, 9 to spare')
})

test.each([
  ['before Start', () => given(founding()), 'none'],
  [
    'one minute before its latest start',
    () => until('talk-wende', '15:44').does('next'),
    'talk-barra by 16:00',
  ],
  ['past it', () => until('talk-yan', '16:08'), 'talk-barra 8 late'],
  [
    'with the first minutes of slack used, the break is nearest',
    () => until('talk-wende', '15:41').does('next'),
    'water-break-item by 16:20',
  ],
] as const)('T9: the marked row of the dialogue, %s', (_, show, words) => {
  expect(mark(show())).toBe(words)
})
