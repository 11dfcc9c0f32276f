import { describe, expect, test } from 'vitest'
import { SERVER } from '../../../shared/run/actors.ts'
import { comingEnd, endCommandId, plannedEndAction } from '../../../shared/run/automaticEnd.ts'
import { blank, evolve } from '../../../shared/run/evolve.ts'
import { MAX_STEPS, newestOfRun } from '../../../shared/run/step.ts'
import { stepKey } from '../../../shared/run/stepSentence.ts'
import { type Case, given } from '../../support/given.ts'
import type { Press } from '../../support/press.ts'
import { showOf } from '../../support/shows.ts'

/** A talk that goes on automatically, one that stops into standby, one that holds, and one without a length. */
const agenda = showOf('15:00 one 10 goOn, two 10 standby, three 10, closing four 0 goOn')

/** The first has just begun. */
const begun = (): Case => given(agenda).begins('15:00')

/** What happens at the end, as the server gives it. */
const itself = (show: Case): Case => show.asRoles(SERVER, []).within(0)

/** The clock time of the next automatic end, or null. */
function due({ state, now, instantOf }: Case, time: string): boolean {
  const coming = comingEnd(state, now)
  return coming !== null && coming.at === instantOf.call(given(agenda), time)
}

describe('R13: at its end an item', () => {
  test('goes on by itself as Next does', () => {
    const show = begun()
    expect(due(show, '15:10')).toBe(true)
    show.at('15:10')
    itself(show).does('endByItself')
    expect(show.isOn('two')).toBe(true)
    show.spent('one', 10)
  })

  test('stops into standby by itself as Finish does', () => {
    const show = begun().at('15:10').does('next').at('15:20')
    itself(show).does('endByItself')
    expect(show.state.run.position).toMatchObject({ status: 'standby', after: 'two' })
  })

  test('holds and counts on by default', () => {
    const show = begun().at('15:10').does('goTo', 'three').at('15:21').shows('+1:00')
    expect(comingEnd(show.state, show.now)).toBe(null)
    itself(show).when('endByItself').refuses('not-due', { item: 'three', at: null })
  })

  test('is not reached by one of no length, nor by one whose time was all used when it came on', () => {
    const endless = begun().does('goTo', 'four').at('15:30')
    expect(comingEnd(endless.state, endless.now)).toBe(null)
    const again = begun().at('15:12').does('next').at('15:13').does('previous')
    expect(again.isOn('one')).toBe(true)
    expect(comingEnd(again.state, again.now)).toBe(null)
  })

  test('with nothing waiting ends into standby, and never ends the show', () => {
    const last = showOf('15:00 only 5 goOn')
    const show = given(last).begins('15:00').at('15:05')
    itself(show).does('endByItself')
    expect(show.state.run.position).toMatchObject({ status: 'standby', after: 'only' })
    expect(show.state.steps.map((step) => step.side === 'run' && stepKey(step)).at(-1)).toBe(
      'endByItselfNone',
    )
  })
})

describe('R13: when that is', () => {
  test('moves with what is given, taken and edited, and with a start that is set', () => {
    expect(due(begun().does('giveTime', 'one', 2), '15:12')).toBe(true)
    expect(due(begun().does('takeTime', 'one', 2), '15:08')).toBe(true)
    expect(due(begun().does('editLength', 'one', 4), '15:04')).toBe(true)
    const was = begun().instantOf('15:00')
    const at = begun().instantOf('15:02')
    const later = begun().at('15:03').does({ type: 'beganAt', item: 'one', at, was })
    expect(due(later, '15:12')).toBe(true)
  })

  test('stands still in a pause', () => {
    const show = begun().at('15:04').does('pause').at('15:11')
    expect(plannedEndAction(show.state)).toMatchObject({ item: 'one', does: 'goOn' })
    expect(comingEnd(show.state, show.now)).toBe(null)
    itself(show).when('endByItself').refuses('not-due', { at: null })
    show.as('moderator').does('resume')
    expect(due(show, '15:17')).toBe(true)
  })

  test('is the end of a break that lasts to a clock time', () => {
    const holding = showOf('15:00 break rest 5 goOn | 15:20 talk 10')
    expect(due(given(holding).begins('15:00'), '15:20')).toBe(true)
  })

  test('before it nothing happens, and nothing for another start or another item', () => {
    const early = begun().at('15:09:59.999')
    const show = itself(early)
    show.when('endByItself').refuses('not-due', { item: 'one', at: early.instantOf('15:10') })
    const start = begun().state.run.starts['one']?.seq ?? 0
    const other = begun().at('15:10')
    itself(other)
      .when({ type: 'endByItself', item: 'one', start: start - 1 })
      .refuses('not-due')
    const gone = begun().at('15:09').does('next').at('15:11')
    itself(gone).when({ type: 'endByItself', item: 'one', start }).refuses('stale-place')
  })

  test('a rehearsal set forward past it goes on once, at the new now (R12)', () => {
    const show = begun().at('15:27')
    itself(show).does('endByItself')
    expect(show.isOn('two')).toBe(true)
    show.spent('one', 27).shows('10:00')
    expect(due(show, '15:37')).toBe(true)
  })
})

