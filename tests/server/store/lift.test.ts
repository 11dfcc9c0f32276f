import { expect, test } from 'vitest'
import { lift } from '../../../server/store/lift.ts'
import type { ShowEvent } from '../../../shared/run/events.ts'
import { evolve } from '../../../shared/run/evolve.ts'
import { given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

const OLD = { by: 'planner', at: 1_687_330_000_000, items: [], revision: null, undone: false }

/** A step as it was stored before publications had a side of their own. */
function stored(step: object): unknown {
  return { type: 'stepTaken', v: 1, step: { ...OLD, ...step } }
}

test('R8d: a publication of an old log is no step of the run, and stays', () => {
  const agenda = founding()
  const show = given(agenda)
  const steps = [
    stored({ id: 'first', command: 'publish', side: 'run', undo: [unpublished()] }),
    stored({
      id: 'again',
      command: 'publish',
      side: 'run',
      undo: [{ type: 'agendaPublished', v: 1, agenda, slack: {} }],
    }),
  ].map((one, n) => lift(one, n + 1))
  show.record(steps)
  expect(show.state.steps.at(-1)).toMatchObject({ id: 'again', side: 'publication', undo: [] })
  show.when('undo').refuses('nothing-to-undo')
  show.when({ type: 'undo', step: 'again' }).refuses('nothing-to-undo')
  show.when({ type: 'undo', step: 'first' }).refuses('stale-step')
  expect(show.state.published).not.toBeNull()
})

test('R8d: other steps of an old log are as they were', () => {
  const undo = [{ type: 'languageSet', v: 1, language: null }]
  const step = { ...OLD, id: 'old', command: 'setLanguage', side: 'run', undo }
  expect(lift(stored(step), 1)).toEqual({ type: 'stepTaken', v: 2, step })
})

test('R8d: that a first publication was taken back is read as it was', () => {
  const { state } = given(founding())
  const event: ShowEvent = lift(unpublished(), 1)
  expect(evolve(state, { seq: 99, at: state.clock.at, event }).published).toBeNull()
})

function unpublished(): unknown {
  return { type: 'agendaUnpublished', v: 1 }
}
