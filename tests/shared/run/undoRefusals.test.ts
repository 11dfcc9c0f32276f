import { describe, expect, test } from 'vitest'
import type { CommandOf } from '../../../shared/run/command.ts'
import { type Case, given } from '../../support/given.ts'
import { redo, undo } from '../../support/press.ts'
import { founding } from '../../support/shows.ts'

const until = (item: string) => given(founding()).onPlanUntil(item)
const press = (step: string): CommandOf<'undo'> => ({ type: 'undo', steps: [step], listed: false })

const TELLING: CommandOf<'recover'> = {
  type: 'recover',
  cuts: [],
  drops: [],
  restores: [],
  stop: null,
  asked: false,
  tells: { word: null },
}

/** A talk that has just begun, then a minute given to it, then a pause. */
function three() {
  const show = until('talk-yan')
  const next = show.lastDone
  const minute = show.does('giveTime', 'talk-yan', 1).lastDone
  const pause = show.does('pause').lastDone
  return { show, next, minute, pause }
}

describe('R8b: steps that are taken back', () => {
  test('are those that go together, no more and no others', () => {
    const { show, next, minute, pause } = three()
    const stale = { newest: pause }
    show.when(undo(next, minute, pause)).refuses('stale-step', stale)
    show.when(undo(next, minute)).refuses('stale-step', stale)
    show.when(undo(next)).refuses('stale-step', stale)
    show.does(undo(next, pause))
    expect(show.state.steps.filter(({ undone }) => undone).map(({ id }) => id)).toEqual([
      next,
      pause,
    ])
  })

  test('are all kept, and none was taken back before', () => {
    const { show, minute, pause } = three()
    show.when(undo(minute, 'long gone')).refuses('stale-step', { newest: null })
    show.does(undo(minute))
    for (const steps of [
      [minute, pause],
      [pause, minute],
    ])
      show.when(undo(...steps)).refuses('stale-step', { newest: null })
    const none = given(founding())
    none.when(undo('long gone')).refuses('nothing-to-undo')
    none.does('startShow').when(undo('long gone')).refuses('stale-step', { newest: null })
  })

  test('say what they changed: one of a log from before that was kept stays', () => {
    const { show } = three()
    const step = show.state.steps.at(-1)
    if (step?.side !== 'run') throw new Error('no step of the run')
    show.record([{ type: 'stepTaken', v: 3, step: { ...step, id: 'old', changes: null } }])
    show.when(undo('old')).refuses('nothing-to-undo')
  })

  test('are taken back by one press at the desk where they were made', () => {
    const show = until('talk-yan').asRoles('one', ['timekeeper']).does('giveTime', 'questions', 1)
    const step = show.lastDone
    show.asRoles('one', ['moderator']).when(press(step)).refuses('look-first', { step })
    show.asRoles('one', ['timekeeper']).does(press(step))
  })

  test('after the end are the end with what goes with it', () => {
    const show = until('questions')
    const next = show.lastDone
    show.at('17:20').does('endShow')
    show.does(undo(next, show.lastDone)).has({ 'open-discussion': 'live' })
  })
})

describe('R8: who was told of new times', () => {
  const receivers = ({ state }: Case) =>
    state.cues.map(({ to }) => to.type === 'person' && to.person)

  test('is told no longer once that is taken back, whoever else was told of others', () => {
    const show = until('talk-yan').does({ ...TELLING, drops: ['case-paris'] })
    const paris = show.lastDone
    show.does({ ...TELLING, drops: ['case-korea'] })
    const korea = show.lastDone
    show.when(undo(paris)).accepted()
    expect(receivers(show)).toEqual(['xiaomiao-sheng'])
    show.does(undo(korea))
    expect(receivers(show)).toEqual([])
  })

  test('nor once a step went with it', () => {
    const show = until('talk-yan').does({ ...TELLING, drops: ['case-paris'] })
    const drop = show.lastDone
    show.does('restore', 'case-paris')
    show.does(undo(drop, show.lastDone))
    expect(receivers(show)).toEqual([])
  })
})

describe('R8: a step of the draft', () => {
  const retitled = (show: Case, title: string): Case => {
    return show.drafts({ ...show.draft, title: { en: title } })
  }

  test('is taken back and done again in the order of its planner', () => {
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
})

describe('R8: a recovery', () => {
  test('is not done again after the end, nor another step in its place', () => {
    const show = until('talk-yan')
      .asTimekeeper()
      .does({ ...TELLING, drops: ['case-paris'] })
    const step = show.lastDone
    show.does(undo(step)).as('moderator').does('giveTime', 'questions', 1)
    show.asTimekeeper().when(redo(show.lastDone)).refuses('nothing-to-redo')
    show.as('moderator').does('endShow').asTimekeeper()
    show.when(redo(step)).refuses('ended')
  })
})