test('R13: nothing is planned for a log without starts, nor before publication and the start', () => {
  const { state } = begun()
  expect(plannedEndAction({ ...state, run: { ...state.run, starts: {} } })).toBeNull()
  for (const none of [{ ...state, published: null }, given(agenda).state])
    expect([plannedEndAction(none), comingEnd(none, begun().now)]).toEqual([null, null])
  expect(endCommandId({ item: 'one', start: 7 })).toBe('end/7/one')
})

test('R13: what happened by itself is a step at the desk of the moderators, by nobody with a link', () => {
  const show = begun().at('15:10')
  itself(show).does('endByItself')
  expect(show.state.steps.at(-1)).toMatchObject({
    command: 'endByItself',
    desk: 'moderators',
    by: SERVER,
    items: ['one', 'two'],
  })
})

test('R13: what happened by itself is not refused after a move just before it, and a press on its way is refused (R2b)', () => {
  const late = begun().at('15:09:59.800').does('next').within(0).does('undo').at('15:10')
  itself(late).does('endByItself')
  const show = begun().at('15:10')
  itself(show).does('endByItself')
  show.as('moderator').within(400)
  show.when('next').refuses('just-moved', { by: SERVER, to: { at: 'item', item: 'two' } })
})

test('R13: what happened by itself is taken back from the list, and the item holds from then on (R8c)', () => {
  const show = begun().at('15:10')
  itself(show).does('endByItself')
  show.at('15:10:05').as('moderator').does('undo')
  expect(show.isOn('one')).toBe(true)
  show.shows('+0:05').at('15:13').shows('+3:00')
  expect(comingEnd(show.state, show.now)).toBe(null)
  itself(show).when('endByItself').refuses('not-due', { at: null })
})

test('R13: what happened by itself happens again to an item that begins again', () => {
  const show = begun().at('15:10')
  itself(show).does('endByItself')
  show.as('moderator').does('giveTime', 'two', 1)
  show.at('15:11').does('previous').does('giveTime', 'one', 5)
  expect(due(show, '15:16')).toBe(true)
})

test('R13: set while the show runs: an item on goes on by itself from then on, in the published plan and the draft', () => {
  const show = begun().at('15:05').does('goTo', 'three')
  const set = { type: 'editAtEnd', item: 'three', atEnd: 'goOn', was: 'hold' } as const
  show.does(set)
  expect(due(show, '15:15')).toBe(true)
  for (const side of [show.state.published, show.state.draft])
    expect(side?.agenda.segments[0]?.items[2]).toMatchObject({ id: 'three', atEnd: 'goOn' })
  show.when(set).refuses('stale-value', { actual: 'goOn' })
  show.does('undo')
  for (const side of [show.state.published, show.state.draft]) expect(side?.agenda).toEqual(agenda)
})

test('R13: set while the show runs: an item holds from then on, and its plan has no value for that', () => {
  const show = begun().does({ type: 'editAtEnd', item: 'one', atEnd: 'hold', was: 'goOn' })
  expect(comingEnd(show.state, show.now)).toBe(null)
  expect(show.state.published?.agenda.segments[0]?.items[0]).not.toHaveProperty('atEnd')
  show.does('undo')
  expect(due(show, '15:10')).toBe(true)
})

test('R13: set while the show runs: an item that is done is not changed any more', () => {
  const show = begun().at('15:10').does('next')
  show.when({ type: 'editAtEnd', item: 'one', atEnd: 'hold', was: 'goOn' }).refuses('wrong-status')
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

  test('the same press works a second after the move, not after the refusal', () => {
    const show = onSecond().within(600).when('next').refuses('just-moved')
    show.within(399).when('next').refuses('just-moved')
    show.within(1).does('next')
    expect(show.isOn('three')).toBe(true)
  })

  test('names standby, too', () => {
    const show = onSecond().does('finish').within(400)
    show.when('next').refuses('just-moved', { to: { at: 'standby', after: 'two' } })
  })

  test('counts from the undo of a move, by whom that was taken back', () => {
    const show = onSecond().within(0).as('second-desk').does('undo')
    show.within(999)
    show.when('next').refuses('just-moved', { by: 'second-desk', to: { at: 'item', item: 'one' } })
    show.within(1).does('next')
  })

  test('is measured in server time, wherever show time stands', () => {
    onSecond().at('15:11').within(999).when('next').refuses('just-moved')
    onSecond().within(1_000).does('next')
  })

  test('a press given against another place is refused for that first', () => {
    const show = onSecond().within(30)
    show.when({ type: 'next', from: { at: 'item', item: 'one' } }).refuses('stale-place')
    onSecond().within(30).when({ type: 'finish', item: 'one' }).refuses('stale-place')
  })

  test('what cannot be done at all is refused for that first', () => {
    onSecond().within(30).when('goTo', 'two').refuses('wrong-status')
  })
})

test('R2b: what is never refused for a move before it: start, pause, resume, reopen and undo, and whatever is no move', () => {
  given(FOUR).at('15:00').does('startShow').within(0).does('next')
  onSecond().within(0).does('pause').within(0).does('resume')
  onSecond().within(0).does('undo')
  onSecond().within(0).does('giveTime', 'two', 1).within(0).does('drop', 'three')
  onSecond().does('endShow').within(0).does('reopen')
})

test('R2b: what is never refused for a move before it: a move after another step: only moves and their undo count', () => {
  onSecond().does('pause').within(0).does('next')
  onSecond().does('giveTime', 'two', 1).within(0).does('undo').within(0).does('next')
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
  }, blank('a-show'))
  expect(state.lastMove).toBeNull()
})
