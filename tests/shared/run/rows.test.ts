import { describe, expect, test } from 'vitest'
import type { RunStep } from '../../../shared/run/step.ts'
import { sentenceItems, stepKey, stepMinutes } from '../../../shared/run/stepSentence.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { type Case, given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { showOf } from '../../support/shows.ts'
import { drafted, findings, published } from './planUndone.ts'

/** Talks, a break, a keynote and a panel: two rows between two segments of several items. */
const plan = () =>
  showOf('15:00 for 30 a 10, b 10 | 15:30 break rest 5 | key 10 | 16:00 c 10, d 10')

const begun = () => given(plan()).begins('15:00')

/** Both sides, which are the same. */
function order(show: Case): string {
  expect(drafted(show)).toBe(published(show))
  return published(show)
}

const starts = ({ state }: Case) =>
  state.published?.agenda.segments.map(({ start }) => start.type === 'notBefore')
/** Three rows, the last of which has clock times, and a segment of two items. */
const pinnedRow = () => showOf('15:00 a 10 | b 10 | 15:30 by 15:45 c 10 | d 10, e 10')

const times = (show: Case) =>
  (show.state.published?.agenda.segments ?? []).map(({ items, start, mustEndBy }) => {
    const at = (time: number | null) =>
      ['15:00', '15:30', '15:45'].find((one) => time === show.instantOf(one)) ?? null
    const ids = items.map(({ id }) => id).join(' ')
    return `${ids} ${at(start.type === 'notBefore' ? start.at : null)} ${at(mustEndBy)}`
  })

describe('R6b: a segment with one item is one row', () => {
  test.each([
    ['past the next row', ['moveBehind', 'rest', 'key'], 'a b | key | rest | c d'],
    ['past a whole segment', ['moveBehind', 'rest', 'd'], 'a b | key | c d | rest'],
    ['back past a whole segment', ['moveBehind', 'key', 'b'], 'a b | key | rest | c d'],
    ['before a row', ['moveFirst', 'key', 'block-2'], 'a b | key | rest | c d'],
    ['as an item into a segment', ['moveBehind', 'key', 'c'], 'a b | rest | c key d'],
    ['as the first item of one', ['moveFirst', 'key', 'block-4'], 'a b | rest | key c d'],
    ['from a segment behind a row', ['moveBehind', 'b', 'rest'], 'a | rest | b | key | c d'],
    ['from a segment before a row', ['moveFirst', 'd', 'block-2'], 'a b | d | rest | key | c'],
    ['the last of a segment too', ['moveBehind', 'key', 'a'], 'a key b | rest | c d'],
    ['two rows', ['swap', 'rest', 'key'], 'a b | key | rest | c d'],
    ['a row and an item', ['swap', 'b', 'key'], 'a key | rest | b | c d'],
    ['what is put next behind what is on', ['putNext', 'key'], 'a key b | rest | c d'],
  ] as const)('moves %s, and back', (_, press, after) => {
    const show = begun().does(...press)
    expect(order(show)).toBe(after)
    expect(order(show.does('undo'))).toBe('a b | rest | key | c d')
    expect(show.state.published?.agenda).toEqual(plan())
    expect(show.state.draft?.agenda).toEqual(plan())
  })

  test('what becomes the first starts when the show did (P1)', () => {
    const show = given(plan()).does('moveFirst', 'key', 'block-1')
    expect(order(show)).toBe('key | a b | rest | c d')
    expect(starts(show)).toEqual([true, false, true, true])
    expect(show.does('moveBehind', 'key', 'a').state.published?.agenda).toMatchObject({
      segments: plan()
        .segments.filter(({ id }) => id !== 'block-3')
        .map(({ start }) => ({ start })),
    })
    expect(order(show.does('undo').does('undo'))).toBe('a b | rest | key | c d')
    expect(show.state.published?.agenda).toEqual(plan())
  })

  test.each([
    ['up', ['moveFirst', 'c', 'block-2']],
    ['down', ['moveBehind', 'b', 'c']],
    ['by a swap', ['swap', 'b', 'c']],
    ['put next', ['putNext', 'c']],
  ] as const)('clock times stay where they are when a row moves past another: %s', (_, press) => {
    expect(
      times(
        given(pinnedRow())
          .begins('15:00')
          .does(...press),
      ),
    ).toEqual([...['a 15:00 null', 'c null null', 'b 15:30 15:45', 'd e null null']])
  })

  test('the draft follows where it has the same segments, else the planner gets a finding (P7)', () => {
    const show = begun()
    const segment = present(plan().segments[1])
    const other = { ...segment, id: 'other', items: [] }
    show.as('planner').edits({ type: 'insertSegment', after: null, segment: other })
    show.as('moderator').does('moveBehind', 'rest', 'key').does('insertBehind', 'key', 5)
    expect(findings(show)).toMatchObject([{ what: 'order', item: 'rest' }])
    expect(published(show)).toBe(`a b | key | ${show.lastStep}/0 | rest | c d`)
    expect(drafted(show)).toBe(` | a b | rest | key | ${show.lastStep}/0 | c d`)
  })
})

