import { describe, expect, test } from 'vitest'
import { differenceOf } from '../../../shared/agenda/difference.ts'
import { applyChanges } from '../../../shared/agenda/draft/apply.ts'
import type { DraftChange } from '../../../shared/agenda/draft/change.ts'
import { orderItems, removeItem } from '../../../shared/agenda/edits.ts'
import { memoize, memoizeTwo } from '../../../shared/agenda/memoize.ts'
import type { Agenda, Segment } from '../../../shared/agenda/model.ts'
import { type NewLengths, withNewLengths } from '../../../shared/agenda/newLengths.ts'
import { slackOf } from '../../../shared/agenda/plan.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { set, setText } from '../../support/changes.ts'
import { present } from '../../support/present.ts'
import { founding, showOf } from '../../support/shows.ts'

function draftWith(...changes: DraftChange[]): Agenda {
  const made = applyChanges(founding(), changes)
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.agenda
}

describe('what a publication changes', () => {
  test('P7b: a length, with what it was, for those who speak there; its least follows it', () => {
    const [was, value] = [15 * MINUTE, 12 * MINUTE]
    const longer = draftWith(set('item', 'talk-yan', 'planned', was, value))
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
      setText(
        'segment',
        'panel',
        'title',
        'en',
        'Panel discussion: eco-restoration and sustainable development',
        'Panel',
      ),
      setText('person', 'marc-barra', 'name', 'zh-Hans', null, '马克·巴拉'),
      set('show', null, 'hardStop', founding().hardStop, null),
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

/** New lengths of a kind, in minutes. */
const of = (
  kind: NewLengths['kind'],
  ...lengths: readonly (readonly [number, number])[]
): NewLengths => ({
  kind,
  lengths: lengths.map(([from, to]) => ({ from: from * MINUTE, to: to * MINUTE })),
})

const block = (agenda: Agenda, n = 0): Segment => present(agenda.segments[n])

test('R14b, P2: an agenda with new lengths: a given budget grows and shrinks with its items, so that its slack stays', () => {
  const talks = (agenda: Agenda) => block(agenda, 2)
  for (const to of [12, 8]) {
    const made = withNewLengths(founding(), [of('talk', [10, to])])
    expect(slackOf(talks(made))).toBe(slackOf(talks(founding())))
    expect(talks(made).budget).toBe((70 + 3 * (to - 10)) * MINUTE)
  }
  const tight = showOf('15:00 for 5 a 10, b 10')
  expect(block(withNewLengths(tight, [of('talk', [10, 7])])).budget).toBe(0)
  expect(block(withNewLengths(showOf('15:00 a 10'), [of('talk', [10, 12])])).budget).toBeNull()
  const untilLunch = showOf('15:00 a 10 until 15:25')
  expect(withNewLengths(untilLunch, [of('talk', [10, 12])])).toEqual(untilLunch)
})

test('an answer is calculated once for each thing, and again for an equal one', () => {
  const asked: object[] = []
  const countOf = memoize((list: readonly string[]) => {
    asked.push(list)
    return { count: list.length }
  })
  const [one, alike] = [
    ['a', 'b'],
    ['a', 'b'],
  ]
  expect(countOf(one)).toBe(countOf(one))
  expect(countOf(alike)).toEqual({ count: 2 })
  expect(asked).toEqual([one, alike])
})

test('an answer about two things is worked out once for each pair', () => {
  const asked: string[] = []
  const withSign = memoizeTwo((list: readonly string[], sign: string) => {
    asked.push(sign)
    return list.map((one) => `${one}${sign}`)
  })
  const list = ['a', 'b']
  expect(withSign(list, '?')).toBe(withSign(list, '?'))
  expect(withSign(list, '!')).toEqual(['a!', 'b!'])
  expect(asked).toEqual(['?', '!'])
})
