import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Agenda, Item } from '../../../../shared/agenda/model.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { given } from '../../../support/given.ts'
import { runs } from '../../../support/runs.ts'
import { mapItems } from '../../../support/shows.ts'
import { en, fates, itemsOf, type Line, republished, taken, text } from './texts.ts'

const DAY = text(
  [['Welcome', 5, 'Ying Wang']],
  [
    ['Talk', 10, 'Wei Bai'],
    ['Talk', 10, 'Marc Barra'],
    ['Case', 10, 'Jiang Wang'],
  ],
  [['Water break', 5]],
  [['Closing', 5]],
)

describe('what a corrected text has in common with the draft stays the same', () => {
  const before = taken(DAY)

  test('all of it where nothing was corrected', () => {
    expect(taken(DAY, [before])).toEqual(before)
  })

  test.each([
    [
      'a line that is put between',
      text([['Hello', 2, 'Ann']], [['Welcome', 5, 'Ying Wang']], [['Talk', 9, 'Wei Bai']]),
      ['Hello < -', 'Welcome < Welcome', 'Talk < Talk'],
    ],
    [
      'a title that is corrected, by who speaks',
      text([['Warm words', 5, 'Ying Wang']], [['Talk', 10, 'Wei Bai']]),
      ['Warm words < Welcome', 'Talk < Talk'],
    ],
    [
      'who speaks, where nothing else stands there',
      text([['Welcome', 5, 'Somebody Else']], [['Talk', 10, 'Wei Bai']]),
      ['Welcome < Welcome', 'Talk < Talk'],
    ],
    [
      'a break by another name',
      text([['Case', 10, 'Jiang Wang']], [['Coffee break', 15]], [['Closing', 5]]),
      ['Case < Case', 'Coffee break < Water break', 'Closing < Closing'],
    ],
    [
      'but not another talk at the place of one',
      text([['Welcome', 5, 'Ying Wang']], [['Keynote', 10, 'Ann']], [['Water break', 5]]),
      ['Welcome < Welcome', 'Keynote < -', 'Water break < Water break'],
    ],
  ])('%s', (_, source, wanted) => {
    expect(fates(before, taken(source, [before]))).toEqual(wanted)
  })

  test('two of the same title change places with who speaks in them', () => {
    const swapped = text([
      ['Talk', 10, 'Marc Barra'],
      ['Talk', 10, 'Wei Bai'],
    ])
    const after = taken(swapped, [before])
    const [, bai, barra] = itemsOf(before)
    expect(itemsOf(after).map(({ id }) => id)).toEqual([barra?.id, bai?.id])
  })
})

describe('what was written by hand', () => {
  const read = taken(DAY)
  const written: Agenda = {
    ...mapItems(read, ({ title }) => ({
      title: { ...title, 'zh-Hans': '一' },
      language: 'zh-Hans',
      slimming: { least: 4 * MINUTE, dropRank: 3 },
      briefing: { notes: { en: 'careful' }, announce: { en: 'please welcome' } },
    })),
    title: { en: 'A day', 'zh-Hans': '一天' },
    languages: ['en', 'zh-Hans'],
    zones: ['Europe/Berlin', 'Asia/Shanghai'],
    people: read.people.map((one) => ({
      ...one,
      pronunciation: { en: 'as written' },
      speaks: ['zh-Hans'],
    })),
  }

  test('stays where the text does not speak of it', () => {
    expect(taken(DAY, [written])).toEqual(written)
  })

  test('a least goes no further than the new length, and a title that became another loses its translation', () => {
    const [welcome] = itemsOf(taken(text([['Warm words', 3, 'Ying Wang']]), [written]))
    expect(welcome).toMatchObject({
      title: { en: 'Warm words' },
      planned: 3 * MINUTE,
      slimming: { least: 3 * MINUTE, dropRank: 3 },
      briefing: { announce: { en: 'please welcome' } },
    })
    expect(welcome?.title).not.toHaveProperty('zh-Hans')
  })

  test('does not come into an agenda that has nothing in common with it', () => {
    const other = taken(text([['Another thing', 30]]), [written])
    expect(other.hardStop).toBeNull()
    expect(other.languages).toEqual(['en'])
  })
})

test('P7: a corrected text is published while the show is on, whatever else it changes', () => {
  const before = taken(DAY)
  const show = given(before)
  const [welcome, first, second] = itemsOf(before)
  show.onPlanUntil(second?.id ?? '')
  const corrected = text(
    [['Welcome', 5, 'Ying Wang']],
    [
      ['Talk', 10, 'Wei Bai'],
      ['Talk on towns', 12, 'Marc Barra'],
      ['One more', 5, 'Ann'],
      ['Case', 8, 'Jiang Wang'],
    ],
    [['Coffee break', 10]],
  )
  republished(show, corrected).accepted()
  expect(show.isOn(second?.id ?? '')).toBe(true)
  expect([welcome, first].map((one) => show.statusOf(one?.id ?? ''))).toEqual(['done', 'done'])
})

const line = fc.tuple(
  fc.constantFrom('Talk', 'Case', 'Break', 'Q & A'),
  fc.integer({ min: 1, max: 9 }),
  fc.constantFrom('Wei Bai', 'Marc Barra', 'Ying Wang'),
)
const blocks = fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 4,
})

test('of any two texts: nothing stands for two things, and the same text again changes nothing', () => {
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

test('P7: of any two texts: what has begun can be published again with anything behind it', () => {
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