describe('R6b: the title of a row', () => {
  const [first, row] = showOf('15:00 a 10, b 10 | key 10').segments.map(present)
  const rowPlan = () => ({
    ...showOf('15:00 a 10, b 10 | key 10'),
    segments: [present(first), { ...present(row), title: { en: 'key' } }],
  })
  const headings = ({ state }: Case) =>
    [state.published, state.draft].map((side) => side?.agenda.segments.map(({ title }) => title.en))
  const retitle = (show: Case, item: string, title: string) =>
    show.does({ type: 'editTitle', item, title: { en: title }, was: { en: item } })

  test('is also that of its heading, until it is undone', () => {
    const show = retitle(given(rowPlan()).begins('15:00'), 'key', 'Keynote')
    expect(headings(show)).toEqual(Array(2).fill(['Block 1', 'Keynote']))
    show.does('undo')
    expect(show.state.published?.agenda).toEqual(rowPlan())
    expect(show.state.draft?.agenda).toEqual(rowPlan())
  })
})

/** The show while `a` is live, and then stops automatically at its end. */
const on = () => given(showOf('15:00 a 10 standby, b 10')).begins('15:00')

function step({ state }: Case): RunStep {
  const newest = state.steps.at(-1)
  if (newest?.side !== 'run') throw new Error('no step of the run')
  return newest
}

const key = (show: Case) => stepKey(step(show))

describe('the sentence of a step', () => {
  test('is that of its command', () => {
    expect(key(on())).toBe('next')
    expect(key(on().at('15:02').does('pause'))).toBe('pause')
    expect(key(on().at('15:02').does('finish'))).toBe('finish')
    expect(key(on().at('15:02').does('endShow'))).toBe('endShow')
    expect(key(on().does('giveTime', 'b', 2))).toBe('giveTime')
    expect(stepKey({ ...step(on()), command: 'setLanguage' })).toBe('other')
  })

  test('states where a move began nothing', () => {
    const last = on().at('15:05').does('next').at('15:10')
    expect(key(last)).toBe('next')
    expect(key(last.does('next'))).toBe('nextNone')
    expect(key(on().at('15:10').does('endByItself'))).toBe('endByItselfNone')
    expect(stepKey({ ...step(on()), command: 'endByItself' })).toBe('endByItself')
    expect(stepKey({ ...step(last), changes: null })).toBe('next')
    const without = step(last).changes?.filter(({ of }) => of !== 'position') ?? []
    expect(stepKey({ ...step(last), changes: without })).toBe('next')
  })

  test('states whether the show or the item began at another time', () => {
    const began = (item: string | null) => {
      const show = on().at('15:05')
      const [was, at] = [show.instantOf('15:00'), show.instantOf('15:00:30')]
      return item === null
        ? show.does({ type: 'beganAt', item, was, at: show.instantOf('14:59') })
        : show.does({ type: 'beganAt', item, was, at })
    }
    expect(key(began('a'))).toBe('beganAt')
    expect(key(began(null))).toBe('showBeganAt')
    expect(stepKey({ ...step(on()), items: [] })).toBe('next')
  })

  test('has the minutes that were given or taken', () => {
    expect(stepMinutes(step(on().does('giveTime', 'b', 3)))).toBe(3)
    expect(stepMinutes(step(on().does('takeTime', 'b', 2)))).toBe(2)
    const both = { of: 'time', item: 'b', granted: 3 * MINUTE, taken: MINUTE } as const
    expect(stepMinutes({ ...step(on()), changes: [both] })).toBe(2)
    expect(stepMinutes(step(on()))).toBe(0)
    expect(stepMinutes({ ...step(on()), changes: null })).toBe(0)
  })

  test('is about what was begun, and of a swap about the first', () => {
    expect(sentenceItems('next', ['a', 'b'])).toEqual({ item: 'b', other: 'b' })
    expect(sentenceItems('swap', ['a', 'b'])).toEqual({ item: 'a', other: 'b' })
    expect(sentenceItems('drop', ['a'])).toEqual({ item: 'a', other: null })
    expect(sentenceItems('startShow', [])).toEqual({ item: null, other: null })
  })
})
