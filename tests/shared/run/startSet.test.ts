import { describe, expect, test } from 'vitest'
import type { CommandOf } from '../../../shared/run/command.ts'
import { beganAtOf } from '../../../shared/run/decide/time.ts'
import { liveItemId } from '../../../shared/run/lookup.ts'
import { type Case, given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

const until = (item: string) => given(founding()).onPlanUntil(item)

/** *Started at*: for the live item, or for the show. */
function began(show: Case, time: string, of: 'item' | 'show' = 'item'): CommandOf<'beganAt'> {
  const item = of === 'show' ? null : liveItemId(show.state.run.position)
  const was = beganAtOf(show.state.run, item) ?? show.now
  return { type: 'beganAt', item, at: show.instantOf(time), was }
}

describe('R5b: it began at another moment', () => {
  test('no time is used twice: an item that goes on began no earlier than it did go on', () => {
    const show = until('talk-wende').at('15:23').does('previous').at('15:27')
    const [earliest, latest] = [show.instantOf('15:23'), show.now]
    show.when(began(show, '15:21')).refuses('out-of-range', { earliest, latest })
    show.does('finish').at('15:30').does('goTo', 'talk-bai').at('15:32')
    show.when(began(show, '15:26')).refuses('out-of-range')
  })

  test('nor is any taken back: an item that paused has no less than before it went on', () => {
    const show = until('talk-wende').at('15:23').does('previous').at('15:25').does('pause')
    show.at('15:31').does(began(show, '15:29')).spent('talk-bai', 10)
  })

  test('not before the item before it was over, nor later than now', () => {
    const show = until('talk-yan').at('15:45')
    const [earliest, latest] = ['15:40', '15:45'].map((time) => show.instantOf(time))
    show.when(began(show, '15:39:59')).refuses('out-of-range', { earliest, latest })
    show.when(began(show, '15:45:01')).refuses('out-of-range', { earliest, latest })
    const first = given(founding()).at('15:00').does('startShow').at('15:03').does('next')
    first.at('15:05').when(began(first, '14:59')).refuses('out-of-range')
    first.does(began(first, '15:00')).spent('introduction-item', 5)
  })

  test('against what it was, and what is on', () => {
    const show = until('talk-yan').at('15:45')
    const two = [began(show, '15:42'), began(show, '15:43')] as const
    show.does(two[0]).when(two[1]).refuses('stale-value', { field: 'began' })
    show.when(began(show, '15:42')).refuses('no-change')
    const late = began(show, '15:44')
    show.does('next').when(late).refuses('stale-place')
  })
})

describe('T1c: go on at another time', () => {
  const goOn = (show: Case, time: string, was: string): CommandOf<'goOnAt'> => ({
    type: 'goOnAt',
    item: 'water-break-item',
    at: show.instantOf(time),
    was: show.instantOf(was),
  })
  const onBreak = () => until('talk-wang').at('16:15').does('next')

  test('earlier, but not before now, nor before the break’s own end', () => {
    const show = onBreak().at('16:16')
    show.when(goOn(show, '16:15', '16:25')).refuses('out-of-range', { earliest: show.now })
    show
      .does(goOn(show, '16:22', '16:25'))
      .shows('6:00')
      .starts({ 'case-taizhou': '16:22' })
    show.does('giveTime', 'questions', 1)
    show.when('giveTime', 'water-break-item', 1).refuses('held-until')
  })

  test('against its clock time, and only where it has one', () => {
    const show = onBreak()
    const late = goOn(show, '16:35', '16:25')
    show
      .does(goOn(show, '16:30', '16:25'))
      .when(late)
      .refuses('stale-value', { field: 'goOn' })
    const talk = until('talk-yan').at('15:45')
    talk.when({ ...goOn(talk, '16:30', '16:25'), item: 'talk-yan' }).refuses('not-held')
  })
})

test('R5b: a start that is set is at the latest now, and about what is on', () => {
  const show = until('talk-yan').at('15:45')
  show.does(began(show, '15:45'))
  expect(show.state.steps.at(-1)?.items).toEqual(['talk-yan'])
  show.does(began(show, '15:40'))
  const first = given(founding()).at('15:04').does('startShow').at('15:05')
  first.when(began(first, '15:05:01', 'show')).refuses('out-of-range', { latest: first.now })
  first.does(began(first, '15:05', 'show'))
  expect(first.state.steps.at(-1)?.items).toEqual([])
})

test('T1c: a start that is set of what goes on is another one, no earlier than now, and about the break', () => {
  const show = until('talk-wang').at('16:15').does('next').at('16:16')
  const goOn = (time: string, was: string, item = 'water-break-item'): CommandOf<'goOnAt'> => {
    return { type: 'goOnAt', item, at: show.instantOf(time), was: show.instantOf(was) }
  }
  show.when(goOn('16:30', '16:25', 'talk-wang')).refuses('stale-place')
  show.when(goOn('16:25', '16:25')).refuses('no-change')
  show.when('takeTime', 'water-break-item', 60).refuses('held-until')
  show.does(goOn('16:21', '16:25')).at('16:17')
  expect(show.state.steps.at(-1)?.items).toEqual(['water-break-item'])
  show.does(goOn('16:30', '16:21'))
  show.at('16:26').does(goOn('16:26', '16:30'))
})
