import { describe, test } from 'vitest'
import { given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

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

  test('R1: a pause is in nobody’s account either', () => {
    const show = until('talk-bai').at('15:15').when('pause').emits('itemPaused')
    show.has({ 'talk-bai': 'paused' }).at('15:20').spent('talk-bai', 5)
    show.when('resume').emits('itemResumed').at('15:22').spent('talk-bai', 7).shows('3:00')
  })

  test('R1: two pauses add up', () => {
    const show = until('talk-bai').at('15:12').does('pause').at('15:13').does('resume').at('15:16')
    show.does('pause').at('15:20').does('resume').at('15:21').spent('talk-bai', 6)
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

  test('R1: Finish while paused ends the pause, with what was spent until it', () => {
    const show = until('talk-bai').at('15:15').does('pause').at('15:18')
    show.when('finish').emits('itemEnded').standsBy('talk-bai').spent('talk-bai', 5)
    show.starts({ 'talk-wende': '15:18' })
  })

  test('R1: Next while paused ends the pause', () => {
    const show = until('talk-bai').at('15:15').does('pause').at('15:18')
    show.when('next').emits('itemEnded', 'itemStarted')
    show.has({ 'talk-bai': 'done', 'talk-wende': 'live' }).spent('talk-bai', 5).at('15:19')
    show.spent('talk-wende', 1)
  })

  test('R1: Go to while paused ends the pause', () => {
    const show = until('talk-bai').at('15:15').does('pause').at('15:18').does('goTo', 'talk-yan')
    show.has({ 'talk-bai': 'done', 'talk-yan': 'live' }).spent('talk-bai', 5)
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
