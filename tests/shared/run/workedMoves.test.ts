import { describe, expect, test } from 'vitest'
import { reorder } from '../../support/changes.ts'
import { given, unpublished } from '../../support/given.ts'
import { founding, showOf } from '../../support/shows.ts'

const until = (item: string) => given(founding()).onPlanUntil(item)
const at = (item: string) => ({ at: 'item' as const, item })
const standby = (item: string | null) => ({ at: 'standby' as const, after: item })

describe('start, standby, pause', () => {
  test('R1: Start puts the show in standby before the first item', () => {
    const show = given(founding()).at('15:00').when('startShow').emits('showStarted').standsBy(null)
    show.when('startShow').refuses('already-started')
  })

  test('R1: before Start nothing else moves', () => {
    const show = given(founding())
    show.when({ type: 'next', from: standby(null) }).refuses('not-started')
    show.when('goTo', 'talk-yan').refuses('not-started')
    show.when({ type: 'previous', from: standby(null) }).refuses('not-started')
    show.when({ type: 'endShow', from: standby(null) }).refuses('not-started')
  })

  test('R1: Finish puts it in standby, and time passes for nobody’s account', () => {
    const show = until('talk-bai').at('15:18').when('finish').emits('itemEnded')
    show.standsBy('talk-bai').at('15:25').spent('talk-bai', 8).spent('talk-wende', 0)
    show.has({ 'talk-bai': 'done' })
  })

  test('R1: pause in standby is refused: nothing is live', () => {
    const show = given(founding()).at('15:00').does('startShow')
    show.when({ type: 'pause', item: 'introduction-item' }).refuses('nothing-live')
    const again = until('talk-bai').does('finish')
    again.when({ type: 'pause', item: 'talk-bai' }).refuses('nothing-live')
  })

  test('R1: a pause twice, or a resume of what runs, is refused', () => {
    const show = until('talk-bai').when('resume').refuses('not-paused').does('pause')
    show.when('pause').refuses('already-paused')
  })

  test('R1: a late start: nothing is lost but the time', () => {
    const show = given(founding()).at('15:12').does('startShow').at('15:14').does('next')
    show.shows('1:00').starts({ 'welcome-zhu': '15:15', 'water-break-item': '16:29' }).drifts(14)
    show.ends('17:39', -9)
  })
})

describe('next', () => {
  test('R2: it ends what is on and starts the first waiting item after it', () => {
    const show = until('talk-bai').at('15:21').when('next').emits('itemEnded', 'itemStarted')
    show.has({ 'talk-bai': 'done', 'talk-wende': 'live' }).spent('talk-bai', 11)
  })

  test('R2: given against what is no longer live it is refused', () => {
    const show = until('talk-bai').at('15:20').does('next')
    show
      .when({ type: 'next', from: at('talk-bai') })
      .refuses('stale-place', { stated: at('talk-bai'), actual: at('talk-wende') })
    show.has({ 'talk-wende': 'live' })
  })

  test('R2: in standby it is given against the standby', () => {
    const show = until('talk-bai').at('15:20').does('finish')
    show
      .when({ type: 'next', from: at('talk-bai') })
      .refuses('stale-place', { actual: standby('talk-bai') })
    show.when({ type: 'next', from: standby(null) }).refuses('stale-place')
    show.when({ type: 'next', from: standby('talk-bai') }).emits('itemStarted')
    show.has({ 'talk-wende': 'live' })
  })

  test('R2: dropped items are left out', () => {
    const show = until('talk-bai').does('drop', 'talk-wende').does('drop', 'talk-yan').does('next')
    show.has({ 'talk-barra': 'live', 'talk-wende': 'dropped' })
  })

  test('R2: with none waiting it ends the live item into standby and never the show', () => {
    const show = until('closing-item').at('17:31').when('next').emits('itemEnded')
    show.standsBy('closing-item')
    show.when('next').refuses('nothing-waiting')
    show.standsBy('closing-item')
  })

  test('R2: two presses against the same item advance once', () => {
    const show = until('talk-bai').at('15:20')
    const press = { type: 'next' as const, from: at('talk-bai') }
    show.as('one').when(press).emits('itemEnded', 'itemStarted')
    show.as('two').when(press).refuses('stale-place')
    show.has({ 'talk-wende': 'live', 'talk-yan': 'waiting' })
  })
})

