import { describe, expect, test } from 'vitest'
import type { CommandOf } from '../../../shared/run/command.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { type Case, given } from '../../support/given.ts'
import { redo, undo } from '../../support/press.ts'
import { founding, showOf } from '../../support/shows.ts'
import { findings, show } from './planUndone.ts'

/** A planner types another length of an item into the draft. */
function types(one: Case, item: string, was: number, minutes: number): Case {
  const [value, before] = [minutes * MINUTE, was * MINUTE]
  const change = { of: 'item', id: item, field: 'planned', value, was: before } as const
  return one.as('planner').edits({ type: 'setValue', ...change })
}

/** The planned length of an item on both sides, in minutes. */
const lengths = ({ state }: Case, item: string): readonly (number | undefined)[] =>
  [state.published, state.draft].map((side) => {
    const found = side?.agenda.segments.flatMap(({ items }) => items).find(({ id }) => id === item)
    return found && found.planned / MINUTE
  })

/** So many minutes to another item, by the timekeeper: what they did before is out of reach. */
function fiftyMinutes(one: Case, item: string): Case {
  one.asTimekeeper()
  for (let n = 0; n < 50; n += 1) one.does('giveTime', item, 1)
  return one
}

test('R8b: a change since is noticed though its step is no longer stored: nothing is put back', () => {
  const one = show().does('drop', 'd')
  const back = undo(one.lastStep)
  fiftyMinutes(one.asTimekeeper().does('restore', 'd'), 'c')
  one.as('moderator').when(back).refuses('changed-since', { by: null })
  one.has({ d: 'waiting' })
})

test('R8b: undo puts back nothing that another set since: such as when a break with a clock time ends', () => {
  const agenda = showOf('15:00 a 10 | break rest 5 | 15:30 b 10')
  const one = given(agenda).at('15:00').does('startShow').does('goTo', 'rest').as('one')
  const goOn = (to: string, was: string) =>
    ({ type: 'goOnAt', item: 'rest', at: one.instantOf(to), was: one.instantOf(was) }) as const
  one.does(goOn('15:20', '15:30'))
  const first = undo(one.lastStep)
  one.as('two').does(goOn('15:25', '15:20'))
  one.as('one').when(first).refuses('changed-since', { by: 'two' })
  one.does('undo')
  one.when('undo').emits('goOnSet', 'stepUndone')
  expect(one.state.run.goOn).toEqual({})
})

test('R8b: undo puts back nothing that another set since: such as when the show began, which goes with its start', () => {
  const one = show().at('15:00').when('startShow').emits('showStarted')
  one.when('undo').emits('positionRestored', 'stepUndone')
  const began = (to: string, was: string) =>
    ({ type: 'beganAt', item: null, at: one.instantOf(to), was: one.instantOf(was) }) as const
  one.does('startShow').at('15:05').as('one').does(began('15:02', '15:00'))
  const first = undo(one.lastStep)
  one.as('two').does(began('15:03', '15:02'))
  one.as('one').when(first).refuses('changed-since')
  one.does('undo').when('undo').emits('beganSet', 'stepUndone')
  expect(one.state.run.startedAt).toBe(one.instantOf('15:00'))
})

test('R8b: undo puts back nothing that another set since: such as what was taken from an item that a publication made shorter (R5)', () => {
  const one = show().does('takeTime', 'b', 5)
  const back = undo(one.lastStep)
  types(one, 'b', 10, 0).does('publish')
  expect(one.row('b')).toMatchObject({ allotted: 0, taken: 0 })
  one.as('moderator').when(back).refuses('changed-since', { by: 'planner' })
})

describe('R8c: undo of an edit', () => {
  test('adds a finding for an item that the draft no longer has', () => {
    const one = show().does('editLength', 'a', 15)
    one.as('planner').edits({ type: 'removeItem', was: one.row('a').item })
    one.as('moderator').when('undo').emits('itemEdited', 'findingAdded', 'stepUndone')
    expect(findings(one)).toMatchObject([{ what: 'item', item: 'a' }])
  })

  test('settles its own finding, and no other', () => {
    const one = types(types(show(), 'a', 10, 12), 'b', 10, 12).as('moderator')
    const first = undo(one.does('editLength', 'a', 15).lastStep)
    one.does('editLength', 'b', 15).when(first).emits('findingSettled', 'itemEdited', 'stepUndone')
    expect(findings(one)).toMatchObject([{ what: 'item', item: 'b' }])
  })

  test('settles nothing that a publication settled', () => {
    const one = types(show(), 'a', 10, 12).as('moderator').does('editLength', 'a', 15)
    const back = undo(one.lastStep)
    types(types(one, 'a', 12, 15), 'b', 10, 12).does('publish')
    types(one, 'c', 10, 12).as('moderator').does('editLength', 'c', 15)
    one.when(back).emits('itemEdited', 'stepUndone')
    expect(findings(one)).toMatchObject([{ what: 'item', item: 'c' }])
  })

  test('is refused where nothing but its finding could be settled', () => {
    const one = types(show(), 'a', 10, 12).as('one').does('editLength', 'a', 15)
    const back = undo(one.lastStep)
    one.as('two').does('editLength', 'a', 20).as('one')
    one.when(back).refuses('changed-since', { by: 'two' })
    expect(lengths(one, 'a')).toEqual([20, 12])
  })
})

const until = (item: string) => given(founding()).onPlanUntil(item)
const press = (step: string): CommandOf<'undo'> => ({ type: 'undo', steps: [step], listed: false })

test('R8b: steps that are taken back are taken back by one press at the desk where they were made', () => {
  const show = until('talk-yan').asRoles('one', ['timekeeper']).does('giveTime', 'questions', 1)
  const step = show.lastDone
  show.asRoles('one', ['moderator']).when(press(step)).refuses('look-first', { step })
  show.asRoles('one', ['timekeeper']).does(press(step))
})

const retitled = (show: Case, title: string): Case => {
  return show.drafts({ ...show.draft, title: { en: title } })
}

test('R8: a step of the draft is taken back and done again in the order of its planner', () => {
  const show = retitled(given(founding()).as('planner'), 'One')
  const one = show.lastDone
  const two = retitled(show, 'Two').lastDone
  show.when(undo(one)).refuses('stale-step', { newest: two })
  show.as('another').when(undo(two)).refuses('nothing-to-undo')
  show.as('planner').does(undo(two)).does(undo(one))
  show.when(redo(two)).refuses('stale-step', { newest: one })
  show.does(redo(one)).does(redo(two))
  show.when(redo(two)).refuses('nothing-to-redo')
  expect(show.state.draft?.agenda.title).toEqual({ en: 'Two' })
})
