import { describe, expect, it } from 'vitest'
import {
  dropRows,
  intoSegmentBefore,
  moveRows,
  splitIntoSegment,
} from '../../../../../client/views/planner/editor/acts/moveRows.ts'
import { mergePeople } from '../../../../../client/views/planner/editor/acts/people.ts'
import {
  duplicate,
  mergeRows,
  newRow,
  removeRows,
  splitItem,
} from '../../../../../client/views/planner/editor/acts/rowActs.ts'
import { rowsOf } from '../../../../../client/views/planner/editor/model/rows.ts'
import { editItem, putSegment } from '../../../../../shared/agenda/edits.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { findItem } from '../../../../../shared/run/lookup.ts'
import { instant, MINUTE } from '../../../../../shared/time/instant.ts'
import { present } from '../../../../support/present.ts'
import { chairedBy, founding, showOf } from '../../../../support/shows.ts'
import { afterAct, counting, headings, items, outline } from '../outline.ts'

/** Two blocks of several items, and a third at a time. */
const small = () => showOf('09:00 for 30 a 5, b 10, c 5 | d 5, e 5 | 10:00 f 5')

const FIRST = 'block-1 09:00 [30]: a 5, b 10, c 5'
const NEW = { en: 'New item' }

it('a new row comes behind an item, first under a heading, and as a segment behind one of its own', () => {
  const agenda = small()
  const made = newRow(agenda, 'i/a', NEW, counting())
  expect(made).toMatchObject({ row: 'i/new-1', editsTitle: true })
  expect(outline(afterAct(agenda, made))[0]).toBe('block-1 09:00 [30]: a 5, new-1 5, b 10, c 5')
  const first = afterAct(agenda, newRow(agenda, 's/block-2', NEW, counting()))
  expect(outline(first)[1]).toBe('block-2: new-1 5, d 5, e 5')
  const show = founding()
  const own = afterAct(show, newRow(show, 'i/water-break-item', NEW, counting()))
  expect(outline(own)[4]).toBe('new-1: new-2 5')
})

it('a duplicate of items or whole segments comes behind the last of them', () => {
  const agenda = small()
  const two = afterAct(agenda, duplicate(agenda, items('a', 'b'), counting()))
  expect(outline(two)[0]).toBe('block-1 09:00 [30]: a 5, b 10, new-1 5, new-2 10, c 5')
  const whole = afterAct(agenda, duplicate(agenda, headings('block-1'), counting()))
  expect(outline(whole).slice(0, 2)).toEqual([FIRST, 'new-1 [30]: new-2 5, new-3 10, new-4 5'])
})

it('removing takes several at once, and stands on the next', () => {
  const agenda = small()
  const made = removeRows(agenda, items('a', 'c', 'd'))
  expect(made?.row).toBe('i/e')
  expect(outline(afterAct(agenda, made))).toEqual([
    'block-1 09:00 [30]: b 10',
    'block-2: e 5',
    'block-3 10:00: f 5',
  ])
})

it('removing takes a heading with its items, and the first hands its start on; the last segment stays', () => {
  const agenda = small()
  expect(outline(afterAct(agenda, removeRows(agenda, headings('block-1'))))).toEqual([
    'block-2 09:00: d 5, e 5',
    'block-3 10:00: f 5',
  ])
  const show = founding()
  const rest = afterAct(show, removeRows(show, items('introduction-item')))
  expect(outline(rest)[0]).toMatch(/^welcome 15:00/)
  expect(removeRows(small(), headings('block-1', 'block-2', 'block-3'))).toBeNull()
})

it('a split of two minutes at least halves the length to whole minutes and keeps the speakers', () => {
  const show = founding()
  const split = afterAct(show, splitItem(show, items('talk-yan'), counting()))
  expect(outline(split)[2]).toContain('talk-yan 8, new-1 7')
  const [a, b] = ['talk-yan', 'new-1'].map((id) => findItem(split, id)?.item)
  expect(b?.speakers).toEqual(a?.speakers)
  expect(b?.slimming).toEqual({ least: 420_000, dropRank: null })
  expect(splitItem(founding(), items('introduction-item'), counting())).toBeNull()
})

