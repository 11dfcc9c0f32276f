import type { Instant } from '../../time/instant.ts'
import { untilOf } from '../ends.ts'
import { AT_ENDS } from '../kinds.ts'
import type { Item } from '../model.ts'
import type { Csv } from './column.ts'

/** What becomes of an item at its end; empty where it holds. */
export const AT_END_CSV: Csv<Item> = {
  columns: [{ head: 'at end', cell: ({ atEnd }) => atEnd ?? '' }],
  read: (cells) => AT_ENDS.find((one) => one === cells['at end']),
}

function timeOf(until: Instant | null, iso: (at: Instant) => string): string {
  return until === null ? '' : iso(until)
}

/** Until which clock time an item lasts. */
export const UNTIL_CSV: Csv<Item> = {
  columns: [{ head: 'until', cell: (item, { iso }) => timeOf(untilOf(item), iso) }],
  read: (cells, momentOf) => momentOf(cells['until'] ?? '') ?? undefined,
}
