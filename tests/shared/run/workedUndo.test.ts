import { describe, expect, test } from 'vitest'
import { elapsed } from '../../../shared/time/stopwatch.ts'
import { given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

const until = (item: string) => given(founding()).onPlanUntil(item)

describe('undo of moves', () => {
  test('R8: a mistaken Next: the one before runs on as if it had never stopped', () => {
    const show = until('talk-yan').at('15:50').does('next').at('15:51').spent('talk-barra', 1)
    show.does('undo').has({ 'talk-yan': 'live', 'talk-barra': 'waiting' }).spent('talk-yan', 11)
    show.shows('4:00').spent('talk-barra', 0).starts({ 'talk-barra': '15:55' }).drifts(0)
  })

  test('R8: also after a cue was sent and acknowledged meanwhile, which stays so', () => {
    const show = until('talk-yan')
      .at('15:50')
      .does('next')
      .does({
        type: 'sendCue',
        to: { type: 'person', person: 'marc-barra' },
        content: { type: 'canned', canned: 'louder', params: null },
        life: 120_000,
      })
    const cue = show.state.cues[0]?.id ?? ''
    show.as('barra', 'marc-barra').at('15:50:20').does({ type: 'acknowledgeCue', cue })
    show.as('moderator').at('15:50:40').does('undo').has({ 'talk-yan': 'live' })
    show.spent('talk-yan', 10 + 40 / 60).shows('4:20')
    expect(show.state.cues).toMatchObject([{ id: cue, seen: [{ person: 'marc-barra' }] }])
  })

  test('R8: a mistaken Finish: standby counted to nobody, now it does', () => {
    const show = until('talk-yan').at('15:50').does('finish').at('15:53').spent('talk-yan', 10)
    show.does('undo').has({ 'talk-yan': 'live' }).spent('talk-yan', 13).shows('2:00')
  })

  test('R8: a mistaken Pause runs on', () => {
    const show = until('talk-yan').at('15:50').does('pause').at('15:52').shows('5:00').does('undo')
    show.has({ 'talk-yan': 'live' }).shows('3:00')
  })

  test('R8: a mistaken Resume is paused as it was', () => {
    const show = until('talk-yan').at('15:50').does('pause').at('15:52').does('resume').at('15:54')
    show.shows('3:00').does('undo').has({ 'talk-yan': 'paused' }).shows('5:00').at('15:56')
    show.does('resume').at('15:57').shows('4:00')
  })

  test('R8: a mistaken Next out of a pause is back in it', () => {
    const show = until('talk-yan').at('15:50').does('pause').at('15:52').does('next').at('15:53')
    show.does('undo').has({ 'talk-yan': 'paused', 'talk-barra': 'waiting' }).shows('5:00')
  })

  test('R8: a mistaken Go to: what was jumped over waits again', () => {
    const show = until('talk-bai').at('15:12').does('goTo', 'talk-wang').at('15:13').does('undo')
    show.has({ 'talk-bai': 'live', 'talk-wende': 'waiting', 'talk-wang': 'waiting' })
    show.spent('talk-bai', 3).spent('talk-wang', 0).starts({ 'water-break-item': '16:20' })
  })

  test('R8: Go to a done item taken back: it is done again, with what it had', () => {
    const show = until('talk-bai').at('15:18').does('next').at('15:20').does('goTo', 'talk-bai')
    show.at('15:22').spent('talk-bai', 10).does('undo')
    show.has({ 'talk-bai': 'done', 'talk-wende': 'live' }).spent('talk-bai', 8)
    show.spent('talk-wende', 4)
  })

  test('R8: a mistaken Previous: the one it put back runs on', () => {
    const show = until('talk-wende').at('15:23').does('previous').at('15:25').spent('talk-bai', 12)
    show.does('undo').has({ 'talk-wende': 'live', 'talk-bai': 'done' }).spent('talk-wende', 5)
    show.spent('talk-bai', 10)
  })

  test('R8: Start show is a step', () => {
    const show = given(founding()).at('15:00').does('startShow').does('undo')
    expect(show.state.run.position).toEqual({ status: 'planned' })
  })

  test('R8: End show is a step; what was on runs on', () => {
    const show = until('questions').at('17:20').does('endShow').at('17:22').shows('').does('undo')
    show.has({ questions: 'live' }).spent('questions', 12).shows('8:00')
  })

  test('R8: a floor turn is back with the item it belonged to', () => {
    const show = until('open-discussion').at('16:55')
    show.does({ type: 'giveFloor', item: 'open-discussion', person: 'wei-bai', limit: 120_000 })
    show.at('16:56').does('next')
    expect(show.state.run.floor).toBeNull()
    const { floor } = show.at('16:57').does('undo').state.run
    expect(floor).toMatchObject({ person: 'wei-bai', limit: 120_000 })
    expect(floor && elapsed(floor.watch, show.now)).toBe(120_000)
  })
})
