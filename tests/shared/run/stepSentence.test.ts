import { describe, expect, test } from 'vitest'
import type { RunStep } from '../../../shared/run/step.ts'
import { sentenceItems, stepKey, stepMinutes } from '../../../shared/run/stepSentence.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { type Case, given } from '../../support/given.ts'
import { showOf } from '../../support/shows.ts'

/** The show while `a` is live, and then stops automatically at its end. */
const on = () => given(showOf('15:00 a 10 standby, b 10')).begins('15:00')

/** The newest step, which is one of the run. */
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

  test('says where a move began nothing', () => {
    const last = on().at('15:05').does('next').at('15:10')
    expect(key(last)).toBe('next')
    expect(key(last.does('next'))).toBe('nextNone')
    expect(key(on().at('15:10').does('endByItself'))).toBe('endByItselfNone')
    expect(stepKey({ ...step(on()), command: 'endByItself' })).toBe('endByItself')
    expect(stepKey({ ...step(last), changes: null })).toBe('next')
    const without = step(last).changes?.filter(({ of }) => of !== 'position') ?? []
    expect(stepKey({ ...step(last), changes: without })).toBe('next')
  })

  test('says whether the show or the item began at another time', () => {
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

  test('tells the minutes that were given or taken', () => {
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