it('the end of an item goes with its second part, and comes back with the two made one', () => {
  const ends = { atEnd: 'goOn', until: instant(1_687_332_000_000) } as const
  const show = editItem(founding(), 'talk-yan', ends)
  const split = afterAct(show, splitItem(show, items('talk-yan'), counting()))
  const [a, b] = ['talk-yan', 'new-1'].map((id) => findItem(split, id)?.item)
  expect(a).not.toHaveProperty('atEnd')
  expect(a).not.toHaveProperty('until')
  expect(b).toMatchObject(ends)
  const merged = afterAct(split, mergeRows(split, items('talk-yan', 'new-1')))
  expect(findItem(merged, 'talk-yan')?.item).toMatchObject(ends)
})

it('a merge with the next adds lengths, joins titles and speakers', () => {
  const show = founding()
  const merged = afterAct(show, mergeRows(show, items('talk-bai')))
  const item = findItem(merged, 'talk-bai')?.item
  expect(item?.planned).toBe(30 * 60_000)
  expect(item?.speakers.map(({ person }) => person)).toEqual(['wei-bai', 'wolfgang-wende'])
  expect(item?.title['en']).toMatch(/^China’s .* \/ Ecosystem/)
  expect(item?.language).toBeNull()
  expect(findItem(merged, 'talk-wende')).toBeNull()
})

it('a merge takes the segment of a row of its own along, and joins headings; behind the last there is none', () => {
  const agenda = small()
  expect(outline(afterAct(agenda, mergeRows(agenda, items('e'))))).toEqual([
    FIRST,
    'block-2: d 5, e 10',
  ])
  expect(outline(afterAct(agenda, mergeRows(agenda, headings('block-1'))))[0]).toBe(
    'block-1 09:00 [40]: a 5, b 10, c 5, d 5, e 5',
  )
  expect(mergeRows(small(), items('f'))).toBeNull()
})

it('moving goes up and down within a segment and on into the next', () => {
  const agenda = small()
  const move = (ids: ReadonlySet<string>, by: 1 | -1) =>
    outline(afterAct(agenda, moveRows(agenda, ids, by)))
  expect(move(items('b'), -1)[0]).toBe('block-1 09:00 [30]: b 10, a 5, c 5')
  expect(move(items('a', 'b'), 1)[0]).toBe('block-1 09:00 [30]: c 5, a 5, b 10')
  expect(move(items('c'), 1).slice(0, 2)).toEqual([
    'block-1 09:00 [30]: a 5, b 10',
    'block-2: c 5, d 5, e 5',
  ])
  expect(move(items('d'), -1).slice(0, 2)).toEqual([
    'block-1 09:00 [30]: a 5, b 10, c 5, d 5',
    'block-2: e 5',
  ])
  expect(moveRows(agenda, items('a'), -1)).toBeNull()
})

it('R6b: moving passes over segments of one row', () => {
  const show = founding()
  const moved = afterAct(show, moveRows(show, items('talk-wang'), 1))
  expect(outline(moved)[4]).toMatch(/^panel 16:25 \[65\]: talk-wang 10, case-taizhou 5/)
})

it('moving moves whole segments; the show goes on starting when it did', () => {
  const agenda = small()
  expect(outline(afterAct(agenda, moveRows(agenda, headings('block-2'), -1)))).toEqual([
    'block-2 09:00: d 5, e 5',
    'block-1 [30]: a 5, b 10, c 5',
    'block-3 10:00: f 5',
  ])
  expect(moveRows(agenda, headings('block-1'), -1)).toBeNull()
})

