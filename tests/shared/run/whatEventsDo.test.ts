import { describe, expect, test } from 'vitest'
import { newPerson } from '../../../shared/agenda/fields/fieldTables.ts'
import type { Cue } from '../../../shared/run/cue.ts'
import { create } from '../../../shared/run/decide.ts'
import { emptyShow, evolve } from '../../../shared/run/evolve.ts'
import type { ShowEvent, ShowState } from '../../../shared/run/state.ts'
import { instant, MINUTE } from '../../../shared/time/instant.ts'
import { REAL_TIME } from '../../../shared/time/showClock.ts'
import { cueOf } from '../../support/changes.ts'
import { type Case, given } from '../../support/given.ts'
import { agenda, published, show } from './planUndone.ts'

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

  test('have a mark each, the newest last, until it is taken back', () => {
    const mark = (person: string, is: 'here' | 'not-here' | null): ShowEvent => ({
      type: 'attendanceMarked',
      v: 1,
      person,
      mark: is,
    })
    const both = stateAfter(emptyShow('a-show'), mark('ada', 'here'), mark('bo', 'not-here'))
    const again = stateAfter(both, mark('ada', 'not-here'))
    expect(Object.entries(again.attendance)).toEqual([
      ['bo', 'not-here'],
      ['ada', 'not-here'],
    ])
    expect(stateAfter(again, mark('ada', null)).attendance).toEqual({ bo: 'not-here' })
    expect(stateAfter(again, mark('cy', null)).attendance).toEqual(again.attendance)
  })

  test('keep the floor where another turn is ended', () => {
    const watch = { banked: 0, runningSince: AT }
    const turn = { id: 'one', person: 'ada', limit: null, watch }
    const given = stateAfter(emptyShow('a-show'), { type: 'floorGiven', v: 1, turn })
    expect(stateAfter(given, { type: 'floorEnded', v: 1, turn: 'another' })).toEqual(given)
    expect(stateAfter(given, { type: 'floorEnded', v: 1, turn: 'one' }).run.floor).toBeNull()
  })

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

test('the plan of a log from before loses a person, and what was published', () => {
  const ada = newPerson({ id: 'ada', name: { en: 'Ada' } })
  const one = given({ ...agenda, people: [ada] })
  one.record([{ type: 'personRemoved', v: 1, side: 'published', person: 'ada' }])
  expect(one.state.published?.agenda).toEqual(agenda)
  one.record([{ type: 'agendaUnpublished', v: 1 }])
  expect(one.state.published).toBeNull()
  expect(one.state.draft?.agenda.people).toEqual([ada])
})

test('the plan of who sees no draft stays without one', () => {
  const one = show()
  const seen = { ...one.state, draft: null }
  const finding = { id: 'f', kind: 'draft-differs', what: 'item', item: 'a' } as const
  for (const event of [
    { type: 'draftReplaced', v: 1, agenda },
    { type: 'draftEdited', v: 1, changes: [] },
    { type: 'findingAdded', v: 1, finding },
    { type: 'findingSettled', v: 1, finding: 'f' },
    { type: 'itemRemoved', v: 1, side: 'draft', item: 'a' },
  ] satisfies ShowEvent[])
    expect(stateAfter(seen, event)).toEqual(seen)
  const unpublished = { ...one.state, published: null }
  const removed: ShowEvent = { type: 'itemRemoved', v: 1, side: 'published', item: 'a' }
  expect(stateAfter(unpublished, removed)).toEqual(unpublished)
  expect(published(one)).toBe('a b | c d')
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

  test('keeps what was granted where what was taken is lowered', () => {
    const one = on().does('giveTime', 'b', 3).does('takeTime', 'b', 13)
    one.record([{ type: 'takenLowered', v: 1, item: 'b', taken: 5 * MINUTE }])
    expect(runOf(one).adjustments['b']).toEqual({ granted: 3 * MINUTE, taken: 5 * MINUTE })
    one.record([{ type: 'takenLowered', v: 1, item: 'c', taken: MINUTE }])
    expect(runOf(one).adjustments['c']).toEqual({ granted: 0, taken: MINUTE })
  })

  test('that is not on is neither paused nor resumed, nor did it begin at another time', () => {
    const one = on()
    const live = one.state
    const began = (item: string): ShowEvent => ({
      type: 'beganSet',
      v: 1,
      item,
      at: one.instantOf('14:58'),
    })
    const other: readonly ShowEvent[] = [
      { type: 'itemPaused', v: 1, item: 'b' },
      { type: 'itemResumed', v: 1, item: 'b' },
      { type: 'itemResumed', v: 1, item: 'a' },
      began('b'),
    ]
    for (const event of other) expect(stateAfter(live, event)).toEqual(live)
    const paused = one.at('15:03').does('pause').state
    for (const event of other.filter(({ type }) => type !== 'itemResumed'))
      expect(stateAfter(paused, event)).toEqual(paused)
    expect(stateAfter(paused, { type: 'itemPaused', v: 1, item: 'a' })).toEqual(paused)
    expect(stateAfter(paused, { type: 'itemResumed', v: 1, item: 'b' })).toEqual(paused)
    const standby = one.at('15:05').does('finish').state
    for (const event of [...other, began('a')]) expect(stateAfter(standby, event)).toEqual(standby)
  })

  test('that was never on came to no end by itself', () => {
    const one = on()
    expect(stateAfter(one.state, { type: 'cameToEnd', v: 1, item: 'b' })).toEqual(one.state)
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

test('steps and links of the report are no last move where it is not known by whom (R2b)', () => {
  const one = on()
  const step = one.lastStep
  const { lastMove } = one.state
  expect(lastMove).not.toBeNull()
  for (const known of [{}, { by: 'two' }, { wall: AT }])
    expect(stateAfter(one.state, { type: 'stepUndone', v: 1, step, ...known }).lastMove).toEqual(
      lastMove,
    )
  const undone = stateAfter(one.state, { type: 'stepUndone', v: 1, step, by: 'two', wall: AT })
  expect(undone.lastMove).toEqual({ by: 'two', wall: AT })
})

test('steps and links of the report are each shared in their own way', () => {
  const share = (link: string, names: boolean): ShowEvent => ({
    type: 'reportShared',
    v: 1,
    link,
    names,
    until: null,
  })
  const [one, two] = ['one', 'two'].map((link) => ({ link, names: false, until: null }))
  const both = stateAfter(emptyShow('a-show'), share('one', false), share('two', false))
  expect(both.shares).toEqual([one, two])
  expect(stateAfter(both, share('one', true)).shares).toEqual([two, { ...one, names: true }])
})
