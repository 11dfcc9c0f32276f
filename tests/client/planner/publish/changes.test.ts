import { describe, expect, test } from 'vitest'
import { type Change, changesBetween } from '../../../../client/views/planner/publish/changes.tsx'
import type { Agenda, Item, Segment } from '../../../../shared/agenda/model.ts'
import { planOf } from '../../../../shared/agenda/plan.ts'
import { HOUR, instant, MINUTE, plus } from '../../../../shared/time/instant.ts'
import { present } from '../../../support/present.ts'
import { chairedBy, founding, mapItems } from '../../../support/shows.ts'

const before = founding()

const itemsChanged = (change: (item: Item) => Item): Agenda => mapItems(before, change)

const talk = present(before.segments[2]?.items[1])

const told = ({ field, kind, lang, before: was, after: is }: Change) => [kind, field, lang, was, is]

describe('what a publication changes', () => {
  test('is nothing where nothing differs', () => {
    expect(changesBetween(before, before)).toEqual({
      count: 0,
      open: 0,
      groups: [],
      shifted: 0,
      people: [],
    })
  })

  test('of a glossary is one change, and the audience sees nothing of it', () => {
    const [first, second, ...others] = before.glossary ?? []
    if (first === undefined || second === undefined) throw new Error('there are terms')
    const added = { id: 'new', texts: { en: 'new' } }
    const after = { ...before, glossary: [{ ...second, note: 'A hint' }, ...others, added] }
    const { groups, open } = changesBetween(before, after)
    expect([open, groups.map(({ group, changes }) => [group, changes.map(told)])]).toEqual([
      0,
      [['rest', [['changed', 'glossary', null, before.glossary, after.glossary]]]],
    ])
  })

  test('tells who chairs, to both and to the audience', () => {
    const chaired = (chair: string) => chairedBy(chair, 'presentations', before)
    const [one, other] = ['wei-bai', 'marc-barra'].map(
      (id) => before.people.find((person) => person.id === id)?.name,
    )
    const { groups, open, people } = changesBetween(chaired('wei-bai'), chaired('marc-barra'))
    expect(groups.map(({ group, changes }) => [group, changes.map(told)])).toEqual([
      ['people', [['changed', 'chair', null, 'wei-bai', 'marc-barra']]],
    ])
    expect(open).toBe(1)
    expect(people).toEqual(expect.arrayContaining([one, other]))
  })

  test('is the audience’s only where it sees it', () => {
    const least = itemsChanged((item) =>
      item.id === talk.id ? { ...item, slimming: { least: 0, dropRank: 4 } } : item,
    )
    expect(changesBetween(before, least)).toMatchObject({ count: 1, open: 0 })
    const both = itemsChanged((item) =>
      item.id === talk.id ? { ...item, slimming: { least: 0, dropRank: 4 }, kind: 'panel' } : item,
    )
    expect(changesBetween(before, both)).toMatchObject({ count: 2, open: 1 })
  })

  test('reaches those whose turns start at another time by it', () => {
    const after = itemsChanged((item) =>
      item.id === talk.id ? { ...item, planned: 24 * MINUTE } : item,
    )
    const { shifted, people } = changesBetween(before, after)
    // The three talks behind it; the break waits for the slack of the block.
    expect(shifted).toBe(3)
    expect(people).toHaveLength(talk.speakers.length + 3)
  })

  test('P7b: each change is listed once: a segment and its only item are one row, and a fixed item stays fixed', () => {
    const segmentsChanged = (change: (segment: Segment) => Segment): Agenda => ({
      ...before,
      segments: before.segments.map(change),
    })
    const listed = (after: Agenda) => {
      const { count, groups, shifted } = changesBetween(before, after)
      const all = groups.flatMap(({ changes }) => changes)
      expect(count).toBe(all.length)
      return [shifted, all.map(({ kind, field, lang }) => lang ?? field ?? kind)]
    }
    const title = { en: 'Coffee', 'zh-Hans': '茶歇' }
    const slower = { planned: 9 * MINUTE }
    const coffee = segmentsChanged((one) =>
      one.id === 'water-break'
        ? {
            ...one,
            title,
            budget: slower.planned,
            items: one.items.map((item) => ({ ...item, ...slower, title })),
          }
        : one,
    )
    // Behind it are seven items of the panel and the closing.
    expect(listed(coffee)).toEqual([8, ['planned', 'en', 'zh-Hans']])
    const fixed = (planned: number) => ({ planned, slimming: { least: planned, dropRank: null } })
    const shorter = itemsChanged((item) =>
      item.id === talk.id ? { ...item, ...fixed(MINUTE) } : item,
    )
    expect(listed(shorter)).toEqual([3, ['planned']])
    const pinned = segmentsChanged((one) =>
      one.id === 'water-break'
        ? {
            ...one,
            start: {
              type: 'notBefore',
              at: plus(planOf(before).segments.get('introduction')?.start ?? instant(0), 3 * HOUR),
            },
          }
        : one,
    )
    expect(listed(pinned)).toEqual([8, ['start']])
    const [first, ...others] = before.segments
    if (first === undefined) throw new Error('there are segments')
    const swapped = others.toSpliced(1, 0, first)
    expect(listed({ ...before, segments: swapped })[1]).toEqual(['moved'])
  })

  test('names who is put on a turn, and what comes, goes and moves', () => {
    const [first, second] = before.people
    if (first === undefined || second === undefined) throw new Error('people')
    const speakers = [{ person: second.id, role: 'speaker' as const }]
    const swapped = itemsChanged((item) => (item.id === talk.id ? { ...item, speakers } : item))
    const [group] = changesBetween(before, swapped).groups
    expect(group?.group).toBe('people')
    expect(group?.changes[0]?.after).toEqual(speakers)

    const without = { ...before, segments: before.segments.toSpliced(0, 1) }
    const removed = changesBetween(before, without).groups[0]?.changes ?? []
    expect(removed.map(({ kind, name }) => [kind, name])).toContainEqual([
      'removed',
      before.segments[0]?.title,
    ])
  })
})