describe('dropping at a place', () => {
  const gapBefore = (key: string, agenda = small()) =>
    rowsOf(agenda).findIndex((row) => row.key === key)

  it('puts items behind the row above', () => {
    const agenda = small()
    const drop = (ids: ReadonlySet<string>, gap: number) =>
      outline(afterAct(agenda, dropRows(agenda, ids, gap, counting())))
    expect(drop(items('e'), gapBefore('i/b'))[0]).toBe('block-1 09:00 [30]: a 5, e 5, b 10, c 5')
    expect(drop(items('e'), gapBefore('s/block-2'))[0]).toBe(
      'block-1 09:00 [30]: a 5, b 10, c 5, e 5',
    )
    expect(drop(items('a'), gapBefore('i/d'))[1]).toBe('block-2: a 5, d 5, e 5')
    expect(dropRows(agenda, items('b'), gapBefore('i/b'), counting())).toBeNull()
    expect(dropRows(agenda, items('b'), 0, counting())).toBeNull()
  })

  it('makes a segment of its own behind one that is a row', () => {
    const show = founding()
    const gap = gapBefore('s/panel', show)
    const dropped = afterAct(show, dropRows(show, items('talk-wang'), gap, counting()))
    expect(outline(dropped)[4]).toBe('new-1: talk-wang 10')
  })

  it('puts whole segments between others, and one of one row between items', () => {
    const agenda = small()
    const last = dropRows(agenda, headings('block-1'), 9, counting())
    expect(outline(afterAct(agenda, last)).map((line) => line.slice(0, 7))).toEqual([
      'block-2',
      'block-3',
      'block-1',
    ])
    const show = founding()
    const gap = gapBefore('i/talk-wende', show)
    const inside = afterAct(show, dropRows(show, items('water-break-item'), gap, counting()))
    expect(outline(inside)[2]).toContain('talk-bai 10, water-break-item 5, talk-wende 20')
    expect(inside.segments).toHaveLength(5)
    // A row with clock times stays one, here where it is (R6b).
    const segments = show.segments.map((one) => ({ ...one, mustEndBy: instant(1) }))
    expect(dropRows({ ...show, segments }, items('water-break-item'), gap, counting())).toBeNull()
  })
})

it('in and out of segments: a segment goes into the one before', () => {
  const agenda = small()
  const into = afterAct(agenda, intoSegmentBefore(agenda, headings('block-2')))
  expect(outline(into)[0]).toBe('block-1 09:00 [30]: a 5, b 10, c 5, d 5, e 5')
  expect(intoSegmentBefore(agenda, headings('block-1'))).toBeNull()
  expect(intoSegmentBefore(agenda, items('b'))).toBeNull()
})

it('in and out of segments: an item becomes a segment where it stands', () => {
  const agenda = small()
  const out = (...ids: readonly string[]) =>
    outline(afterAct(agenda, splitIntoSegment(agenda, items(...ids), counting())))
  expect(out('b').slice(0, 3)).toEqual(['block-1 09:00: a 5', 'new-1: b 10', 'new-2 [15]: c 5'])
  expect(out('a').slice(0, 2)).toEqual(['new-1 09:00: a 5', 'block-1 [25]: b 10, c 5'])
  expect(out('b', 'c').slice(0, 2)).toEqual(['block-1 09:00 [15]: a 5', 'new-1: b 10, c 5'])
  expect(splitIntoSegment(agenda, items('a', 'c'), counting())).toBeNull()
  const tight = putSegment(agenda, { ...present(agenda.segments[0]), budget: 8 * MINUTE })
  const cut = splitIntoSegment(tight, items('b', 'c'), counting())
  expect(outline(afterAct(tight, cut))[0]).toBe('block-1 09:00 [0]: a 5')
})

it('two people who are one are put together with what is known of both', () => {
  const show = founding()
  const changes = mergePeople(show, 'wei-bai', 'marc-barra')
  const merged = afterAct(show, changes && { changes })
  expect(merged.people.some(({ id }) => id === 'wei-bai')).toBe(false)
  expect(findItem(merged, 'talk-bai')?.item.speakers).toEqual([
    { person: 'marc-barra', role: 'speaker' },
  ])
})

it('two people who are one are one chair, of segments that are put together too', () => {
  const changed = (chairs: Readonly<Record<string, string>>): Agenda =>
    Object.entries(chairs).reduce((show, [segment, person]) => chairedBy(person, segment, show), {
      ...small(),
      people: founding().people,
    })
  const chairs = ({ segments }: Agenda) => segments.map(({ chair }) => chair)
  const show = changed({ 'block-2': 'wei-bai', 'block-3': 'marc-barra' })
  const changes = mergePeople(show, 'wei-bai', 'marc-barra')
  const merged = afterAct(show, changes && { changes })
  expect(chairs(merged)).toEqual([undefined, 'marc-barra', 'marc-barra'])
  const both = mergeRows(show, headings('block-1', 'block-2'))
  expect(chairs(afterAct(show, both))).toEqual(['wei-bai', 'marc-barra'])
  const first = changed({ 'block-1': 'wei-bai', 'block-2': 'marc-barra' })
  expect(chairs(afterAct(first, mergeRows(first, headings('block-1', 'block-2'))))).toEqual([
    ...['wei-bai', undefined],
  ])
  const cut = splitIntoSegment(first, items('b'), counting())
  expect(chairs(afterAct(first, cut)).slice(0, 3)).toEqual(['wei-bai', undefined, 'wei-bai'])
})
