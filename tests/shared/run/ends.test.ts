import { describe, expect, test } from 'vitest'
import { SERVER } from '../../../shared/run/actors.ts'
import { comingEnd, endCommandId, plannedEndAction } from '../../../shared/run/automaticEnd.ts'
import { emptyShow, evolve } from '../../../shared/run/evolve.ts'
import { MAX_STEPS, newestOfRun } from '../../../shared/run/step.ts'
import { type Case, given } from '../../support/given.ts'
import type { Press } from '../../support/press.ts'
import { showOf } from '../../support/shows.ts'

/** A talk that goes on automatically, one that stops into standby, one that holds, and one without a length. */
const agenda = showOf('15:00 one 10 goOn, two 10 standby, three 10, closing four 0 goOn')

/** The first has just begun. */
const begun = (): Case => given(agenda).begins('15:00')

/** What happens at the end, as the server gives it. */
const itself = (show: Case): Case => show.asRoles(SERVER, []).within(0)

test('R13: nothing is planned for a log without starts, nor before publication and the start', () => {
  const { state } = begun()
  expect(plannedEndAction({ ...state, run: { ...state.run, starts: {} } })).toBeNull()
  for (const none of [{ ...state, published: null }, given(agenda).state])
    expect([plannedEndAction(none), comingEnd(none, begun().now)]).toEqual([null, null])
  expect(endCommandId({ item: 'one', start: 7 })).toBe('end/7/one')
})

test('R13: an item that comes back with its time used up holds, as somebody wanted it on', () => {
  const show = begun().at('15:10').does('next').at('15:12').does('previous')
  expect(comingEnd(show.state, show.now)).toBe(null)
  itself(show).when('endByItself').refuses('not-due', { item: 'one', at: null })
})

describe('R13: an end that is set', () => {
  const set = (item: string, until: Case['now'] | null) =>
    ({ type: 'editUntil', item, until, was: null }) as const

  test('lies no earlier than now for what is on, anywhere for what waits, and nowhere for what is done', () => {
    const show = begun().at('15:10').does('next').at('15:12')
    show.when(set('two', show.instantOf('15:11'))).refuses('out-of-range', { earliest: show.now })
    show.does(set('two', show.now)).does(set('three', show.instantOf('15:11')))
    show.when(set('one', null)).refuses('wrong-status')
  })

  test('is a step about its item, and about what comes on by it', () => {
    const itemsOf = (show: Case) => show.state.steps.at(-1)?.items
    const show = begun().at('15:10')
    itself(show).does('endByItself')
    expect(itemsOf(show)).toEqual(['one', 'two'])
    itself(show.at('15:20')).does('endByItself')
    expect(itemsOf(show)).toEqual(['two'])
  })
})

const FOUR = showOf('15:00 one 10, two 10, three 10, four 10')

/** The second talk has just begun. */
const onSecond = (): Case => given(FOUR).begins('15:00').at('15:10').does('next')

const MOVES: readonly Press[] = [['next'], ['previous'], ['goTo', 'four'], ['finish'], ['endShow']]

describe('R2b: a move less than a second after another', () => {
  for (const press of MOVES)
    test(`${press.join(' ')} is refused with who moved and where to, and taken once the second is over`, () => {
      for (const ms of [0, 30, 300, 500, 999])
        onSecond()
          .as('second-desk')
          .within(ms)
          .when(...press)
          .refuses('just-moved', { by: 'moderator', to: { at: 'item', item: 'two' } })
      onSecond()
        .as('second-desk')
        .within(1_000)
        .does(...press)
    })

  test('names standby, too', () => {
    const show = onSecond().does('finish').within(400)
    show.when('next').refuses('just-moved', { to: { at: 'standby', after: 'two' } })
  })

  test('is measured in server time, wherever show time stands', () => {
    onSecond().at('15:11').within(999).when('next').refuses('just-moved')
    onSecond().within(1_000).does('next')
  })

  test('what cannot be done at all is refused for that first', () => {
    onSecond().within(30).when('goTo', 'two').refuses('wrong-status')
  })
})

test('R2b: what is never refused for a move before it: a move behind a server clock that was set back', () => {
  onSecond().within(-1).does('next')
})

test('R2b: the last move is stored beside the steps, so that no number of other steps hides it', () => {
  const show = onSecond()
  for (let n = 0; n <= MAX_STEPS.desk; n += 1) show.within(0).does('giveTime', 'two', 1)
  expect(show.state.steps.some(({ command }) => command === 'next')).toBe(false)
  show.within(999).when('next').refuses('just-moved')
})

test('R2b: the last move is stored with its server time in the step and in its undo', () => {
  const show = onSecond()
  expect(newestOfRun(show.state.steps)?.wall).toBe(show.state.lastMove?.wall)
  show.does('undo')
  expect(show.log.at(-1)?.event).toMatchObject({
    type: 'stepUndone',
    by: 'moderator',
    wall: show.state.lastMove?.wall,
  })
})

test('R2b: the last move of an older log delays nothing', () => {
  const state = onSecond().log.reduce((before, { event, ...rest }) => {
    if (event.type !== 'stepTaken') return evolve(before, { ...rest, event })
    const { wall: _, ...step } = event.step
    return evolve(before, { ...rest, event: { ...event, step } })
  }, emptyShow('a-show'))
  expect(state.lastMove).toBeNull()
})
