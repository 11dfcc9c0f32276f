import { describe, test } from 'vitest'
import { given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

const until = (item: string) => given(founding()).onPlanUntil(item)
const at = (item: string) => ({ at: 'item' as const, item })

describe('go to', () => {
  test('R3: items jumped over are passed, out of the projection', () => {
    const show = until('welcome-zhu').at('15:03')
    show.when('goTo', 'talk-bai').emits('itemEnded', 'itemStarted')
    show.has({ 'welcome-zhu': 'done', 'welcome-hagemann': 'passed', 'welcome-wang': 'passed' })
    show.leavesOut('welcome-hagemann', 'welcome-wang').starts({ 'talk-wende': '15:13' })
  })

  test('R3: a passed item can be put next', () => {
    const show = until('welcome-zhu').at('15:03').does('goTo', 'talk-bai')
    show.does('putNext', 'welcome-wang')
    show.has({ 'welcome-wang': 'waiting', 'welcome-hagemann': 'passed' })
    show.starts({ 'welcome-wang': '15:13', 'talk-wende': '15:16' }).at('15:13').does('next')
    show.has({ 'welcome-wang': 'live' })
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

  test('R3: a done item that was over goes on over', () => {
    const show = until('talk-bai').at('15:23').does('finish').at('15:24').shows('20:00')
    show.does('goTo', 'talk-bai').shows('+3:00').at('15:25').shows('+4:00')
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

  test('R3: it says where its sender saw the run', () => {
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

  test('R4: it says where its sender saw the run', () => {
    const show = until('talk-bai').does('next')
    show.when({ type: 'previous', from: at('talk-bai') }).refuses('stale-place')
  })

  test('R4: from a paused item the pause is over', () => {
    const show = until('talk-bai').at('15:20').does('next').at('15:21').does('pause').at('15:25')
    show.does('previous').has({ 'talk-bai': 'live' }).spent('talk-wende', 1).spent('talk-bai', 10)
  })
})
