import { slimmingFor } from '../defaults.ts'
import { KINDS } from '../kinds.ts'
import type { Item, Kind, Segment } from '../model.ts'
import { budgetOf } from '../slack.ts'
import { type Cells, type Csv, inMinutes, msIn } from './column.ts'

/** A kind that is none of ours is another. */
export const kindIn = (cells: Cells): Kind =>
  KINDS.find((kind) => kind === cells['kind']) ?? 'other'

/** The planned length. */
export const PLANNED_CSV: Csv<Item> = {
  columns: [{ head: 'minutes', cell: ({ planned }) => inMinutes(planned) }],
  read: (cells) => msIn(cells, 'minutes'),
}

/** Amber and red. */
export const THRESHOLDS_CSV: Csv<Item> = {
  columns: (['amber', 'red'] as const).map((which) => ({
    head: `${which} minutes`,
    cell: ({ thresholds }) => (thresholds ? inMinutes(thresholds[which]) : ''),
  })),
  read: (cells) => {
    const [amber = '', red = ''] = [cells['amber minutes'], cells['red minutes']]
    if (amber === '' || red === '') return null
    return { amber: msIn(cells, 'amber minutes'), red: msIn(cells, 'red minutes') }
  },
}

/** What recovery may do; where nothing is said, what the kind says. */
export const SLIMMING_CSV: Csv<Item> = {
  columns: [
    {
      head: 'least minutes',
      cell: ({ slimming }) => (slimming === null ? '' : inMinutes(slimming.least)),
    },
    { head: 'drop rank', cell: ({ slimming }) => String(slimming?.dropRank ?? '') },
  ],
  read: (cells) => {
    const rank = cells['drop rank'] ?? ''
    if ((cells['least minutes'] ?? '') === '')
      return slimmingFor(kindIn(cells), msIn(cells, 'minutes'))
    return { least: msIn(cells, 'least minutes'), dropRank: rank === '' ? null : Number(rank) }
  },
}

/** When a segment starts where that is fixed. */
export const START_CSV: Csv<Segment> = {
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
}

/** How long a segment has, and whether that was given or is what its items come to. */
export const BUDGET_CSV: Csv<Segment> = {
  columns: [
    { head: 'minutes', cell: (segment) => inMinutes(budgetOf(segment)) },
    { head: 'budget', cell: ({ budget }) => (budget === null ? 'sum' : 'given') },
  ],
  read: (cells) => (cells['budget'] === 'given' ? msIn(cells, 'minutes') : null),
}

/** When a segment must be over. */
export const END_CSV: Csv<Segment> = {
  columns: [
    {
      head: 'must end by',
      cell: ({ mustEndBy }, { iso }) => (mustEndBy === null ? '' : iso(mustEndBy)),
    },
  ],
  read: (cells, momentOf) => momentOf(cells['must end by'] ?? ''),
}
