import { describe, expect, test } from 'vitest'
import type { DraftChange } from '../../../shared/agenda/draft/change.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { countdown } from '../../../shared/timing/countdown.ts'
import { warningsOf } from '../../../shared/timing/warnings/warnings.ts'
import { reorder, set } from '../../support/changes.ts'
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

  test('R5: a zero-length closing counts up and is never over', () => {
    const show = until('closing-item').shows('0:00').at('17:30:00.9').shows('0:00').at('17:30:01')
    show.shows('0:01').isIn('calm').at('17:33:12').shows('3:12').isIn('calm').ends('17:34', -4)
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

  test('R6: right behind what is on is open', () => {
    const show = until('talk-wende')
    show.when('moveBehind', 'talk-wang', 'talk-wende').emits('itemsOrdered', 'itemsOrdered')
    show.starts({ 'talk-wang': '15:40', 'talk-yan': '15:50', 'water-break-item': '16:20' })
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

  test('R6: an item moved into another segment takes its time along', () => {
    // The talks end 10 min early and wait 5; the panel’s 65 min contain 75: it ends at 17:40.
    const show = until('talk-bai').does('moveFirst', 'talk-wang', 'panel')
    show.starts({ 'water-break-item': '16:10', 'talk-wang': '16:25', 'case-taizhou': '16:35' })
    show.ends('17:40', -10)
  })

  test('R6: inserted live it is the next after its spot, of the length asked for', () => {
    const show = until('talk-wende').does('insertBehind', 'talk-wende', 5).at('15:40').does('next')
    expect(show.state.run.position).toMatchObject({ status: 'live' })
    expect(show.timeline().on?.item).toMatchObject({ addedLive: true, planned: 300_000 })
    show.shows('5:00').starts({ 'talk-yan': '15:45', 'water-break-item': '16:20' }).drifts(5)
  })

  test('P6: inserted before Start it is planned, so that the draft shows the same end', () => {
    const show = given(showOf('15:00 a 10, b 10', { stop: '15:20' })).does('insertBehind', 'a', 5)
    const { draft } = show.ends('15:25', -5).plans({ b: '15:15' }).state
    const [missed] = draft === null ? [] : warningsOf(draft.agenda, null)
    expect(missed).toMatchObject({ kind: 'stop-missed', by: 5 * MINUTE })
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

describe('run now', () => {
  test('R11: the first segment starts at the next full minute at least 30 s away', () => {
    const show = given(founding()).at('14:10:10').does('runNow')
    show.plans({ 'introduction-item': '14:11', 'talk-bai': '14:21', 'case-taizhou': '15:36' })
    show.starts({ 'introduction-item': '14:11' }).ends('16:41', 0).drifts(0)
  })

  test('R11: 30 s exactly are enough, 29 are not', () => {
    given(founding()).at('14:10:30').does('runNow').plans({ 'introduction-item': '14:11' })
    given(founding()).at('14:10:31').does('runNow').plans({ 'introduction-item': '14:12' })
  })

  test('R11: it moves every clock time by the same amount', () => {
    const agenda = showOf('15:00 by 15:20 a 10 | 15:30 b 30', { stop: '16:00' })
    const show = given(agenda).at('14:31:20').does('runNow').plans({ a: '14:32', b: '15:02' })
    show.latest({ a: '14:42', b: '15:02' }).ends('15:32', 0)
  })

  test('R11: it works late as well, into the next day', () => {
    const show = given(founding()).at('22:59:59').does('runNow')
    show.plans({ 'introduction-item': '23:01' }).ends('01:31', 0)
  })

  test('R11: it does not start the show', () => {
    const show = given(founding()).at('14:10').does('runNow')
    expect(show.state.run.position).toEqual({ status: 'planned' })
    show.at('14:12').starts({ 'introduction-item': '14:12' })
  })

  test('R11: only before Start', () => {
    given(founding()).at('15:00').does('startShow').when('runNow').refuses('already-started')
    unpublished(founding()).when('runNow').refuses('not-published')
  })

  test('R11: one step, taken back by one undo', () => {
    const show = given(founding()).at('14:10').does('runNow').does('undo')
    show.plans({ 'introduction-item': '15:00' }).plans({ 'case-taizhou': '16:25' }).ends('17:30', 0)
  })
})

/** Two blocks of which the second has five minutes over. */
const BLOCKS = '15:00 a 10 | for 15 c 10'

/** `c` was live for three minutes from 15:05, and waits again after `a`, which is live. */
const returned = () =>
  given(showOf(BLOCKS)).begins('15:00').at('15:05').does('next').at('15:08').does('previous')

const longer = (id: string, to: number, was: number): DraftChange =>
  set('item', id, 'planned', was * MINUTE, to * MINUTE)

const slackOf = ({ state }: Case, n: number) => {
  const id = state.published?.agenda.segments[n]?.id ?? ''
  return (state.published?.slack[id] ?? 0) / MINUTE
}

test('P2: slack is fixed again only where no item has begun: one that was on and waits again has begun', () => {
  const show = returned().as('planner')
  show.edits(longer('c', 12, 10)).does('publish')
  expect(slackOf(show, 1)).toBe(5)
})

test('P2: slack is fixed again only where no item has begun: one that was never on has not', () => {
  const show = given(showOf(BLOCKS)).as('planner')
  show.edits(longer('c', 12, 10)).does('publish')
  expect(slackOf(show, 1)).toBe(3)
})

describe('P3: what recovery may do follows the length', () => {
  const least = (show: Case, id: string) =>
    (findItem(show.state.published?.agenda ?? founding(), id)?.item.slimming?.least ?? -1) / MINUTE

  test('another keeps its least, as far as it is long enough', () => {
    const show = given(founding()).does('editLength', 'questions', 30)
    expect(least(show, 'questions')).toBe(10)
    expect(least(show.does('editLength', 'questions', 8), 'questions')).toBe(8)
  })
})

test('R6: used time stays through a drop and its restore', () => {
  returned().does('drop', 'c').spent('c', 3).does('restore', 'c').spent('c', 3)
})

test('R6: used time counts in the figure of standby before the item continues', () => {
  returned().at('15:10').does('finish').shows('7:00').does('next').shows('7:00')
})

test('R11: move start to now leaves a draft with other times alone, and adds a finding', () => {
  const show = given(showOf(BLOCKS, { stop: '16:00' }))
  const stop = show.state.draft?.agenda.hardStop ?? null
  show.as('planner').edits(set('show', null, 'hardStop', stop, null))
  const draft = show.state.draft?.agenda
  show.as('moderator').at('14:20').does('runNow')
  expect(show.state.draft?.agenda).toEqual(draft)
  expect(show.state.draft?.findings).toMatchObject([{ what: 'schedule', item: null }])
  show.plans({ a: '14:21' })
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

describe('T5, T6: at the edge', () => {
  const onTalk = () => given(founding()).onPlanUntil('talk-yan')

  test('with nothing left it is the last minute, and over behind that', () => {
    onTalk().at('15:55').isIn('red').shows('0:00').at('15:55:00.001').isIn('over')
  })

  test('what is over ends now, and never before', () => {
    const show = onTalk().at('15:58')
    expect(countdown(show.state, show.now)).toMatchObject({ endsAt: show.now })
  })
})
