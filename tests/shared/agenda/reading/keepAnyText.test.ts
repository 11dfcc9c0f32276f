import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Item } from '../../../../shared/agenda/model.ts'
import { given } from '../../../support/given.ts'
import { runs } from '../../../support/runs.ts'
import { en, itemsOf, type Line, republished, taken, text } from './texts.ts'

const line = fc.tuple(
  fc.constantFrom('Talk', 'Case', 'Break', 'Q & A'),
  fc.integer({ min: 1, max: 9 }),
  fc.constantFrom('Wei Bai', 'Marc Barra', 'Ying Wang'),
)
const blocks = fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 4,
})

describe('of any two texts', () => {
  test('nothing stands for two things, and the same text again changes nothing', () => {
    fc.assert(
      fc.property(blocks, blocks, (one, other) => {
        const before = taken(text(...one))
        const after = taken(text(...other), [before])
        const ids = [...after.segments, ...itemsOf(after)].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(taken(text(...other), [after, before])).toEqual(after)
        const was = new Map(itemsOf(before).map((it) => [it.id, it]))
        for (const now of itemsOf(after)) {
          const then = was.get(now.id)
          if (then === undefined) continue
          const people = (it: Item) => it.speakers.map(({ person }) => person)
          expect(en(now) === en(then) || people(now).join() === people(then).join()).toBe(true)
        }
      }),
    )
  })

  test('P7: what has begun can be published again with anything behind it', () => {
    fc.assert(
      fc.property(blocks, blocks, fc.nat(11), (begun, rest, at) => {
        const all = begun.map((block, n) =>
          block.map(([, minutes], m): Line => [`Item ${n} ${m}`, minutes]),
        )
        const before = taken(text(...all))
        const show = given(before)
        show.onPlanUntil(itemsOf(before)[at % itemsOf(before).length]?.id ?? '')
        republished(show, text(...all, ...rest)).accepted()
      }),
      { numRuns: runs(40) },
    )
  })
})
