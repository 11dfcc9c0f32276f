import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../../shared/time/instant.ts'
import { elapsed } from '../../../shared/time/stopwatch.ts'
import { type Case, given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

const until = (item: string) => given(founding()).onPlanUntil(item)

test('R8: undo of moves: End show is a step; what was on runs on', () => {
  const show = until('questions').at('17:20').does('endShow').at('17:22').shows('').does('undo')
  show.has({ questions: 'live' }).spent('questions', 12).shows('8:00')
})

describe('undo of changes', () => {
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

/** The open discussion, on since 16:50. */
const discussion = () => given(founding()).onPlanUntil('open-discussion')

/** Gives the floor inside an item to one of its people, for two minutes. */
const giveFloor = (show: Case, person: string, item = 'open-discussion'): Case =>
  show.does({ type: 'giveFloor', item, person, limit: 2 * MINUTE })

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

  test('that was given meanwhile stands in a pause that is back, and runs once one is gone', () => {
    const show = discussion().at('16:55').does('pause').at('16:56').does('resume')
    giveFloor(show, 'wei-bai').at('16:57').does('undo')
    expect(floor(show.has({ 'open-discussion': 'paused' }).at('16:59'))).toBe('wei-bai 1')
    const paused = giveFloor(discussion().at('16:55').does('pause'), 'wei-bai')
    paused.at('16:57').does('undo').has({ 'open-discussion': 'live' })
    expect(floor(paused.at('16:59'))).toBe('wei-bai 2')
  })
})
