import { expect, test } from 'vitest'
import type { Place, RowAct } from '../../../../client/ui/intake/model/corrections.ts'
import {
  newReview,
  type Review,
  shownAgenda,
  withCorrection,
  withRowAct,
} from '../../../../client/ui/intake/model/review.ts'
import type { ParsedItem, SourceReading } from '../../../../shared/agenda/reading/reading.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { present } from '../../../support/present.ts'
import { RIVER } from './sample.ts'

const river = present(RIVER.agendas[0])
const welcome = present(river.segments[0])
const talks = present(river.segments[1])
const [stones, fish] = [present(talks.items[0]), present(talks.items[1])]

/** The river forum with a break after the talks: a row, a heading with two items, a row. */
const AGENDA: SourceReading = {
  ...RIVER,
  agendas: [
    {
      ...river,
      segments: [
        { ...welcome, title: { en: 'Welcome' } },
        talks,
        {
          title: { en: 'Tea' },
          kind: 'break',
          budget: null,
          start: null,
          items: [{ ...stones, title: { en: 'Tea' }, speakers: [], lines: [13] }],
        },
      ],
    },
  ],
}

const ROWS: Readonly<Record<string, Place>> = {
  Welcome: { segment: 0, item: 0 },
  Talks: { segment: 1, item: null },
  Stones: { segment: 1, item: 0 },
  Fish: { segment: 1, item: 1 },
  Tea: { segment: 2, item: 0 },
}

const en = ({ title }: Pick<ParsedItem, 'title'>) => title['en']

/** Each segment with its items, as `Talks: Stones, Fish`; a segment that is one row, as `Tea`. */
const outline = (review: Review) =>
  shownAgenda(review).agenda.segments.map((segment) => {
    const items = segment.items.map(en).join(', ')
    return items === en(segment) ? items : `${en(segment)}: ${items}`
  })

const acted = (row: string, act: RowAct, review = newReview(AGENDA)) =>
  withRowAct(review, present(ROWS[row]), act, 'New')?.review ?? null
const after = (row: string, act: RowAct) => {
  const review = acted(row, act)
  return review && outline(review)
}

test('an item leaves its segment upwards, and a row enters the segment beside it', () => {
  expect(after('Stones', 'moveUp')).toEqual(['Welcome', 'Stones', 'Talks: Fish', 'Tea'])
  expect(after('Fish', 'moveDown')).toEqual(['Welcome', 'Talks: Stones, Tea, Fish'])
  expect(after('Welcome', 'moveDown')).toEqual(['Talks: Welcome, Stones, Fish', 'Tea'])
  expect(after('Tea', 'moveUp')).toEqual(['Welcome', 'Talks: Stones, Tea, Fish'])
})

test('a heading moves past an item, but not away from its only one', () => {
  expect(after('Talks', 'moveDown')).toEqual(['Welcome', 'Stones', 'Talks: Fish', 'Tea'])
  const alone = acted('Stones', 'remove')
  expect(acted('Talks', 'moveDown', present(alone))).toBeNull()
})

test('a segment begins at an item, and a row becomes an item of the segment above', () => {
  expect(after('Fish', 'own')).toEqual(['Welcome', 'Talks: Stones', 'Fish', 'Tea'])
  expect(after('Stones', 'own')).toBeNull()
  expect(after('Tea', 'into')).toEqual(['Welcome', 'Talks: Stones, Fish, Tea'])
  expect(after('Welcome', 'into')).toBeNull()
})

test('an item is joined to the item above with its people, minutes and lines, or split between its parts and people, with the same length together', () => {
  const joined = present(acted('Fish', 'merge'))
  expect(outline(joined)).toEqual(['Welcome', 'Talks: Stones Fish', 'Tea'])
  expect(shownAgenda(joined).agenda.segments[1]?.items[0]).toMatchObject({
    planned: (stones.planned ?? 0) + (fish.planned ?? 0),
    speakers: [...stones.speakers, ...fish.speakers],
    lines: [...stones.lines, ...fish.lines],
  })
  expect(after('Stones', 'merge')).toBeNull()
  const title = { field: 'title', value: 'Input und Debatte' } as const
  const named = withCorrection(newReview(AGENDA), present(ROWS['Fish']), title)
  const long = withCorrection(named, present(ROWS['Fish']), {
    field: 'planned',
    value: 25 * MINUTE,
  })
  const split = present(acted('Fish', 'split', long))
  expect(outline(split)).toEqual(['Welcome', 'Talks: Stones, Input, Debatte', 'Tea'])
  const [, first, second] = present(shownAgenda(split).agenda.segments[1]).items
  expect([first?.planned, second?.planned]).toEqual([13 * MINUTE, 12 * MINUTE])
  expect([first?.speakers, second?.speakers]).toEqual([fish.speakers, []])
  expect(after('Tea', 'split')).toEqual(['Welcome', 'Talks: Stones, Fish', 'Tea', 'Tea'])
})

test('an item is added below its row, and can then be corrected', () => {
  expect(after('Stones', 'newRow')).toEqual(['Welcome', 'Talks: Stones, New, Fish', 'Tea'])
  expect(after('Talks', 'newRow')).toEqual(['Welcome', 'Talks: New, Stones, Fish', 'Tea'])
  expect(after('Tea', 'newRow')).toEqual(['Welcome', 'Talks: Stones, Fish', 'Tea', 'New'])
  const { review, added } = present(
    withRowAct(newReview(AGENDA), present(ROWS['Tea']), 'newRow', 'New'),
  )
  const named = withCorrection(review, { added }, { field: 'title', value: 'Photo' })
  expect(outline(named).at(-1)).toBe('Photo')
})

test('a kind is corrected, and is no longer inferred', () => {
  const kind = { field: 'kind', value: 'panel' } as const
  const review = withCorrection(newReview(AGENDA), present(ROWS['Fish']), kind)
  const item = shownAgenda(review).agenda.segments[1]?.items[1]
  expect([item?.kind, item?.inferred.includes('kind')]).toEqual(['panel', false])
})