describe('go to', () => {
  test('R3: items jumped over are passed, out of the projection', () => {
    const show = until('welcome-zhu').at('15:03')
    show.when('goTo', 'talk-bai').emits('itemEnded', 'itemStarted')
    show.has({ 'welcome-zhu': 'done', 'welcome-hagemann': 'passed', 'welcome-wang': 'passed' })
    show.leavesOut('welcome-hagemann', 'welcome-wang').starts({ 'talk-wende': '15:13' })
  })

  test('R3: a passed item can be dropped, and restored', () => {
    const show = until('welcome-zhu').does('goTo', 'talk-bai').does('drop', 'welcome-wang')
    show.has({ 'welcome-wang': 'dropped' }).does('restore', 'welcome-wang')
    show.has({ 'welcome-wang': 'passed' })
  })

  test('R3: a passed item that is restored comes next where nothing else waits, in one step', () => {
    const show = until('welcome-zhu').does('goTo', 'closing-item').does('drop', 'welcome-wang')
    show.at('17:35')
    show.when('restore', 'welcome-wang').emits('itemRestored', 'itemsOrdered', 'itemsOrdered')
    show.has({ 'welcome-wang': 'waiting', 'welcome-hagemann': 'passed' })
    show.does('next').has({ 'welcome-wang': 'live' })
    const back = until('welcome-zhu').does('goTo', 'closing-item').does('drop', 'welcome-wang')
    back.does('restore', 'welcome-wang').does('undo').has({ 'welcome-wang': 'dropped' })
    back.does('finish').does('restore', 'welcome-wang').has({ 'welcome-wang': 'waiting' })
  })

  test('R3: Next never goes back to what was passed over', () => {
    until('welcome-zhu').does('goTo', 'closing-item').does('next').standsBy('closing-item')
  })

  test('R3: a done item goes on from what it spent', () => {
    const show = until('talk-bai').at('15:18').does('next').at('15:25').does('goTo', 'talk-bai')
    show.spent('talk-bai', 8).shows('2:00').has({ 'talk-wende': 'done' }).spent('talk-wende', 7)
    show.starts({ 'talk-yan': '15:27' }).at('15:26').shows('1:00')
  })

  test('R3: a waiting item that has spent time goes on from it', () => {
    const show = until('talk-bai').at('15:18').does('next').at('15:20').does('previous').at('15:22')
    show.does('next').shows('18:00').spent('talk-bai', 10)
  })

  test('R3: to what is on, dropped or unknown it is refused', () => {
    const show = until('talk-bai').does('drop', 'talk-yan')
    show.when('goTo', 'talk-bai').refuses('wrong-status', { status: 'live' })
    show.when('goTo', 'talk-yan').refuses('wrong-status', { status: 'dropped' })
    show.when('goTo', 'talk-nobody').refuses('unknown-item', { item: 'talk-nobody' })
  })

  test('R3: it states where its sender saw the run', () => {
    const show = until('talk-bai').does('next')
    show.when({ type: 'goTo', item: 'talk-yan', from: at('talk-bai') }).refuses('stale-place')
  })
})

describe('previous', () => {
  test('R4: from a live item: back to the nearest done one; the live one waits and keeps what it spent', () => {
    const show = until('talk-bai').at('15:20').does('next').at('15:21')
    show.when('previous').emits('itemReturned', 'itemStarted')
    show.has({ 'talk-bai': 'live', 'talk-wende': 'waiting' }).spent('talk-wende', 1)
    show.spent('talk-bai', 10).at('15:22').spent('talk-bai', 11).spent('talk-wende', 1)
  })

  test('R4: from standby: the one just finished goes on', () => {
    const show = until('talk-bai').at('15:16').does('finish').at('15:18').does('previous')
    show.has({ 'talk-bai': 'live', 'talk-wende': 'waiting' }).shows('4:00')
  })

  test('R4: it skips what is dropped or was passed over', () => {
    const show = until('welcome-zhu').at('15:03').does('drop', 'welcome-wang')
    show.does('goTo', 'talk-bai').does('previous')
    show.has({ 'welcome-zhu': 'live', 'welcome-hagemann': 'waiting' })
  })

  test('R4: with nothing done before it is refused', () => {
    until('introduction-item').when('previous').refuses('nothing-before')
    given(founding()).at('15:00').does('startShow').when('previous').refuses('nothing-before')
  })

  test('R4: it states where its sender saw the run', () => {
    const show = until('talk-bai').does('next')
    show.when({ type: 'previous', from: at('talk-bai') }).refuses('stale-place')
  })
})

