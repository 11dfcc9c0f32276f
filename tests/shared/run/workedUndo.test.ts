import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../../shared/time/instant.ts'
import { elapsed } from '../../../shared/time/stopwatch.ts'
import { canned, sendCue, toPerson } from '../../support/changes.ts'
import { type Case, given } from '../../support/given.ts'
import { newestStep } from '../../support/press.ts'
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
      .does(sendCue(toPerson('marc-barra'), canned('louder')))
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

describe('undo of changes', () => {
  test('R8: of a grant', () => {
    const show = until('talk-yan').does('giveTime', 'talk-yan', 5).at('15:50').shows('10:00')
    show.does('undo').shows('5:00').starts({ 'talk-barra': '15:55' })
  })

  test('R8: of the second of two grants: the first stays', () => {
    const show = until('talk-yan').does('giveTime', 'talk-yan', 5).does('giveTime', 'talk-yan', 2)
    show.does('undo').shows('20:00').does('undo').shows('15:00')
  })

  test('R8: of a cut', () => {
    const show = until('talk-yan').does('takeTime', 'questions', 10).ends('17:20', 10).does('undo')
    show.ends('17:30', 0)
  })

  test('R8: of a drop and of a restore', () => {
    const show = until('talk-yan').does('drop', 'water-break-item').does('undo')
    show.has({ 'water-break-item': 'waiting' }).starts({ 'water-break-item': '16:20' })
    show.does('drop', 'water-break-item').does('restore', 'water-break-item').does('undo')
    show.has({ 'water-break-item': 'dropped' })
  })

  test('R8: of an insert: it is gone from both sides', () => {
    const show = until('talk-yan').does('insertBehind', 'talk-yan', 5)
    expect(show.timeline().rows).toHaveLength(19)
    expect(show.does('undo').timeline().rows).toHaveLength(18)
    expect(show.state.draft?.agenda).toEqual(founding())
    show.starts({ 'talk-barra': '15:55' })
  })

  test('R8: of a reorder, a swap and a put next', () => {
    const order = { 'talk-yan': '15:40', 'talk-barra': '15:55', 'talk-wang': '16:05' }
    const show = until('talk-wende').does('moveBehind', 'talk-wang', 'talk-wende').does('undo')
    show.plans(order).starts(order).does('swap', 'talk-yan', 'talk-barra').does('undo').plans(order)
    show.starts(order).does('putNext', 'talk-barra').does('undo').plans(order).starts(order)
  })

  test('R8: of an edited length', () => {
    const show = until('talk-bai').does('editLength', 'talk-yan', 25).does('undo')
    show.plans({ 'talk-barra': '15:55' }).starts({ 'talk-barra': '15:55' })
  })
})

describe('which step', () => {
  test('R8: also of another moderator', () => {
    const show = until('talk-yan').as('one').at('15:50').does('next').as('two').does('undo')
    show.has({ 'talk-yan': 'live' })
  })

  test('R8: step by step back to before Start', () => {
    const show = given(founding()).begins('15:00').at('15:01')
    show.does('next').at('15:02').does('undo').has({ 'introduction-item': 'live' })
    show.spent('introduction-item', 2).does('undo').standsBy(null).does('undo')
    expect(show.state.run).toMatchObject({ position: { status: 'planned' } })
    show.has({ 'introduction-item': 'waiting', 'welcome-zhu': 'waiting' })
  })

  test('R8: cues, hands, here / not here, floor turns and floor language are no steps', () => {
    const show = until('open-discussion').does('giveTime', 'questions', 1)
    const step = newestStep(show.state)
    show.does({ type: 'markAttendance', person: 'wei-bai', mark: 'not-here' })
    show.does({ type: 'giveFloor', item: 'open-discussion', person: 'ruhai-yu', limit: null })
    show.does({ type: 'setLanguage', language: 'fr', was: null }).as('bai', 'wei-bai')
    show.does({ type: 'raiseHand', wants: 'floor' }).as('moderator')
    expect(newestStep(show.state)).toBe(step)
    show.does('undo')
    expect(show.state.attendance).toEqual({ 'wei-bai': 'not-here' })
    expect(show.state.hands).toHaveLength(1)
    expect(show.state.run.floor).not.toBeNull()
    expect(show.state.run.language).toBe('fr')
  })
})

/** The open discussion, on since 16:50. */
const discussion = () => given(founding()).onPlanUntil('open-discussion')

/** Gives the floor inside an item to one of its people, for two minutes. */
const giveFloor = (show: Case, person: string, item = 'open-discussion'): Case =>
  show.does({ type: 'giveFloor', item, person, limit: 2 * MINUTE })

const endFloor = (show: Case): Case =>
  show.does({ type: 'endFloor', turn: show.state.run.floor?.id ?? '' })

/** Who has the floor, and how many minutes of it they have used. */
function floor({ state, now }: Case): string | null {
  const { floor: turn } = state.run
  return turn && `${turn.person} ${elapsed(turn.watch, now) / MINUTE}`
}

describe('R8c: a floor turn once a step is taken back', () => {
  test('that the step ended runs on as though it had never stopped', () => {
    const show = giveFloor(discussion().at('16:55'), 'wei-bai').at('16:57').does('next')
    expect(floor(show)).toBeNull()
    expect(floor(show.at('16:58').does('undo'))).toBe('wei-bai 3')
  })

  test('that stood in a pause is as though there had been none', () => {
    const show = giveFloor(discussion().at('16:55'), 'wei-bai').at('16:56').does('pause')
    expect(floor(show.at('16:58'))).toBe('wei-bai 1')
    expect(floor(show.does('undo'))).toBe('wei-bai 3')
  })

  test('that was given meanwhile goes on in what is on again, in place of the one from before', () => {
    const show = giveFloor(discussion().at('16:55'), 'wei-bai').at('17:00').does('next')
    giveFloor(show.at('17:01'), 'shu-zhu', 'questions').at('17:02').does('undo')
    expect(show.has({ 'open-discussion': 'live' }).isOn('open-discussion')).toBe(true)
    expect(floor(show)).toBe('shu-zhu 1')
    expect(floor(show.at('17:03'))).toBe('shu-zhu 2')
  })

  test('that was given meanwhile stands in a pause that is back, and runs once one is gone', () => {
    const show = discussion().at('16:55').does('pause').at('16:56').does('resume')
    giveFloor(show, 'wei-bai').at('16:57').does('undo')
    expect(floor(show.has({ 'open-discussion': 'paused' }).at('16:59'))).toBe('wei-bai 1')
    const paused = giveFloor(discussion().at('16:55').does('pause'), 'wei-bai')
    paused.at('16:57').does('undo').has({ 'open-discussion': 'live' })
    expect(floor(paused.at('16:59'))).toBe('wei-bai 2')
  })

  test('that a moderator ended stays ended: the step had not ended it', () => {
    const show = giveFloor(discussion().at('16:55'), 'wei-bai').at('16:56').does('pause')
    endFloor(show.at('16:57')).at('16:58').does('undo')
    expect(floor(show.has({ 'open-discussion': 'live' }))).toBeNull()
  })

  test('does not go on where nothing is on', () => {
    const show = discussion().at('16:55').does('finish').at('16:56').does('goTo', 'open-discussion')
    giveFloor(show.at('16:57'), 'wei-bai').at('16:58').does('undo')
    expect(floor(show.standsBy('open-discussion'))).toBeNull()
  })
})
