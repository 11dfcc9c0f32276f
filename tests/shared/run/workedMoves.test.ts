import { describe, expect, test } from 'vitest'
import { reorder } from '../../support/changes.ts'
import { given } from '../../support/given.ts'
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
})

describe('next', () => {
  test('R2: it ends what is on and starts the first waiting item after it', () => {
    const show = until('talk-bai').at('15:21').when('next').emits('itemEnded', 'itemStarted')
    show.has({ 'talk-bai': 'done', 'talk-wende': 'live' }).spent('talk-bai', 11)
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
})

describe('go to', () => {
  test('R3: Next never goes back to what was passed over', () => {
    until('welcome-zhu').does('goTo', 'closing-item').does('next').standsBy('closing-item')
  })

  test('R3: it states where its sender saw the run', () => {
    const show = until('talk-bai').does('next')
    show.when({ type: 'goTo', item: 'talk-yan', from: at('talk-bai') }).refuses('stale-place')
  })
})

test('R4: previous with nothing done before it is refused', () => {
  until('introduction-item').when('previous').refuses('nothing-before')
  given(founding()).at('15:00').does('startShow').when('previous').refuses('nothing-before')
})

const PLAN = showOf('15:00 a 10, b 10, c 10 | d 10, e 10')

const spotIn = (segment: string, after: string | null) => ({ segment, after })

test('R6: an order that would be the same has no spot behind an item of another segment, nor in a segment that is not there', () => {
  const show = given(PLAN).plays('startShow, goTo b')
  const to = (segment: string, after: string | null) =>
    reorder('e', spotIn('block-2', 'd'), spotIn(segment, after))
  show.when(to('block-1', 'd')).refuses('unknown-item', { item: 'd' })
  show.when(to('nowhere', null)).refuses('unknown-segment', { segment: 'nowhere' })
})

test('R2: a move: with nothing behind it is about what was on alone', () => {
  const show = given(PLAN).does('startShow').does('goTo', 'e').does('next')
  expect(show.state.steps.at(-1)?.items).toEqual(['e'])
})
