import { inMinutes, momentCsv, msIn, nameList, textCsv, wordCsv } from '../csv/column.ts'
import type { Item, Segment } from '../model.ts'
import { budgetOf } from '../plan.ts'
import { DEFAULTS, type Fields, optional } from './field.ts'
import { joinTexts, mergeTitle } from './mergeValues.ts'

type Titled = Pick<Item | Segment, 'id' | 'title'>

/** The id field of an item or a segment. */
export const ID = {
  ...DEFAULTS,
  initial: null,
  visibleTo: 'all',
  edit: null,
  split: 'initial',
  csv: wordCsv('id', ({ id }: Titled) => id),
  label: null,
} as const

/** The title field of an item or a segment. */
export const TITLE = {
  ...DEFAULTS,
  initial: null,
  visibleTo: 'all',
  edit: 'texts',
  join: (one: Titled, other: Titled) => joinTexts(one.title, other.title, ' / '),
  merge: (existing: Titled, incoming: Titled) => mergeTitle(existing.title, incoming.title),
  csv: textCsv('title', ({ title }: Titled) => title),
  label: { word: 'title', topic: 'wording', form: 'texts' },
} as const

/** The fields that a new segment needs. */
export type SegmentCore = Pick<Segment, 'id' | 'title'>

/** The fields of a segment. */
export const SEGMENT_FIELDS = {
  id: ID,
  title: TITLE,
  start: {
    ...DEFAULTS,
    initial: () => ({ type: 'follows' }),
    visibleTo: 'all',
    edit: 'value',
    split: 'initial',
    merge: 'incoming',
    csv: {
      columns: [
        {
          head: 'not before',
          cell: ({ start }, { iso }) => (start.type === 'notBefore' ? iso(start.at) : ''),
        },
      ],
      read: (cells, momentOf) => {
        const at = momentOf(cells['not before'] ?? '')
        return at === null ? { type: 'follows' } : { type: 'notBefore', at }
      },
    },
    label: { word: 'start', topic: 'times', form: 'start' },
  },
  budget: {
    ...DEFAULTS,
    initial: () => null,
    visibleTo: 'all',
    edit: 'value',
    merge: 'incoming',
    csv: {
      columns: [
        { head: 'minutes', cell: (segment) => inMinutes(budgetOf(segment)) },
        { head: 'budget', cell: ({ budget }) => (budget === null ? 'sum' : 'given') },
      ],
      read: (cells) => (cells['budget'] === 'given' ? msIn(cells, 'minutes') : null),
    },
    label: { word: 'budget', topic: 'times', form: 'length' },
  },
  mustEndBy: {
    ...DEFAULTS,
    initial: () => null,
    visibleTo: 'crew',
    edit: 'value',
    split: 'initial',
    // This time has a date, so it is invalid on another day.
    merge: ({ mustEndBy }, _, isSameDay) => (isSameDay ? mustEndBy : null),
    csv: momentCsv('must end by', ({ mustEndBy }) => mustEndBy),
    label: { word: 'mustEndBy', topic: 'times', form: 'time' },
  },
  chair: {
    ...DEFAULTS,
    ...optional(null),
    visibleTo: 'all',
    join: (one, other) => one.chair ?? other.chair,
    merge: (existing, incoming) => incoming.chair ?? existing.chair,
    people: {
      list: ({ chair }) => (chair === undefined ? [] : [chair]),
      replace: ({ chair }, newId) =>
        chair === undefined ? undefined : (newId(chair) ?? undefined),
    },
    csv: {
      columns: [
        {
          head: 'chair',
          cell: ({ chair }, { agenda }) => (chair === undefined ? '' : nameList([chair], agenda)),
        },
        { head: 'chair id', cell: ({ chair }) => chair ?? '' },
      ],
      read: (cells) => cells['chair id'] || null,
    },
    label: { word: 'chair', topic: 'people', form: 'people' },
  },
  items: {
    ...DEFAULTS,
    initial: () => [],
    visibleTo: 'all',
    edit: null,
    merge: 'incoming',
    label: null,
  },
} as const satisfies Fields<Segment, SegmentCore>
