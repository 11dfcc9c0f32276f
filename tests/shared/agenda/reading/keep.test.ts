import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Agenda, Item } from '../../../../shared/agenda/model.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { en, fates, itemsOf, taken, text } from './texts.ts'

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

  test('who chairs a block, read or stored, under the id they have', () => {
    const eve = { name: { en: 'Eve' }, title: null, affiliation: null, role: 'moderator' as const }
    const [first, ...others] = DAY.segments
    if (first === undefined) throw new Error('there is a block')
    const chairs = ({ segments }: Agenda) => segments.map(({ chair }) => chair ?? null)
    const named = taken({ ...DAY, segments: [{ ...first, chair: eve }, ...others] }, [before])
    const none = others.map(() => null)
    expect(chairs(named)).toEqual(['eve', ...none])
    expect(named.people.find(({ id }) => id === 'eve')?.name).toEqual({ en: 'Eve' })
    const same = taken(DAY, [named])
    expect(chairs(same)).toEqual(chairs(named))
    expect(new Set(same.people)).toEqual(new Set(named.people))
    const [welcome] = before.people
    const other = { ...eve, name: { en: 'Ying Wang' } }
    const again = taken({ ...DAY, segments: [{ ...first, chair: other }, ...others] }, [named])
    expect(chairs(again)).toEqual([welcome?.id, ...none])
  })
})

describe('what was written by hand', () => {
  const read = taken(DAY)
  const written: Agenda = {
    ...read,
    title: { en: 'A day', 'zh-Hans': '一天' },
    languages: ['en', 'zh-Hans'],
    zones: ['Europe/Berlin', 'Asia/Shanghai'],
    people: read.people.map((one) => ({
      ...one,
      pronunciation: { en: 'as written' },
      speaks: ['zh-Hans'],
    })),
    segments: read.segments.map((segment) => ({
      ...segment,
      items: segment.items.map((one) => ({
        ...one,
        title: { ...one.title, 'zh-Hans': '一' },
        language: 'zh-Hans',
        slimming: { least: 4 * MINUTE, dropRank: 3 },
        briefing: { notes: { en: 'careful' }, announce: { en: 'please welcome' } },
      })),
    })),
  }

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
