import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differenceOf } from '../../../shared/agenda/difference.ts'
import { applyChanges } from '../../../shared/agenda/draft/apply.ts'
import type { DraftChange } from '../../../shared/agenda/draft/change.ts'
import { orderItems, removeItem } from '../../../shared/agenda/edits.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { runs } from '../../support/runs.ts'
import { founding, smallShow } from '../../support/shows.ts'

function draftWith(...changes: DraftChange[]): Agenda {
  const made = applyChanges(founding(), changes)
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.agenda
}

describe('what a publication changes', () => {
  test('nothing, where nothing differs', () => {
    expect(differenceOf(founding(), founding())).toEqual([])
  })

  test('P7b: a length, with what it was, for those who speak there; its least follows it', () => {
    const [was, value] = [15 * MINUTE, 12 * MINUTE]
    const longer = draftWith({
      type: 'setValue',
      of: 'item',
      id: 'talk-yan',
      field: 'planned',
      value,
      was,
    })
    expect(differenceOf(founding(), longer)).toMatchObject([
      {
        place: { of: 'item', id: 'talk-yan' },
        kind: 'changed',
        people: ['wentao-yan'],
        fields: [{ field: 'planned', before: was, after: value }],
      },
    ])
  })

  test('a title in one language, a name, the stop', () => {
    const changed = draftWith(
      {
        type: 'setText',
        of: 'segment',
        id: 'panel',
        field: 'title',
        lang: 'en',
        value: 'Panel',
        was: 'Panel discussion: eco-restoration and sustainable development',
      },
      {
        type: 'setText',
        of: 'person',
        id: 'marc-barra',
        field: 'name',
        lang: 'zh-Hans',
        value: '马克·巴拉',
        was: null,
      },
      {
        type: 'setValue',
        of: 'show',
        id: null,
        field: 'hardStop',
        value: null,
        was: founding().hardStop,
      },
    )
    expect(
      differenceOf(founding(), changed).map(({ place, fields }) => [place, fields[0]?.field]),
    ).toEqual([
      [{ of: 'show' }, 'hardStop'],
      [{ of: 'segment', id: 'panel' }, 'title'],
      [{ of: 'person', id: 'marc-barra' }, 'name'],
    ])
  })

  test('one item that was moved, not those it was moved past', () => {
    const ids = ['talk-wang', 'talk-bai', 'talk-wende', 'talk-yan', 'talk-barra']
    const moved = orderItems(founding(), { presentations: ids })
    expect(differenceOf(founding(), moved)).toEqual([
      { place: { of: 'item', id: 'talk-wang' }, kind: 'moved', fields: [], people: ['jiang-wang'] },
    ])
  })

  test('an item that is new or gone, for those who were to speak', () => {
    const less = removeItem(founding(), 'case-paris')
    expect(differenceOf(founding(), less)).toMatchObject([
      { kind: 'removed', people: ['marc-barra'] },
    ])
    expect(differenceOf(less, founding())).toMatchObject([
      { kind: 'added', people: ['marc-barra'] },
    ])
  })
})

test('as few items as can be count as moved', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const show = smallShow({
    blocks: [{ notBefore: '15:00', items: Object.fromEntries(ids.map((id) => [id, 5])) }],
  })
  fc.assert(
    fc.property(fc.shuffledSubarray(ids, { minLength: 7 }), (order) => {
      const moved = differenceOf(show, orderItems(show, { 'block-1': order })).map(({ place }) =>
        place.of === 'item' ? place.id : '',
      )
      const rest = order.filter((id) => !moved.includes(id))
      expect(rest).toEqual(rest.toSorted())
      expect(rest.length).toBe(longestRise(order))
    }),
    { numRuns: runs(100) },
  )
})

/** The length of the longest rising run of a list, by trying every start. */
function longestRise(list: readonly string[], least = ''): number {
  return list.reduce(
    (best, one, at) =>
      one > least ? Math.max(best, 1 + longestRise(list.slice(at + 1), one)) : best,
    0,
  )
}
