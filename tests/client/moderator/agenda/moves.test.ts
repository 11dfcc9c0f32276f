import { describe, expect, it } from 'vitest'
import { type Moves, movesOf, timeOf } from '../../../../client/views/moderator/agenda/moves.ts'
import { undoable } from '../../../../client/views/moderator/desk/steps.ts'
import { type Case, given } from '../../../support/given.ts'
import { founding } from '../../../support/shows.ts'
import { deskOf } from '../atDesk.ts'

/** The names of the moves that can be made now. */
function openAt(show: Case): readonly string[] {
  const moves = movesOf(deskOf(show))
  return Object.keys(moves)
    .filter((name) => moves[name as keyof Moves] !== null)
    .sort()
}

describe('what can be pressed', () => {
  it('R8d: before the show: start and run now; a publication is not undone here', () => {
    expect(openAt(given(founding()).at('14:50'))).toEqual(['runNow', 'startShow'])
  })

  it('in the first standby: next and the end; there is nothing to finish, pause or go back to', () => {
    expect(openAt(given(founding()).at('15:00').does('startShow'))).toEqual([
      'endShow',
      'next',
      'undo',
    ])
  })

  it('while somebody is on: everything but resume', () => {
    const show = given(founding()).onPlanUntil('welcome-zhu')
    expect(openAt(show)).toEqual(['endShow', 'finish', 'next', 'pause', 'previous', 'undo'])
  })

  it('while paused: resume instead of pause', () => {
    const show = given(founding()).onPlanUntil('welcome-zhu').does('pause')
    expect(openAt(show)).toEqual(['endShow', 'finish', 'next', 'previous', 'resume', 'undo'])
  })

  it('in standby after the last item: no next', () => {
    const show = given(founding()).onPlanUntil('closing-item').does('finish')
    expect(openAt(show)).toEqual(['endShow', 'previous', 'undo'])
  })

  it('after the end: reopen and undo', () => {
    const show = given(founding()).onPlanUntil('talk-bai').does('endShow')
    expect(openAt(show)).toEqual(['reopen', 'undo'])
  })

  it('states where the show was seen', () => {
    const desk = deskOf(given(founding()).onPlanUntil('talk-bai'))
    expect(movesOf(desk)).toMatchObject({
      next: { type: 'next', from: { at: 'item', item: 'talk-bai' } },
      finish: { type: 'finish', item: 'talk-bai' },
      endShow: { type: 'endShow', from: { at: 'item', item: 'talk-bai' } },
    })
  })

  it('is nothing for a link that may not', () => {
    const show = given(founding()).onPlanUntil('talk-bai')
    const you = {
      link: 'zhu',
      grant: { roles: ['speaker' as const], person: 'shu-zhu', booth: null },
    }
    const moves = movesOf(deskOf(show, { you }))
    expect(Object.values(moves).filter((move) => move !== null)).toEqual([])
  })
})

describe('giving and taking time', () => {
  it('gives whole minutes to what is on', () => {
    const desk = deskOf(given(founding()).onPlanUntil('talk-bai'))
    expect(timeOf(desk, 'talk-bai', 2)).toEqual({ type: 'giveTime', item: 'talk-bai', by: 120_000 })
    expect(timeOf(desk, 'talk-bai', -1)).toEqual({ type: 'takeTime', item: 'talk-bai', by: 60_000 })
  })

  it('takes no more than there is, and nothing from nobody', () => {
    const desk = deskOf(given(founding()).onPlanUntil('welcome-zhu'))
    expect(timeOf(desk, 'welcome-zhu', -3)).not.toBeNull()
    expect(timeOf(desk, 'welcome-zhu', -5)).toBeNull()
    expect(timeOf(desk, null, 1)).toBeNull()
  })
})

describe('undo', () => {
  it('names the newest step and what it was about', () => {
    const show = given(founding()).onPlanUntil('talk-bai').at('15:20').does('next')
    const { undo } = movesOf(deskOf(show))
    expect(undoable(show.state, undo)).toEqual({
      command: 'next',
      items: ['talk-bai', 'talk-wende'],
      at: show.instantOf('15:20'),
    })
  })

  it('goes on to the step before once the newest was taken back', () => {
    const show = given(founding()).onPlanUntil('talk-bai').does('giveTime', 'talk-bai', 1)
    const before = show.does('pause').does('undo')
    expect(undoable(before.state, movesOf(deskOf(before)).undo)?.command).toBe('giveTime')
  })

  it('has nothing to take back once every step was', () => {
    const show = given(founding()).does('startShow')
    expect(undoable(show.state, movesOf(deskOf(show)).undo)?.command).toBe('startShow')
    const steps = show.state.steps.map((step) => ({ ...step, undone: true }))
    const desk = deskOf(show, { show: { ...show.state, steps } })
    expect(movesOf(desk).undo).toBeNull()
    expect(undoable(desk.show, null)).toBeNull()
  })
})
