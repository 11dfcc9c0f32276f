import { describe, expect, test } from 'vitest'
import { given } from '../../support/given.ts'
import { newestStep, undo } from '../../support/press.ts'
import { founding, showOf } from '../../support/shows.ts'

const until = (item: string) => given(founding()).onPlanUntil(item)

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
  test('R8: a second press on the same step is refused', () => {
    const show = until('talk-yan').at('15:50').does('next')
    const step = newestStep(show.state)
    show.does(undo(step))
    show.when(undo(step)).refuses('stale-step')
    show.has({ 'talk-yan': 'live' })
  })

  test('R8: whoever made it', () => {
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

  test('R8: the newest 50 are held', () => {
    const show = given(showOf('15:00 a 10'))
    for (let n = 1; n <= 60; n++) show.does('giveTime', 'a', 1)
    expect(show.state.steps.filter(({ side }) => side === 'run')).toHaveLength(50)
    for (let n = 1; n <= 50; n++) show.does('undo')
    show.when(undo('press-2')).refuses('nothing-to-undo')
    expect(show.row('a').granted).toBe(10 * 60_000)
  })
})
