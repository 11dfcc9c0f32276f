import { describe, expect, test } from 'vitest'
import { findItem } from '../../../shared/run/lookup.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { countdown } from '../../../shared/timing/countdown.ts'
import { reorder } from '../../support/changes.ts'
import { type Case, given, unpublished } from '../../support/given.ts'
import { founding, showOf } from '../../support/shows.ts'

const until = (item: string) => given(founding()).onPlanUntil(item)

describe('time given and taken', () => {
  test('R5: allotted is planned plus granted minus taken', () => {
    const show = until('talk-bai').when('giveTime', 'talk-bai', 3).emits('timeGiven')
    show.when('takeTime', 'talk-bai', 1).emits('timeTaken').at('15:13').shows('9:00')
    expect(show.row('talk-bai')).toMatchObject({
      allotted: 720_000,
      granted: 180_000,
      taken: 60_000,
    })
  })

  test('R5: a grant in overrun turns it back into time left', () => {
    until('talk-bai').at('15:21').shows('+1:00').does('giveTime', 'talk-bai', 2).shows('1:00')
  })

  test('R5: a cut can put what is on into overrun', () => {
    until('talk-bai').at('15:16').does('takeTime', 'talk-bai', 5).shows('+1:00').isIn('over')
  })

  test('R5: no more can be taken than there is', () => {
    const show = until('talk-bai')
    show.when('takeTime', 'talk-bai', 11).refuses('too-much', { item: 'talk-bai' })
    show.does('takeTime', 'talk-bai', 4)
    show.when('takeTime', 'talk-bai', 7).refuses('too-much', { left: 360_000 })
  })

  test('R5: what is done gets no more time', () => {
    until('talk-wende').when('giveTime', 'talk-bai', 1).refuses('wrong-status', { status: 'done' })
  })
})

describe('changing what is to come', () => {
  test('R6: the live item cannot be dropped, nor what is done', () => {
    const show = until('talk-wende')
    show.when('drop', 'talk-wende').refuses('wrong-status', { status: 'live' })
    show.when('drop', 'talk-bai').refuses('wrong-status', { status: 'done' })
  })

  test('R6: a dropped item is dropped once and restored once', () => {
    const show = until('talk-bai').when('drop', 'talk-yan').emits('itemDropped')
    show.when('drop', 'talk-yan').refuses('wrong-status', { status: 'dropped' })
    show.when('restore', 'talk-yan').emits('itemRestored').has({ 'talk-yan': 'waiting' })
    show.starts({ 'talk-barra': '15:55' })
    show.when('restore', 'talk-yan').refuses('wrong-status', { status: 'waiting' })
  })

  test('R6: the break dropped leaves the panel to its clock time', () => {
    const show = until('talk-wang').when('drop', 'water-break-item').emits('itemDropped')
    show.at('16:15').does('next').has({ 'case-taizhou': 'live', 'water-break-item': 'dropped' })
  })

  test('R6: the live item’s place is fixed', () => {
    const show = until('talk-wende')
    show.when('swap', 'talk-wende', 'talk-yan').refuses('wrong-status', { item: 'talk-wende' })
    show.when('moveBehind', 'talk-wende', 'talk-yan').refuses('wrong-status')
    show.when('putNext', 'talk-wende').refuses('wrong-status')
  })

  test('R6: nothing waiting can be put before what is on', () => {
    const show = until('talk-wende')
    show.when('moveBehind', 'talk-wang', 'talk-bai').refuses('spot-passed')
    show.when('moveFirst', 'talk-wang', 'presentations').refuses('spot-passed')
    show.when('insertBehind', 'talk-bai', 5).refuses('spot-passed')
  })

  test('R6: a reorder states from where', () => {
    const show = until('talk-bai').does('swap', 'talk-yan', 'talk-barra')
    show
      .when(
        reorder(
          'talk-yan',
          { segment: 'presentations', after: 'talk-wende' },
          { segment: 'presentations', after: 'talk-bai' },
        ),
      )
      .refuses('stale-value')
  })

  test('R6: a name changes on both sides, also after its item, and undo restores it', () => {
    const show = until('talk-yan')
    const nameIn = (side: 'draft' | 'published') =>
      show.state[side]?.agenda.people.find(({ id }) => id === 'wei-bai')?.name
    const was = nameIn('published') ?? {}
    const command = { type: 'editName', person: 'wei-bai', name: { en: 'Wei Bo' }, was } as const
    show.when({ ...command, was: {} }).refuses('stale-value')
    show.when({ ...command, person: 'nobody' }).refuses('unknown-person')
    show.when({ ...command, name: was }).refuses('no-change')
    show.does(command)
    expect([nameIn('draft'), nameIn('published')]).toEqual([{ en: 'Wei Bo' }, { en: 'Wei Bo' }])
    show.does('undo')
    expect([nameIn('draft'), nameIn('published')]).toEqual([was, was])
    show.does('endShow').when(command).refuses('ended')
  })

  test('R6: the length of what is on can be edited', () => {
    const show = until('talk-bai').at('15:14').does('editLength', 'talk-bai', 8).shows('4:00')
    show.starts({ 'talk-wende': '15:18' })
  })

  test('R6: an edit names what it changes from', () => {
    until('talk-bai')
      .when({ type: 'editLength', item: 'talk-yan', length: 60_000, was: 1 })
      .refuses('stale-value', { actual: 900_000 })
  })
})

test('R11: run now: only before Start', () => {
  given(founding()).at('15:00').does('startShow').when('runNow').refuses('already-started')
  unpublished(founding()).when('runNow').refuses('not-published')
})

/** Two blocks of which the second has five minutes over. */
const BLOCKS = '15:00 a 10 | for 15 c 10'

/** `c` was live for three minutes from 15:05, and waits again after `a`, which is live. */
const returned = () =>
  given(showOf(BLOCKS)).begins('15:00').at('15:05').does('next').at('15:08').does('previous')

const least = (show: Case, id: string) =>
  (findItem(show.state.published?.agenda ?? founding(), id)?.item.slimming?.least ?? -1) / MINUTE

test('P3: what recovery may do follows the length: another keeps its least, as far as it is long enough', () => {
  const show = given(founding()).does('editLength', 'questions', 30)
  expect(least(show, 'questions')).toBe(10)
  expect(least(show.does('editLength', 'questions', 8), 'questions')).toBe(8)
})

test('R6: used time counts in the figure of standby before the item continues', () => {
  returned().at('15:10').does('finish').shows('7:00').does('next').shows('7:00')
})

test('T1b, T3: behind the last item: standby uses the slack up as it passes', () => {
  const show = given(showOf('15:00 for 15 a 10'))
  show.begins('15:00').at('15:10').does('finish')
  const left = () => (show.timeline().segments[0]?.slackLeft ?? -1) / MINUTE
  expect(left()).toBe(5)
  show.at('15:12')
  expect(left()).toBe(3)
  show.at('15:20')
  expect(left()).toBe(0)
})

const onTalk = () => given(founding()).onPlanUntil('talk-yan')

test('T5, T6: at the edge: with nothing left it is the last minute, and over behind that', () => {
  onTalk().at('15:55').isIn('red').shows('0:00').at('15:55:00.001').isIn('over')
})

test('T5, T6: at the edge: what is over ends now, and never before', () => {
  const show = onTalk().at('15:58')
  expect(countdown(show.state, show.now)).toMatchObject({ endsAt: show.now })
})
