import { describe, expect, test } from 'vitest'
import { blank, evolve } from '../../../shared/run/evolve.ts'
import { MAX_STEPS, newestOfRun } from '../../../shared/run/step.ts'
import { type Case, given } from '../../support/given.ts'
import type { Press } from '../../support/press.ts'
import { showOf } from '../../support/shows.ts'

const agenda = showOf('15:00 one 10, two 10, three 10, four 10')

/** The second talk has just begun. */
function begun(): Case {
  return given(agenda).begins('15:00').at('15:10').does('next')
}

const MOVES: readonly Press[] = [['next'], ['previous'], ['goTo', 'four'], ['finish'], ['endShow']]

describe('R2b: a move less than a second after another', () => {
  for (const press of MOVES)
    test(`${press.join(' ')} is refused with who moved and where to, and taken once the second is over`, () => {
      for (const ms of [0, 30, 300, 500, 999])
        begun()
          .as('second-desk')
          .within(ms)
          .when(...press)
          .refuses('just-moved', { by: 'moderator', to: { at: 'item', item: 'two' } })
      begun()
        .as('second-desk')
        .within(1_000)
        .does(...press)
    })

  test('the same press works a second after the move, not after the refusal', () => {
    const show = begun().within(600).when('next').refuses('just-moved')
    show.within(399).when('next').refuses('just-moved')
    show.within(1).does('next')
    expect(show.isOn('three')).toBe(true)
  })

  test('is told of standby, too', () => {
    const show = begun().does('finish').within(400)
    show.when('next').refuses('just-moved', { to: { at: 'standby', after: 'two' } })
  })

  test('counts from the undo of a move, by whom that was taken back', () => {
    const show = begun().within(0).as('second-desk').does('undo')
    show.within(999)
    show.when('next').refuses('just-moved', { by: 'second-desk', to: { at: 'item', item: 'one' } })
    show.within(1).does('next')
  })

  test('is measured in server time, wherever show time stands', () => {
    begun().at('15:11').within(999).when('next').refuses('just-moved')
    begun().within(1_000).does('next')
  })

  test('a press given against another place is told of that first', () => {
    const show = begun().within(30)
    show.when({ type: 'next', from: { at: 'item', item: 'one' } }).refuses('stale-place')
    begun().within(30).when({ type: 'finish', item: 'one' }).refuses('stale-place')
  })

  test('what cannot be done at all is told of that first', () => {
    begun().within(30).when('goTo', 'two').refuses('wrong-status')
  })
})

describe('R2b: what is never held back', () => {
  test('start, pause, resume, reopen and undo, and whatever is no move', () => {
    given(agenda).at('15:00').does('startShow').within(0).does('next')
    begun().within(0).does('pause').within(0).does('resume')
    begun().within(0).does('undo')
    begun().within(0).does('giveTime', 'two', 1).within(0).does('drop', 'three')
    begun().does('endShow').within(0).does('reopen')
  })

  test('a move after another step: only moves and their undo count', () => {
    begun().does('pause').within(0).does('next')
    begun().does('giveTime', 'two', 1).within(0).does('undo').within(0).does('next')
  })

  test('a move behind a server clock that was set back', () => {
    begun().within(-1).does('next')
  })
})

describe('R2b: the last move is kept', () => {
  test('beside the steps, so that no number of other steps hides it', () => {
    const show = begun()
    for (let n = 0; n <= MAX_STEPS.desk; n += 1) show.within(0).does('giveTime', 'two', 1)
    expect(show.state.steps.some(({ command }) => command === 'next')).toBe(false)
    show.within(999).when('next').refuses('just-moved')
  })

  test('with its server time in the step and in its undo', () => {
    const show = begun()
    expect(newestOfRun(show.state.steps)?.wall).toBe(show.state.lastMove?.wall)
    show.does('undo')
    expect(show.log.at(-1)?.event).toMatchObject({
      type: 'stepUndone',
      by: 'moderator',
      wall: show.state.lastMove?.wall,
    })
  })

  test('a log from before that holds nothing back', () => {
    const state = begun().log.reduce((before, { event, ...rest }) => {
      if (event.type !== 'stepTaken') return evolve(before, { ...rest, event })
      const { wall: _, ...step } = event.step
      return evolve(before, { ...rest, event: { ...event, step } })
    }, blank('a-show'))
    expect(state.lastMove).toBeNull()
  })
})
