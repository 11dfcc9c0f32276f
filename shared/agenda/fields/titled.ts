import { textCsv, wordCsv } from '../csv/column.ts'
import type { Item, Segment } from '../model.ts'
import { STAYS } from './field.ts'
import { joinedTexts, mergeTitle } from './mergeValues.ts'

type Titled = Pick<Item | Segment, 'id' | 'title'>

/** Everything about the id of an item or a segment. */
export const ID = {
  ...STAYS,
  fresh: null,
  seen: 'all',
  edit: null,
  part: 'fresh',
  file: true,
  csv: wordCsv('id', ({ id }: Titled) => id),
  told: null,
} as const

/** Everything about the title of an item or a segment. */
export const TITLE = {
  ...STAYS,
  fresh: null,
  seen: 'all',
  edit: 'texts',
  file: true,
  join: (one: Titled, other: Titled) => joinedTexts(one.title, other.title, ' / '),
  reread: (held: Titled, read: Titled) => mergeTitle(held.title, read.title),
  csv: textCsv('title', ({ title }: Titled) => title),
  told: { word: 'title', under: 'wording', as: 'texts' },
} as const
