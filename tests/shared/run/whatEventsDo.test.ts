import { describe, expect, test } from 'vitest'
import type { Cue } from '../../../shared/run/cue.ts'
import { create } from '../../../shared/run/decide.ts'
import { emptyShow, evolve } from '../../../shared/run/evolve.ts'
import type { ShowEvent, ShowState } from '../../../shared/run/state.ts'
import { instant, MINUTE } from '../../../shared/time/instant.ts'
import { REAL_TIME } from '../../../shared/time/showClock.ts'
import { cueOf } from '../../support/changes.ts'
import type { Case } from '../../support/given.ts'
import { agenda, show } from './planUndone.ts'

const AT = instant(0)

/** The state after events that all happened at once. */
const stateAfter = (state: ShowState, ...events: ShowEvent[]): ShowState =>
  events.reduce((before, event) => evolve(before, { seq: 1, at: AT, event }), state)

/** The show while `a` is live, since 15:00. */
const on = () => show().begins('15:00')

const runOf = ({ state }: Case) => state.run

const newShow = { show: 'a-show', agenda, rehearsal: false, clock: REAL_TIME }

test('a show that is made has its agenda as a draft without findings, and nothing else', () => {
  const state = stateAfter(emptyShow(''), create(newShow))
  expect(state).toStrictEqual({
    ...emptyShow('a-show'),
    draft: { agenda, revision: 0, findings: [] },
  })
  expect(
    stateAfter(emptyShow(''), create({ ...newShow, series: 'days', rehearses: 'other' })),
  ).toStrictEqual({ ...state, series: 'days', rehearses: 'other' })
})

describe('people in the room', () => {
  const cue = (id: string, sentAt: number) => cueOf(id, instant(sentAt))
  const sent = (...cues: Cue[]) =>
    stateAfter(
      emptyShow('a-show'),
      ...cues.map((one): ShowEvent => ({ type: 'cueSent', v: 1, cue: one })),
    )

  test('are in the order of sending, and by id of what was sent at once', () => {
    const ids = (state: ShowState) => state.cues.map(({ id }) => id)
    expect(ids(sent(cue('a', 2), cue('b', 1)))).toEqual(['b', 'a'])
    expect(ids(sent(cue('b', 1), cue('a', 2)))).toEqual(['b', 'a'])
    expect(ids(sent(cue('b', 1), cue('a', 1)))).toEqual(['a', 'b'])
    expect(ids(sent(cue('a', 1), cue('b', 1)))).toEqual(['a', 'b'])
  })

  test('see and lose one cue, not the others', () => {
    const two = sent(cue('a', 1), cue('b', 2))
    const seen = { cue: 'b', link: 'ada', person: 'ada' }
    const known = stateAfter(two, { type: 'cueAcknowledged', v: 1, ...seen })
    expect(known.cues.map(({ seen: by }) => by.length)).toEqual([0, 1])
    expect(stateAfter(two, { type: 'cueWithdrawn', v: 1, cue: 'b' }).cues).toEqual([cue('a', 1)])
  })
})

describe('an item', () => {
  test('that ends in a pause was on since it began', () => {
    const one = on().at('15:03').does('pause').at('15:05').does('finish')
    expect(runOf(one).progress['a']).toEqual({
      status: 'done',
      spent: 3 * MINUTE,
      startedAt: one.instantOf('15:00'),
      endedAt: one.instantOf('15:05'),
    })
  })

  test('has nothing behind it once it was dropped and restored', () => {
    expect(runOf(on().does('drop', 'b').does('restore', 'b')).progress).toEqual({})
  })
})

test('steps and links of the report are marked with who took them back and when; an unknown one marks nothing', () => {
  const one = on().at('15:02').does('pause').as('two').at('15:03').does('undo')
  const [step] = one.state.steps.slice(-1)
  const at = one.instantOf('15:03')
  expect(step).toMatchObject({ undone: true, takenBack: { by: 'two', at } })
  const unknown: ShowEvent = { type: 'stepUndone', v: 1, step: 'long gone', by: 'x', wall: AT }
  expect(stateAfter(one.state, unknown)).toEqual(one.state)
  const old = stateAfter(one.state, { type: 'stepUndone', v: 1, step: step?.id ?? '' })
  expect(old.steps.at(-1)?.takenBack).toEqual({ by: null, at: AT })
})
