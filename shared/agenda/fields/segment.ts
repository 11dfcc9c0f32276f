import { namesOf } from '../csv/column.ts'
import { BUDGET_CSV, END_CSV, START_CSV } from '../csv/numbers.ts'
import type { Segment } from '../model.ts'
import { type Fields, STAYS } from './field.ts'
import { ID, TITLE } from './titled.ts'

/** What a segment cannot be without. */
export type SegmentCore = Pick<Segment, 'id' | 'title'>

/** Everything about the fields of a segment. */
export const SEGMENT_FIELDS = {
  id: ID,
  title: TITLE,
  start: {
    ...STAYS,
    fresh: () => ({ type: 'follows' }),
    seen: 'all',
    edit: 'value',
    part: 'fresh',
    reread: 'read',
    csv: START_CSV,
    file: false,
    told: { word: 'start', under: 'times', as: 'start' },
  },
  budget: {
    ...STAYS,
    fresh: () => null,
    seen: 'all',
    edit: 'value',
    reread: 'read',
    csv: BUDGET_CSV,
    file: false,
    told: { word: 'budget', under: 'times', as: 'length' },
  },
  mustEndBy: {
    ...STAYS,
    fresh: () => null,
    seen: 'inside',
    edit: 'value',
    part: 'fresh',
    // A latest end says its day.
    reread: ({ mustEndBy }, _, sameDay) => (sameDay ? mustEndBy : null),
    csv: END_CSV,
    file: false,
    told: { word: 'mustEndBy', under: 'times', as: 'time' },
  },
  chair: {
    ...STAYS,
    fresh: () => undefined,
    seen: 'all',
    file: true,
    edit: { none: null },
    join: (one, other) => one.chair ?? other.chair,
    reread: (held, read) => read.chair ?? held.chair,
    people: {
      of: ({ chair }) => (chair === undefined ? [] : [chair]),
      renamed: ({ chair }, to) => (chair === undefined ? undefined : (to(chair) ?? undefined)),
    },
    csv: {
      columns: [
        {
          head: 'chair',
          cell: ({ chair }, { agenda }) => (chair === undefined ? '' : namesOf([chair], agenda)),
        },
        { head: 'chair id', cell: ({ chair }) => chair ?? '' },
      ],
      read: (cells) => cells['chair id'] || undefined,
    },
    told: { word: 'chair', under: 'people', as: 'people' },
  },
  items: {
    ...STAYS,
    fresh: () => [],
    seen: 'all',
    edit: null,
    reread: 'read',
    csv: null,
    file: false,
    told: null,
  },
} as const satisfies Fields<Segment, SegmentCore>
