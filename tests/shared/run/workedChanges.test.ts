import { describe, expect, test } from 'vitest'
import { countdown } from '../../../shared/timing/countdown.ts'
import { given, unpublished } from '../../support/given.ts'
import { founding, showOf } from '../../support/shows.ts'

const until = (item: string) => given(founding()).onPlanUntil(item)

describe('time given and taken', () => {
  test('R5: a grant in overrun turns it back into time left', () => {
    until('talk-bai').at('15:21').shows('+1:00').does('giveTime', 'talk-bai', 2).shows('1:00')
  })

  test('R5: a cut can put what is on into overrun', () => {
    until('talk-bai').at('15:16').does('takeTime', 'talk-bai', 5).shows('+1:00').isIn('over')
  })

  test('R5: what is done gets no more time', () => {
    until('talk-wende').when('giveTime', 'talk-bai', 1).refuses('wrong-status', { status: 'done' })
  })
})

describe('changing what is to come', () => {
  test('R6: the live item’s place is fixed', () => {
    const show = until('talk-wende')
    show.when('swap', 'talk-wende', 'talk-yan').refuses('wrong-status', { item: 'talk-wende' })
    show.when('moveBehind', 'talk-wende', 'talk-yan').refuses('wrong-status')
    show.when('putNext', 'talk-wende').refuses('wrong-status')
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

test('R6: used time counts in the figure of standby before the item continues', () => {
  returned().at('15:10').does('finish').shows('7:00').does('next').shows('7:00')
})

const onTalk = () => given(founding()).onPlanUntil('talk-yan')

test('T5, T6: at the edge: with nothing left it is the last minute, and over behind that', () => {
  onTalk().at('15:55').isIn('red').shows('0:00').at('15:55:00.001').isIn('over')
})

test('T5, T6: at the edge: what is over ends now, and never before', () => {
  const show = onTalk().at('15:58')
  expect(countdown(show.state, show.now)).toMatchObject({ endsAt: show.now })
})