const PLAN = showOf('15:00 a 10, b 10, c 10 | d 10, e 10')

const spotIn = (segment: string, after: string | null) => ({ segment, after })

test('R6: an order that would be the same is none: an item behind itself, or where it stands', () => {
  const show = given(PLAN)
  const was = spotIn('block-1', 'a')
  show.when('moveBehind', 'b', 'a').refuses('no-change')
  show.when('moveFirst', 'd', 'block-2').refuses('no-change')
  show.when(reorder('b', was, spotIn('block-1', 'b'))).refuses('no-change')
  show
    .when(reorder('b', spotIn('block-1', null), spotIn('block-2', 'd')))
    .refuses('stale-value', { field: 'order', actual: was })
  show
    .when(reorder('d', spotIn('block-2', 'b'), spotIn('block-1', null)))
    .refuses('stale-value', { actual: spotIn('block-2', null) })
})

test('R6: an order that would be the same has no spot behind an item of another segment, nor in a segment that is not there', () => {
  const show = given(PLAN).plays('startShow, goTo b')
  const to = (segment: string, after: string | null) =>
    reorder('e', spotIn('block-2', 'd'), spotIn(segment, after))
  show.when(to('block-1', 'd')).refuses('unknown-item', { item: 'd' })
  show.when(to('nowhere', null)).refuses('unknown-segment', { segment: 'nowhere' })
})

test('R6, R3: an order that would be the same is none for what comes next already, whatever is left out before it', () => {
  const show = given(PLAN).does('startShow').does('next').does('drop', 'b')
  show.when('putNext', 'c').refuses('no-change')
  const from = { at: 'standby', after: null } as const
  show.when({ type: 'putNext', item: 'd', from }).refuses('stale-place')
  show.when('putNext', 'd').emits('itemsOrdered', 'itemsOrdered')
  show.does('next').has({ d: 'live', c: 'waiting' })
})

test('R3: what comes next: before the first item is put before it', () => {
  const show = given(PLAN).does('startShow')
  show.when('putNext', 'd').emits('itemsOrdered', 'itemsOrdered')
  expect(show.state.steps.at(-1)?.items).toEqual(['d'])
  show.does('next').has({ d: 'live', a: 'waiting' })
})

test('R3: what comes next is what is restored behind what is on, where it stands', () => {
  const show = given(PLAN).does('startShow').does('goTo', 'c').does('drop', 'd').does('drop', 'e')
  show.when('restore', 'e').emits('itemRestored')
  show.when('restore', 'd').emits('itemRestored')
  show.does('next').has({ d: 'live', e: 'waiting' })
})

test('R3: what comes next is not what is restored of what was passed while others wait', () => {
  const show = given(PLAN).does('startShow').does('goTo', 'c').does('drop', 'a')
  show.when('restore', 'a').emits('itemRestored')
})

test('R3, R4: what comes next: what is done behind it is nothing to go back to', () => {
  const show = given(PLAN).does('startShow').does('next').does('next').does('goTo', 'a')
  show.when('previous').refuses('nothing-before')
  show.does('finish').does('previous').has({ a: 'live', b: 'done' })
})

test('R2: a move: with nothing behind it is about what was on alone', () => {
  const show = given(PLAN).does('startShow').does('goTo', 'e').does('next')
  expect(show.state.steps.at(-1)?.items).toEqual(['e'])
})

test('R1: a move is none of a show that is not on', () => {
  const show = given(founding())
  for (const type of ['pause', 'resume', 'finish'] as const)
    show.when({ type, item: 'introduction-item' }).refuses('not-started')
  unpublished(founding()).when('swap', 'talk-bai', 'talk-yan').refuses('not-published')
  unpublished(founding()).when('reopen').refuses('not-published')
  show.when('reopen').refuses('not-ended')
  show.does('startShow').does('next').does('endShow')
  for (const type of ['pause', 'finish'] as const)
    show.when({ type, item: 'introduction-item' }).refuses('ended')
})
